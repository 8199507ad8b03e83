package org.sendmetrics.jobs.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.SQLException;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sendmetrics.jobs.measure.duckdb.DuckDbEngine;
import org.sendmetrics.jobs.measure.spark.SparkEngine;
import org.sendmetrics.jobs.support.SharedSpark;
import org.sendmetrics.schemas.Catalogue;
import org.sendmetrics.schemas.Facts;

/** The laws of counting, on invented rows: two engines, two orders, two sets of authorities. */
class EngineAgreementTest {
  private static final int ROWS = 150;

  @Test
  void sparkCountsWhatDuckDbCounts() throws SQLException {
    LandedRows rows = InventedRows.of(1, ROWS, "301", "330", "933");
    SortedMap<String, String> duck = onDuckDb(rows);
    assertTrue(duck.size() > 500, "there is something to compare: " + duck.size());
    assertEquals(lines(duck), lines(onSpark(rows, 1)));
  }

  @Test
  void rowOrderAndPartitionCountChangeNothing() throws SQLException {
    LandedRows rows = InventedRows.of(2, ROWS, "301", "330");
    assertEquals(lines(onDuckDb(rows)), lines(onSpark(rows.shuffled(11), 3)));
  }

  @ParameterizedTest
  @ValueSource(longs = {3, 4})
  void rowOrderChangesNoCount(long seed) throws SQLException {
    LandedRows rows = InventedRows.of(seed, ROWS, "301", "330");
    assertEquals(lines(onDuckDb(rows)), lines(onDuckDb(rows.shuffled(11))));
  }

  /** The people of both have the same pseudonyms: a child known to two authorities is in each. */
  @ParameterizedTest
  @ValueSource(longs = {5, 6})
  void countsOfTwoSetsOfAuthoritiesAddToThoseOfBoth(long seed) throws SQLException {
    LandedRows a = InventedRows.of(seed, ROWS, "301", "330");
    LandedRows b = InventedRows.of(seed + 100, ROWS, "850", "933");
    SortedMap<String, String> sum = new TreeMap<>(alone(onDuckDb(a)));
    sum.putAll(alone(onDuckDb(b)));
    assertEquals(lines(sum), lines(alone(onDuckDb(a.and(b)))));
  }

  /** Without the facts that look for a pupil in the rows of other authorities. */
  private static SortedMap<String, String> alone(SortedMap<String, String> counts) {
    Catalogue.shipped().facts().values().stream()
        .filter(Facts::looksAcross)
        .forEach(f -> counts.keySet().removeIf(cell -> cell.startsWith(f.id() + " ")));
    return counts;
  }

  private static SortedMap<String, String> onSpark(LandedRows rows, int partitions) {
    Engine spark = new SparkEngine(SharedSpark.session());
    rows.name(spark, spark::view, InventedRows.PERIODS, partitions);
    return CountsByCell.of(spark);
  }

  private static SortedMap<String, String> onDuckDb(LandedRows rows) throws SQLException {
    try (DuckDbEngine duck = new DuckDbEngine()) {
      rows.name(duck, duck::table, InventedRows.PERIODS, 1);
      return CountsByCell.of(duck);
    }
  }

  private static String lines(SortedMap<String, String> counts) {
    StringBuilder lines = new StringBuilder();
    counts.forEach((cell, numbers) -> lines.append(cell).append(": ").append(numbers).append('\n'));
    return lines.toString();
  }
}
