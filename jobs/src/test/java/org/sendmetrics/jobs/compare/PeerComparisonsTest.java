package org.sendmetrics.jobs.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.sendmetrics.schemas.Figure;
import org.sendmetrics.schemas.PeerComparison;

class PeerComparisonsTest {
  private static List<PeerComparison> sample;
  private static List<Figure> figures;

  @BeforeAll
  static void read() {
    figures = Comparators.of(Published.read("published/t.csv", Published.sample())).figures();
    sample = PeerComparisons.of(Published.CATALOGUE, figures);
  }

  @Test
  void theNeighboursValueIsTheRatioOfTheirSums() {
    PeerComparison hampshire = at("850", "2024");
    BigDecimal numerator = BigDecimal.ZERO;
    BigDecimal denominator = BigDecimal.ZERO;
    List<String> ten =
        Published.CATALOGUE.neighbours().of("850", java.time.LocalDate.of(2024, 12, 31));
    assertEquals(10, ten.size());
    for (Figure f : figures) {
      if (f.key().isTotal()
          && f.key().metric().equals(Published.RATE)
          && f.key().timePeriod().equals("2024")
          && ten.contains(f.key().place().laCode())) {
        numerator = numerator.add(new BigDecimal(f.numerator().toString()));
        denominator = denominator.add(new BigDecimal(f.denominator().toString()));
      }
    }
    assertEquals(Percentage.of(numerator, denominator, 6), hampshire.neighboursValue());
    assertEquals(10, hampshire.neighboursAvailable());
    assertEquals("2025", hampshire.neighbourSet());
    assertTrue(hampshire.neighboursLowest().compareTo(hampshire.neighboursMedian()) < 0);
    assertTrue(hampshire.neighboursMedian().compareTo(hampshire.neighboursHighest()) < 0);
  }

  @Test
  void theSetIsThatOfItsTime() {
    assertEquals("2021", at("850", "2022").neighbourSet());
    assertEquals("2025", at("850", "2024").neighbourSet());
  }

  @Test
  void aSuccessorNamesItsPredecessorAndHasNoPast() {
    PeerComparison north = at("940", "2021");
    assertNull(north.yearBeforeValue());
    assertEquals("Northamptonshire (928)", north.predecessors());
    PeerComparison hampshire = at("850", "2021");
    assertNotNull(hampshire.yearBeforeValue());
    assertEquals("", hampshire.predecessors());
  }

  @Test
  void nothingIsCarriedAcrossAYearThatIsMissing() {
    assertEquals("2023 Calendar year", at("850", "2024").yearBefore());
    assertNull(at("850", "2024").yearBeforeValue());
  }

  @Test
  void anAuthorityWithoutAFigureStillHasNeighboursAndNoBand() {
    PeerComparison dorset = at("838", "2024");
    assertEquals("z", dorset.symbol());
    assertNotNull(dorset.neighboursMedian());
    assertNull(dorset.alike());
  }

  @Test
  void everyOtherAuthorityWithCountsIsInTheBandOnce() {
    PeerComparison hampshire = at("850", "2024");
    long others =
        figures.stream()
            .filter(f -> f.key().isTotal() && f.key().metric().equals(Published.RATE))
            .filter(f -> f.key().timePeriod().equals("2024"))
            .filter(f -> f.key().place().level() == Figure.Level.LOCAL_AUTHORITY)
            .filter(RankBand::hasCounts)
            .count();
    assertEquals(others - 1, hampshire.alike() + hampshire.higher() + hampshire.lower());
  }

  @Test
  void fewerThanFiveNeighboursSayNothing() {
    List<Figure> four = figures.stream().filter(RankBand::hasCounts).limit(4).toList();
    NeighbourSpread spread = NeighbourSpread.of(four);
    assertEquals(4, spread.available());
    assertNull(spread.median());
    assertNull(spread.value());
  }

  @Test
  void theBandTestsADifferenceOfTwoShares() {
    // 50 of 100 and 64 of 100: z = 2.0005; 50 and 63: z = 1.854.
    assertEquals(new RankBand(1, 0, 0), RankBand.of(share("1", 50), List.of(share("2", 64))));
    assertEquals(new RankBand(0, 0, 1), RankBand.of(share("1", 50), List.of(share("2", 63))));
    assertEquals(new RankBand(0, 0, 0), RankBand.of(share("1", 50), List.of(share("1", 50))));
  }

  private static Figure share(String code, int of100) {
    Figure any = figures.stream().filter(RankBand::hasCounts).findFirst().orElseThrow();
    Figure.Key k = any.key();
    return Published.figure(
        new Figure.Key(
            k.metric(),
            k.timePeriod(),
            k.timeIdentifier(),
            new Figure.Place(Figure.Level.LOCAL_AUTHORITY, "", "", "", "", code),
            k.phase(),
            k.breakdownTopic(),
            k.breakdown()),
        of100,
        100);
  }

  @Test
  void theTermBeforeAnAutumnIsTheSummerOfTheYearBefore() {
    EarlierPeriods.Period autumn = new EarlierPeriods.Period("202324", "Autumn term");
    assertEquals(
        new EarlierPeriods.Period("202223", "Summer term"),
        EarlierPeriods.before(autumn).orElseThrow());
    assertEquals(
        new EarlierPeriods.Period("202223", "Autumn term"), EarlierPeriods.yearBefore(autumn));
  }

  private static PeerComparison at(String code, String year) {
    return sample.stream()
        .filter(c -> c.key().metric().equals(Published.RATE) && c.key().isTotal())
        .filter(c -> c.key().place().laCode().equals(code) && c.key().timePeriod().equals(year))
        .findFirst()
        .orElseThrow();
  }
}
