package org.sendmetrics.reports.style;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sendmetrics.reports.Samples;
import org.sendmetrics.reports.figures.When;
import org.sendmetrics.schemas.Figure;
import org.sendmetrics.schemas.Metric;

class SentencesTest {
  private static final Edition EDITION =
      new Edition(Samples.CATALOGUE, Edition.messages(), Samples.AS_AT, List.of(), "run-1");
  private final Sentences sentences = new Sentences(EDITION);
  private final Metric onTime = Samples.CATALOGUE.metric(Samples.ON_TIME);

  @ParameterizedTest
  @CsvSource({
    "0, none out of every 100",
    "0.1, fewer than 1 out of every 100",
    "0.99, fewer than 1 out of every 100",
    "1, 1 out of every 100",
    "49.4, about 49 out of every 100",
    "49.5, about 50 out of every 100",
    "49.6, about 50 out of every 100",
    "50, 50 out of every 100",
    "50.000000, 50 out of every 100",
    "99.4, about 99 out of every 100",
    "99.5, nearly all",
    "99.9, nearly all",
    "100, all"
  })
  void sharesInWords(BigDecimal share, String words) {
    assertEquals(words, sentences.outOfHundred(share));
  }

  private String answer(Figure figure) {
    return sentences.answer(onTime, When.of(figure), figure);
  }

  private static Figure year(long n, long d) {
    return Samples.share(Samples.ON_TIME, "2024", "Calendar year", Samples.CAMDEN, n, d);
  }

  @Test
  void bothCountsAreSaid() {
    assertEquals(
        "In 2024, 40 out of every 100 plans were on time (42 of 105).", answer(year(42, 105)));
  }

  @Test
  void aBaseOf29IsTooFewAndOneOf30IsNot() {
    assertEquals("In 2024: 29 of 29. That is too few to give a fair figure.", answer(year(29, 29)));
    assertEquals(
        "In 2024, 50 out of every 100 plans were on time (15 of 30).", answer(year(15, 30)));
  }

  @Test
  void aHiddenNumberIsSaidToBeHiddenAndNoMore() {
    assertEquals(
        "In 2024: we have hidden this number so that no child can be recognised.",
        answer(year(1, 50).without("c")));
  }

  @Test
  void periodsInWords() {
    Edition e = EDITION;
    assertEquals(
        "January to March 2025", PeriodWords.of(new When("202425", "Financial year Q4"), e));
    assertEquals("Autumn term 2024 to 2025", PeriodWords.of(new When("202425", "Autumn term"), e));
    assertEquals("March 2025", PeriodWords.of(new When("2025", "March"), e));
    assertEquals(
        "From April to June 2025", PeriodWords.in(new When("202526", "Financial year Q1"), e));
  }

  @Test
  void anotherMetricsIdIsReadAsItsTitle() {
    String title = Samples.CATALOGUE.metric(Samples.ABSENCE).title();
    assertEquals(
        "See \u201c" + title + "\u201d.", EDITION.readable("See " + Samples.ABSENCE + "."));
  }
}
