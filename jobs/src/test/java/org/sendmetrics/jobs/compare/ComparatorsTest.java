package org.sendmetrics.jobs.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.sendmetrics.jobs.compare.Published.RATE;
import static org.sendmetrics.jobs.compare.Published.RATE_INCLUDING_EXCEPTIONS;
import static org.sendmetrics.jobs.compare.Published.figure;
import static org.sendmetrics.jobs.compare.Published.hartlepool;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.sendmetrics.schemas.Authorities;
import org.sendmetrics.schemas.Figure;

class ComparatorsTest {
  private static Comparators sample;

  @BeforeAll
  static void read() {
    sample = Comparators.of(Published.read("published/t.csv", Published.sample()));
  }

  @Test
  void englandIn2024HasItsPublishedCountsAndAPercentageToSixPlaces() {
    Figure england = figure(sample, RATE, "2024", Authorities.ENGLAND_CODE);
    assertEquals(39_407, england.numerator().longValue());
    assertEquals(84_866, england.denominator());
    assertEquals(new BigDecimal("46.434379"), england.value());
    assertEquals("Education, health and care plans", england.sourceSeries());
    assertEquals("%", england.unit());
    assertEquals("Calendar year", england.key().timeIdentifier());
  }

  @Test
  void nobodyInTheDenominatorIsNotApplicable() {
    for (String area : List.of("838", "201")) {
      Figure figure = figure(sample, RATE, "2024", area);
      assertEquals("z", figure.symbol());
      assertNull(figure.value());
      assertNull(figure.numerator());
    }
    assertTrue(figure(sample, RATE_INCLUDING_EXCEPTIONS, "2024", "838").isShown());
  }

  @Test
  void whatIsPublishedAsNotAvailableStaysSo() {
    Figure norfolk = figure(sample, RATE, "2022", "926");
    assertEquals("x", norfolk.symbol());
    assertNull(norfolk.value());
    assertNull(norfolk.denominator());
  }

  @Test
  void anAuthorityCarriesTheCodeInForceAtThePeriodsEnd() {
    assertEquals("E06000060", figure(sample, RATE, "2024", "825").key().place().newLaCode());
    assertEquals("E10000002", figure(sample, RATE, "2019", "825").key().place().newLaCode());
  }

  @Test
  void englandIsSplitBySexAndAuthoritiesAreNot() {
    List<Figure> split = sample.figures().stream().filter(f -> !f.key().isTotal()).toList();
    assertTrue(
        split.stream().noneMatch(f -> f.key().place().level() == Figure.Level.LOCAL_AUTHORITY));
    Figure girls =
        split.stream()
            .filter(f -> f.key().metric().equals(RATE))
            .filter(f -> f.key().place().level() == Figure.Level.NATIONAL)
            .filter(f -> f.key().breakdown().equals("Female"))
            .findFirst()
            .orElseThrow();
    assertEquals("Sex", girls.key().breakdownTopic());
    assertEquals(12_712, girls.numerator().longValue());
  }

  @Test
  void aKeyStandsOnce() {
    assertEquals(
        sample.figures().size(), sample.figures().stream().map(Figure::key).distinct().count());
  }

  @Test
  void ofTwoEditionsTheLastInPathOrderCountsEvenWhereItWithdraws() {
    Comparators both =
        Comparators.of(
            Published.read(
                List.of(
                    Published.file("published/b.csv", Published.laterEdition()),
                    Published.file("published/a.csv", Published.sample()))));
    assertEquals("x", figure(both, RATE, "2024", "209").symbol());
    assertEquals(sample.figures().size(), both.figures().size());
  }

  @Test
  void aRateWithoutCountsStandsAsPublished() {
    Comparators one = Comparators.of(Published.readRows(hartlepool("2024", "x,x,x,x,x,46.4")));
    assertEquals(new BigDecimal("46.4"), figure(one, RATE, "2024", "805").value());
    assertNull(figure(one, RATE, "2024", "805").numerator());
  }

  @Test
  void aPercentageThatIsNotThatOfItsCountsIsMentioned() {
    Comparators one =
        Comparators.of(Published.readRows(hartlepool("2024", "80,80,23,23,28.8,28.7")));
    Figure figure = figure(one, RATE, "2024", "805");
    assertEquals(new BigDecimal("28.750000"), figure.value());
    assertEquals("the publication prints 28.7", figure.note());
    assertEquals("", figure(one, RATE_INCLUDING_EXCEPTIONS, "2024", "805").note());
  }

  @Test
  void anAuthorityThatShowsItsRegionsCountIsUnreliable() {
    String copied = "100,80,50,40,50,50";
    Comparators three =
        Comparators.of(
            Published.readRows(
                Published.northEast("2024", copied),
                hartlepool("2024", copied),
                Published.darlington("2024", "9,9,9,9,100,100")));
    assertEquals("u", figure(three, RATE, "2024", "805").symbol());
    assertEquals("", figure(three, RATE, "2024", "841").symbol());
    assertEquals("", figure(three, RATE, "2024", "E12000001").symbol());
  }
}
