package org.sendmetrics.jobs.disclose;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.sendmetrics.jobs.disclose.Rows.each;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sendmetrics.jobs.disclose.cube.FamilyFigures;
import org.sendmetrics.schemas.Catalogue;
import org.sendmetrics.schemas.Count;
import org.sendmetrics.schemas.Counted;
import org.sendmetrics.schemas.Figure;

/** The rules of {@code schemas/disclosure}, one figure at a time. */
class DisclosureTest {
  private static final String CHILD_SHARE = "attendance.persistent-absence-rate";
  private static final String PROCESS_SHARE = "ehcp.issued-within-20-weeks-rate";
  private static final String EVENTS = "exclusions.suspension-rate";

  @ParameterizedTest(name = "{0} of {1} shows {2}: {3}")
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      textBlock =
          """
          0   | 200 | shown | none of many
          1   | 200 | c     | small count
          5   | 200 | c     | small count
          6   | 200 | shown | above the small counts
          195 | 200 | c     | complement of 5
          194 | 200 | shown | complement of 6
          200 | 200 | shown | all of many
          0   | 29  | c     | none of a small group
          29  | 29  | c     | all of a small group
          0   | 30  | shown | none of a group large enough
          30  | 30  | shown | all of a group large enough
          6   | 12  | shown | neither side is small
          0   | 10  | c     | base too small for a rate
          0   | 5   | c     | small count of the base
          """)
  void aShareOfChildren(long n, long d, String expected, String why) {
    assertEquals(expected, seen(Rows.split(CHILD_SHARE, n, d)));
  }

  @ParameterizedTest(name = "{0} events of {1} children, on {2}, show {3}")
  @CsvSource({
    "40, 1, 500, c",
    "40, 5, 500, c",
    "40, 6, 500, shown",
    "0, 0, 500, shown",
    "7, 7, 10, c"
  })
  void eventsAreJudgedByTheChildrenBehindThem(long n, long children, long base, String expected) {
    Counted row = Rows.row(EVENTS, Rows.YEAR, Rows.SPLIT, new Count(n, children), each(base));
    assertEquals(expected, seen(row));
  }

  @Test
  void everyNumberOfAWithheldFigureIsGone() {
    Figure figure = protect(Rows.split(CHILD_SHARE, 3, 200L));
    assertNull(figure.numerator());
    assertNull(figure.denominator());
    assertNull(figure.value());
    assertNull(figure.lower());
    assertNull(figure.upper());
  }

  @Test
  void theAuthoritysOwnTimelinessIsShown() {
    assertEquals("shown", seen(Rows.total(PROCESS_SHARE, 1, 3L)));
  }

  @Test
  void timelinessSplitByWhatAChildIsFallsUnderTheRules() {
    Counted row = Rows.row(PROCESS_SHARE, "Calendar year", "Ethnicity", each(1L), each(3L));
    assertEquals("c", seen(row));
  }

  @Test
  void whatTheDepartmentPrintsItselfIsShown() {
    assertEquals("shown", seen(Rows.total(EVENTS, 2, 300L)));
    assertEquals("shown", seen(Rows.total(CHILD_SHARE, 2, 300L)));
  }

  @Test
  void theSameInAPeriodThatTheDepartmentDoesNotPrintIsWithheld() {
    assertEquals("c", seen(Rows.row(EVENTS, "March", Figure.TOTAL, each(2L), each(300L))));
  }

  @Test
  void aNumberOfNoneIsShown() {
    Counted none = Rows.row("ehcp.requests", "Calendar year", "Ethnicity", each(0L), null);
    Counted few = Rows.row("ehcp.requests", "Calendar year", "Ethnicity", each(4L), null);
    assertEquals("shown", seen(none));
    assertEquals("c", seen(few));
  }

  @ParameterizedTest(name = "{0} of {1} shows {2}")
  @CsvSource({"0, 10, c", "0, 3, c", "10, 10, c", "0, 11, shown", "11, 11, shown", "0, 0, shown"})
  void aNumberOfFewIsNotSplit(long part, long whole, String expected) {
    Counted item = Rows.row("ehcp.requests", "Calendar year", "Ethnicity", each(part), null);
    Counted total = Rows.whole("ehcp.requests", "Calendar year", whole);
    Figure figure = protect(List.of(total, item)).get(1);
    assertEquals(expected, figure.isShown() ? "shown" : figure.symbol());
  }

  @ParameterizedTest(name = "that there is nobody among {0}: {1}")
  @CsvSource({"3, c", "10, c", "11, z"})
  void ofFewItIsNotToldOfWhomThereAreNone(long all, String expected) {
    String rate = "ehcp.decided-within-6-weeks-rate";
    Counted total = Rows.row(rate, "Calendar year", Figure.TOTAL, each(1L), each(all));
    Figure.Key of = total.key();
    Figure.Key whole =
        new Figure.Key(
            rate,
            of.timePeriod(),
            "Calendar year",
            of.place(),
            Figure.TOTAL,
            Figure.TOTAL,
            Figure.TOTAL);
    Figure.Key part =
        new Figure.Key(
            rate, of.timePeriod(), "Calendar year", of.place(), Figure.TOTAL, "Sex", "Female");
    List<Counted> rows =
        List.of(new Counted(whole, total.counts(), "", ""), new Counted(part, List.of(), "z", ""));
    assertEquals(expected, protect(rows).get(1).symbol());
  }

  @Test
  void symbolsAndOrderStayAsTheyWere() {
    Counted absent = new Counted(Rows.split(CHILD_SHARE, 9, 90L).key(), List.of(), "x", "");
    Counted shown = Rows.split(CHILD_SHARE, 9, 90L);
    List<Figure> figures = protect(List.of(absent, shown));
    assertEquals(List.of("x", ""), figures.stream().map(Figure::symbol).toList());
  }

  private static String seen(Counted row) {
    Figure figure = protect(row);
    return figure.isShown() ? "shown" : figure.symbol();
  }

  private static Figure protect(Counted row) {
    return protect(List.of(row)).get(0);
  }

  /** Why each row is withheld. */
  static Reason[] reasons(List<Counted> rows) {
    FamilyFigures figures = new FamilyFigures();
    rows.forEach(figures::add);
    return new Disclosure(Catalogue.shipped(), LocalDate.of(2026, 9, 30))
        .decide(figures, new Earlier(), new Mending(Catalogue.shipped(), figures, new Earlier()))
        .reasons();
  }

  static List<Figure> protect(List<Counted> rows) {
    Reason[] reasons = reasons(rows);
    FigureMaker maker = new FigureMaker(Catalogue.shipped());
    return IntStream.range(0, rows.size())
        .mapToObj(
            i ->
                reasons[i] == Reason.NONE
                    ? maker.figure(rows.get(i))
                    : maker.figure(rows.get(i)).without(Disclosure.WITHHELD))
        .toList();
  }
}
