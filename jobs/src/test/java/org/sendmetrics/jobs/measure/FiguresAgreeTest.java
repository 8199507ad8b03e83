package org.sendmetrics.jobs.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sendmetrics.jobs.measure.duckdb.DuckDbEngine;
import org.sendmetrics.jobs.measure.spark.SparkEngine;
import org.sendmetrics.jobs.support.SharedSpark;
import org.sendmetrics.schemas.Catalogue;
import org.sendmetrics.schemas.Count;
import org.sendmetrics.schemas.Counted;
import org.sendmetrics.schemas.Field;
import org.sendmetrics.schemas.Figure;
import org.sendmetrics.schemas.Metric;
import org.sendmetrics.schemas.TableSchema;

/**
 * The laws of figures, for every metric of the catalogue, on invented rows: two engines give the
 * same; an area is the sum of its authorities; the whole is the sum of two halves.
 */
class FiguresAgreeTest {
  private static final Catalogue CATALOGUE = Catalogue.shipped();
  private static final int ROWS = 150;
  private static final LocalDate AS_AT = LocalDate.of(2025, 5, 10);
  private static final Set<String> ALL = Set.of("301", "330", "850", "933");

  @Test
  void everyFigureIsTheSameOnBothEnginesWhateverTheOrderAndThePartitions() {
    LandedRows rows = InventedRows.of(21, ROWS, ALL.toArray(String[]::new));
    Map<Figure.Key, Counted> duck = onDuckDb(rows, ALL);
    Engine spark = new SparkEngine(SharedSpark.session());
    rows.shuffled(5).name(spark, spark::view, InventedRows.PERIODS, 3);
    Map<Figure.Key, Counted> sparks = figures(spark, ALL);
    assertEquals(duck.keySet(), sparks.keySet());
    duck.forEach((key, counted) -> assertEquals(counted, sparks.get(key)));
    assertEquals(
        new TreeSet<>(counted(CATALOGUE.metrics().values())),
        shown(duck),
        "every metric that counts anything was tried");
  }

  @ParameterizedTest
  @ValueSource(longs = {31, 32})
  void anAreaIsTheSumOfItsAuthorities(long seed) {
    Map<Figure.Key, Counted> table =
        onDuckDb(InventedRows.of(seed, ROWS, ALL.toArray(String[]::new)), ALL);
    Map<String, List<Counted>> byCell = new HashMap<>();
    table
        .values()
        .forEach(c -> byCell.computeIfAbsent(cell(c.key()), k -> new ArrayList<>()).add(c));
    int checked = 0;
    for (List<Counted> cell : byCell.values()) {
      Counted england = at(cell, Figure.Level.NATIONAL).get(0);
      List<Counted> authorities = at(cell, Figure.Level.LOCAL_AUTHORITY);
      if (adds(england) && authorities.stream().allMatch(FiguresAgreeTest::adds)) {
        assertEquals(england.counts(), sum(authorities), england.key().toString());
        assertEquals(
            england.counts(), sum(at(cell, Figure.Level.REGIONAL)), england.key().toString());
        checked++;
      }
    }
    assertTrue(checked > 1000, "there is something to add: " + checked);
  }

  @Test
  void theWholeIsTheSumOfTwoHalves() {
    LandedRows a = InventedRows.of(41, ROWS, "301", "330");
    LandedRows b = InventedRows.of(42, ROWS, "850", "933");
    Map<Figure.Key, Counted> first = onDuckDb(a, Set.of("301", "330"));
    Map<Figure.Key, Counted> second = onDuckDb(b, Set.of("850", "933"));
    int checked = 0;
    for (Counted whole : onDuckDb(a.and(b), ALL).values()) {
      Counted one = first.get(whole.key());
      Counted other = second.get(whole.key());
      boolean isEngland = whole.key().place().level() == Figure.Level.NATIONAL;
      if (isEngland && one != null && other != null && adds(whole) && adds(one) && adds(other)) {
        assertEquals(whole.counts(), sum(List.of(one, other)), whole.key().toString());
        checked++;
      }
    }
    assertTrue(checked > 500, "there is something to add: " + checked);
  }

  /**
   * Whether a figure has counts, and counts that add: what is read off a spread does not, nor what
   * is looked for in the rows of all authorities.
   */
  private static boolean adds(Counted figure) {
    Metric metric = CATALOGUE.metric(figure.key().metric());
    boolean looksAcross =
        metric.measures().stream().anyMatch(m -> CATALOGUE.facts().get(m.facts()).looksAcross());
    return figure.symbol().isEmpty() && metric.formula().spreads().isEmpty() && !looksAcross;
  }

  private static List<Count> sum(List<Counted> figures) {
    List<Count> sum = new ArrayList<>(figures.get(0).counts());
    for (Counted figure : figures.subList(1, figures.size())) {
      for (int i = 0; i < sum.size(); i++) {
        sum.set(i, sum.get(i).plus(figure.counts().get(i)));
      }
    }
    return sum;
  }

  private static List<Counted> at(List<Counted> cell, Figure.Level level) {
    return cell.stream().filter(c -> c.key().place().level() == level).toList();
  }

  private static String cell(Figure.Key k) {
    return String.join(
        "|",
        k.metric(),
        k.timePeriod(),
        k.timeIdentifier(),
        k.phase(),
        k.breakdownTopic(),
        k.breakdown());
  }

  private static Set<String> counted(Iterable<Metric> metrics) {
    Set<String> ids = new TreeSet<>();
    metrics.forEach(
        m -> {
          if (!m.measures().isEmpty() && m.availability().awaits().isEmpty()) {
            ids.add(m.id());
          }
        });
    return ids;
  }

  private static Set<String> shown(Map<Figure.Key, Counted> figures) {
    Set<String> ids = new TreeSet<>();
    figures.values().stream()
        .filter(c -> c.symbol().isEmpty())
        .forEach(c -> ids.add(c.key().metric()));
    return ids;
  }

  private static Map<Figure.Key, Counted> onDuckDb(LandedRows rows, Set<String> areas) {
    try (DuckDbEngine duck = new DuckDbEngine()) {
      rows.name(duck, duck::table, InventedRows.PERIODS, 1);
      return figures(duck, areas);
    }
  }

  private static Map<Figure.Key, Counted> figures(Engine engine, Set<String> areas) {
    Submissions submissions = new Submissions();
    for (TableSchema extract : CATALOGUE.extracts().values()) {
      List<String> columns = extract.fields().stream().map(Field::name).toList();
      areas.forEach(la -> submissions.add(extract.name(), la, columns));
    }
    Counts counts = Counts.run(CATALOGUE, engine);
    counts.addReceivedItems(CATALOGUE, engine);
    FigureTable table =
        new FigureTable(CATALOGUE, counts, submissions, InventedRows.PERIODS, AS_AT, areas);
    Map<Figure.Key, Counted> figures = new LinkedHashMap<>();
    CATALOGUE.metrics().values().forEach(m -> table.of(m).forEach(c -> figures.put(c.key(), c)));
    return figures;
  }
}
