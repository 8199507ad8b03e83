package org.sendmetrics.jobs.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.sendmetrics.jobs.measure.duckdb.DuckDbEngine;
import org.sendmetrics.jobs.measure.spark.SparkEngine;
import org.sendmetrics.jobs.support.SharedSpark;

/** What each function gives, on both engines. */
class SqlFunctionTest {

  static Stream<Arguments> calls() {
    return Stream.of(
        Arguments.of("days_from(date '2024-02-28', date '2024-03-01')", "2"),
        Arguments.of("days_from(date '2024-03-01', date '2024-02-28')", "-2"),
        Arguments.of("days_from(cast(null as date), date '2024-02-28')", "null"),
        Arguments.of("days_after(date '2024-02-28', 140)", "2024-07-17"),
        Arguments.of("days_after(date '2024-03-01', -1)", "2024-02-29"),
        Arguments.of("days_after(date '2024-03-01', cast(null as int))", "null"),
        Arguments.of("months_after(date '2024-01-31', 1)", "2024-02-29"),
        Arguments.of("months_after(date '2023-02-28', 12)", "2024-02-28"),
        Arguments.of("months_after(date '2024-03-31', -1)", "2024-02-29"),
        Arguments.of("months_after(cast(null as date), 2)", "null"));
  }

  @ParameterizedTest
  @MethodSource("calls")
  void bothEnginesGiveTheSame(String call, String expected) {
    try (DuckDbEngine duck = new DuckDbEngine()) {
      assertEquals(expected, result(duck, call), "DuckDB");
    }
    assertEquals(expected, result(new SparkEngine(SharedSpark.session()), call), "Spark");
  }

  private static String result(Engine engine, String call) {
    return String.valueOf(engine.rows("select " + call).get(0)[0]);
  }
}
