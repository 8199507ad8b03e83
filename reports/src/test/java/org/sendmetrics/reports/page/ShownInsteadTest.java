package org.sendmetrics.reports.page;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.sendmetrics.reports.Samples;
import org.sendmetrics.reports.figures.Coarsening.Choice;
import org.sendmetrics.reports.figures.Coarsening.Instead;
import org.sendmetrics.reports.figures.Coarsening.Shown;
import org.sendmetrics.reports.figures.Coarsening.Split;
import org.sendmetrics.reports.style.Edition;
import org.sendmetrics.schemas.PeriodKind;

class ShownInsteadTest {
  private static final String SEVERE = "attendance.severe-absence-rate";
  private static final Set<PeriodKind> NONE = Set.of();

  private final Edition edition =
      new Edition(Samples.CATALOGUE, Edition.messages(), Samples.AS_AT, List.of(), "run-1");

  private List<String> lines(List<Choice> choices, Split... more) {
    Set<Split> splits = new LinkedHashSet<>(List.of(more));
    choices.forEach(c -> splits.add(c.split()));
    return new ShownInstead(edition).lines(new Shown<>(List.of(), choices, splits));
  }

  private static Split split(String topic) {
    return new Split(SEVERE, topic, false);
  }

  @Test
  void groupsAreNamed() {
    assertEquals(
        List.of(
            "Too few children to show each year group for \u201cSevere absence\u201d: key stages"
                + " are shown instead."),
        lines(List.of(new Choice(split("NC year"), Instead.GROUPS, NONE, NONE))));
  }

  @Test
  void thePeriodsThatAreLeftAreNamed() {
    Choice noMonths =
        new Choice(
            split("Total"),
            Instead.WHOLE_YEARS,
            Set.of(PeriodKind.MONTH),
            new LinkedHashSet<>(List.of(PeriodKind.TERM, PeriodKind.ACADEMIC_YEAR)));
    assertEquals(
        List.of(
            "Too few children to show each month for \u201cSevere absence\u201d: terms and whole"
                + " years are shown instead."),
        lines(List.of(noMonths)));
  }

  @Test
  void splitsOfWhichTheSameIsToBeSaidAreSaidTogether() {
    List<Choice> choices =
        List.of(
            new Choice(split("Sex"), Instead.NOTHING, NONE, NONE),
            new Choice(new Split(SEVERE, "SEN provision", true), Instead.NOTHING, NONE, NONE));
    assertEquals(
        List.of(
            "Too few children here to split \u201cSevere absence\u201d by sex, school phase and SEN"
                + " provision: see the Total."),
        lines(choices));
  }

  @Test
  void manyMeasuresAreCounted() {
    List<Choice> choices =
        Samples.CATALOGUE.metrics().keySet().stream()
            .filter(m -> m.startsWith("attendance."))
            .limit(4)
            .map(m -> new Choice(new Split(m, "Sex", false), Instead.NOTHING, NONE, NONE))
            .toList();
    assertEquals(
        List.of("Too few children here to split every measure by sex: see the Total."),
        lines(choices));
    assertEquals(
        List.of("Too few children here to split 4 of 5 measures by sex: see the Total."),
        lines(choices, new Split("ehcp.requests", "Sex", false)));
  }

  @Test
  void everyBreakdownAndPeriodHasWords() {
    for (PeriodKind kind : PeriodKind.values()) {
      for (String keys : List.of("instead.part.", "instead.longer.")) {
        edition.text(keys + kind.name().toLowerCase(java.util.Locale.ROOT));
      }
    }
    List<String> unsaid =
        Samples.CATALOGUE.groupings().values().stream()
            .flatMap(
                g ->
                    Stream.of("instead.each." + g.fine().id(), "instead.groups." + g.coarse().id()))
            .filter(key -> !edition.words().has(key))
            .toList();
    assertEquals(List.of(), unsaid);
  }
}
