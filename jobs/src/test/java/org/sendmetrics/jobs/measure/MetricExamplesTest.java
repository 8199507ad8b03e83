package org.sendmetrics.jobs.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.sendmetrics.jobs.disclose.FigureMaker;
import org.sendmetrics.jobs.measure.WorkedExamples.Worked;
import org.sendmetrics.jobs.measure.duckdb.DuckDbEngine;
import org.sendmetrics.jobs.measure.spark.SparkEngine;
import org.sendmetrics.jobs.support.SharedSpark;
import org.sendmetrics.schemas.Catalogue;
import org.sendmetrics.schemas.Count;
import org.sendmetrics.schemas.Counted;
import org.sendmetrics.schemas.Facts;
import org.sendmetrics.schemas.Figure;
import org.sendmetrics.schemas.Formula;
import org.sendmetrics.schemas.Metric;

/** Every worked example of every metric gives what its declaration says, on both engines. */
class MetricExamplesTest {
  private static final Catalogue CATALOGUE = Catalogue.shipped();

  private final WorkedExamples examples = new WorkedExamples(CATALOGUE);

  @TestFactory
  Stream<DynamicTest> onSpark() {
    return check("Spark", new SparkEngine(SharedSpark.session()));
  }

  @TestFactory
  Stream<DynamicTest> onDuckDb() throws SQLException {
    try (DuckDbEngine duck = new DuckDbEngine()) {
      new LandedRows().name(duck, duck::table, List.of(), 1);
      return check("DuckDB", duck);
    }
  }

  private Stream<DynamicTest> check(String name, Engine engine) {
    Counts counts = Counts.run(CATALOGUE, new GivenRows(engine, given()));
    return examples.all().stream()
        .map(w -> DynamicTest.dynamicTest(w.place() + " on " + name, () -> check(w, counts)));
  }

  private void check(Worked worked, Counts counts) {
    Metric.Example expected = worked.example();
    Figure figure = new FigureMaker(CATALOGUE).figure(counted(worked, counts));
    assertEquals(expected.symbol(), figure.symbol());
    if (expected.symbol().isEmpty()) {
      assertSame(expected.numerator(), figure.numerator());
      assertEquals(expected.denominator(), figure.denominator());
      assertSame(expected.value(), figure.value());
    }
  }

  private static void assertSame(BigDecimal expected, BigDecimal actual) {
    if (expected == null || actual == null) {
      assertEquals(expected, actual);
    } else {
      assertEquals(0, expected.compareTo(actual), () -> actual + " instead of " + expected);
    }
  }

  private static Counted counted(Worked worked, Counts counts) {
    Metric metric = worked.metric();
    Cell total = Cell.total(WorkedExamples.PERIOD, worked.place());
    Cell cell = worked.example().item().map(item -> total.item(split(metric), item)).orElse(total);
    Parts parts =
        metric.formula() instanceof Formula.Published
            ? printed(worked.example())
            : CellParts.count(counts, metric.formula(), cell, (measure, c) -> c);
    return Finish.of(key(metric), metric.formula(), parts, "");
  }

  /** The two counts that a publication prints. */
  private static Parts printed(Metric.Example example) {
    List<Object> row = example.given().get("published").get(1);
    return new Parts(row.stream().map(n -> new Count((Long) n, (Long) n)).toList(), List.of());
  }

  private static String split(Metric metric) {
    return metric
        .formula()
        .against()
        .map(other -> other.breakdown().id())
        .orElse(metric.breakdowns().get(0));
  }

  private static Figure.Key key(Metric metric) {
    return new Figure.Key(
        metric.id(), "", "", Figure.Place.ENGLAND, Figure.TOTAL, Figure.TOTAL, Figure.TOTAL);
  }

  /** The examples' rows by name of view, in the types that the facts' own queries have. */
  private Map<String, String> given() {
    SparkEngine spark = new SparkEngine(SharedSpark.session());
    new LandedRows().name(spark, spark::view, List.of(), 1);
    Map<String, String> views = new HashMap<>();
    for (Facts facts : CATALOGUE.facts().values()) {
      Map<String, String> types = new LinkedHashMap<>();
      for (var column : SharedSpark.session().sql(facts.sql()).schema().fields()) {
        types.put(column.name(), column.dataType().catalogString());
      }
      views.put(FactsQuery.viewName(facts.id()), examples.sql(facts, types));
    }
    return views;
  }

  /** An engine in which the views of facts hold given rows instead of what their queries find. */
  private record GivenRows(Engine engine, Map<String, String> views) implements Engine {
    @Override
    public void view(String name, String sql) {
      engine.view(name, views.getOrDefault(name, sql));
    }

    @Override
    public void table(String name, String sql) {
      engine.table(name, sql);
    }

    @Override
    public List<Object[]> rows(String sql) {
      return engine.rows(sql);
    }
  }
}
