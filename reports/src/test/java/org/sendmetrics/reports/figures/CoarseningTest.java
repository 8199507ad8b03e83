package org.sendmetrics.reports.figures;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.sendmetrics.reports.Samples;
import org.sendmetrics.reports.figures.Coarsening.Choice;
import org.sendmetrics.reports.figures.Coarsening.Instead;
import org.sendmetrics.reports.figures.Coarsening.Shown;
import org.sendmetrics.reports.figures.Coarsening.Split;
import org.sendmetrics.schemas.Figure;
import org.sendmetrics.schemas.PeriodKind;

class CoarseningTest {
  private static final Split BY_YEAR_GROUP = new Split(Samples.ABSENCE, "NC year", false);
  private static final String YEAR = "Academic year";
  private static final String TERM = "Autumn term";

  private final List<Figure> figures = new ArrayList<>();

  /** Items of a topic in a kind of period: so many shown, then so many withheld. */
  private void given(String period, String topic, int shown, int withheld) {
    for (int i = 0; i < shown + withheld; i++) {
      Figure f =
          i < shown
              ? Samples.share(Samples.ABSENCE, "202425", period, Samples.CAMDEN, 30, 100)
              : Samples.none(Samples.ABSENCE, "202425", period, Samples.CAMDEN, "c");
      figures.add(Samples.split(f, topic, "item " + i));
    }
  }

  private Shown<Figure> shown() {
    return Coarsening.of(Samples.CATALOGUE, figures, f -> f);
  }

  private static Set<String> kinds(Shown<Figure> shown) {
    return shown.rows().stream()
        .map(f -> f.key().breakdownTopic() + ", " + f.key().timeIdentifier())
        .collect(Collectors.toSet());
  }

  @Test
  void itemsAreShownWhereLessThanHalfIsWithheldAndTheirGroupsAreNot() {
    given(YEAR, "NC year", 3, 2);
    given(YEAR, "Key stage", 2, 0);
    assertEquals(Set.of("NC year, " + YEAR), kinds(shown()));
    assertEquals(5, shown().rows().size());
    assertEquals(List.of(), shown().choices());
  }

  @Test
  void groupsStandInForItemsOfWhichHalfAreWithheld() {
    given(YEAR, "NC year", 2, 2);
    given(YEAR, "Key stage", 2, 1);
    assertEquals(Set.of("Key stage, " + YEAR), kinds(shown()));
    assertEquals(
        List.of(new Choice(BY_YEAR_GROUP, Instead.GROUPS, Set.of(), Set.of())), shown().choices());
  }

  @Test
  void wholeYearsStandInForTermsThatAreWithheld() {
    given(YEAR, "NC year", 3, 0);
    given(TERM, "NC year", 0, 3);
    given(YEAR, "Key stage", 2, 0);
    given(TERM, "Key stage", 2, 0);
    assertEquals(Set.of("NC year, " + YEAR), kinds(shown()));
    assertEquals(
        List.of(
            new Choice(
                BY_YEAR_GROUP,
                Instead.WHOLE_YEARS,
                Set.of(PeriodKind.TERM),
                Set.of(PeriodKind.ACADEMIC_YEAR))),
        shown().choices());
  }

  @Test
  void groupsInWholeYearsAreTheLastResort() {
    given(YEAR, "NC year", 0, 3);
    given(YEAR, "Key stage", 2, 0);
    given(TERM, "Key stage", 0, 2);
    assertEquals(Set.of("Key stage, " + YEAR), kinds(shown()));
    assertEquals(
        List.of(Instead.GROUPS, Instead.WHOLE_YEARS),
        shown().choices().stream().map(Choice::instead).toList());
  }

  @Test
  void nothingIsShownWhereNothingHelps() {
    given(YEAR, "Sex", 1, 1);
    given(TERM, "Sex", 0, 2);
    assertEquals(List.of(), shown().rows());
    assertEquals(
        List.of(
            new Choice(
                new Split(Samples.ABSENCE, "Sex", false), Instead.NOTHING, Set.of(), Set.of())),
        shown().choices());
  }

  @Test
  void termsAreKeptWhereThereAreNoYears() {
    given(TERM, "SEN provision", 2, 1);
    assertEquals(3, shown().rows().size());
    assertEquals(List.of(), shown().choices());
  }

  @Test
  void whateverIsWithheldLessThanHalfIsLeftToBeSo() {
    Random random = new Random(7);
    for (int n = 0; n < 200; n++) {
      figures.clear();
      for (String topic : List.of("Total", "Sex", "NC year", "Key stage")) {
        given(YEAR, topic, random.nextInt(4), random.nextInt(4));
        given(TERM, topic, random.nextInt(4), random.nextInt(4));
      }
      List<Figure> left = shown().rows();
      long withheld = left.stream().filter(Coarsening::isWithheld).count();
      assertTrue(left.isEmpty() || withheld * 2 < left.size(), figures.toString());
      assertTrue(figures.containsAll(left));
    }
  }
}
