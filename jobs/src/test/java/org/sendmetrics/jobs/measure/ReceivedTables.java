package org.sendmetrics.jobs.measure;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.apache.spark.sql.SparkSession;
import org.sendmetrics.jobs.measure.duckdb.DuckDbEngine;
import org.sendmetrics.jobs.measure.spark.SparkEngine;
import org.sendmetrics.jobs.receive.Inbox;
import org.sendmetrics.jobs.receive.InboxFile;
import org.sendmetrics.jobs.receive.LandedTable;
import org.sendmetrics.jobs.receive.ReceiveExtract;
import org.sendmetrics.jobs.support.SharedSpark;
import org.sendmetrics.schemas.Catalogue;
import org.sendmetrics.schemas.Facts;
import org.sendmetrics.schemas.TableSchema;
import org.sendmetrics.schemas.View;

/** An inbox received with Spark, its tables and facts named on an engine. */
final class ReceivedTables {
  static final LocalDate AS_AT = LocalDate.of(2025, 11, 14);
  private static final Catalogue CATALOGUE = Catalogue.shipped();
  private static final byte[] KEY = new byte[32];

  private final Path landed;

  private ReceivedTables(Path landed) {
    this.landed = landed;
  }

  static ReceivedTables receive(Path inbox, Path landed) {
    SparkSession spark = SharedSpark.session();
    Inbox.Survey survey = Inbox.survey(inbox, CATALOGUE.extracts());
    for (TableSchema schema : CATALOGUE.extracts().values()) {
      List<InboxFile> files = survey.of(schema.name());
      if (!files.isEmpty()) {
        new ReceiveExtract(spark, new LandedTable(schema), KEY)
            .receive(files, landed.resolve(schema.name()));
      }
    }
    return new ReceivedTables(landed);
  }

  Engine onSpark() {
    SparkSession spark = SharedSpark.session();
    for (TableSchema schema : CATALOGUE.extracts().values()) {
      LandedTable table = new LandedTable(schema);
      (Files.exists(rows(schema))
              ? spark.read().schema(table.type()).parquet(rows(schema).toString())
              : spark.createDataFrame(List.of(), table.type()))
          .createOrReplaceTempView(View.received(schema.name()));
    }
    return named(new SparkEngine(spark));
  }

  DuckDbEngine onDuckDb() {
    DuckDbEngine duck = new DuckDbEngine();
    for (TableSchema schema : CATALOGUE.extracts().values()) {
      List<String> columns =
          new LandedTable(schema)
              .columns().stream()
                  .map(
                      c ->
                          "cast(null as "
                              + c.dataType().catalogString()
                              + ") as \""
                              + c.name()
                              + "\"")
                  .toList();
      duck.view(
          View.received(schema.name()),
          Files.exists(rows(schema))
              ? "select * from read_parquet('" + rows(schema) + "/*.parquet')"
              : "select " + String.join(", ", columns) + " where false");
    }
    return named(duck);
  }

  private Path rows(TableSchema schema) {
    return landed.resolve(schema.name()).resolve("rows");
  }

  private static <E extends Engine> E named(E engine) {
    Views.name(CATALOGUE, engine);
    engine.view(
        "periods",
        Periods.sql(Periods.of(Set.of("202324", "202425"), LocalDate.of(2023, 9, 1), AS_AT)));
    engine.view("judgement", "select date '" + AS_AT + "' as as_at");
    for (Facts facts : CATALOGUE.facts().values()) {
      engine.view(FactsQuery.viewName(facts.id()), facts.sql());
    }
    return engine;
  }

  /** The declared columns of facts, a line a row, in order; pseudonyms as they are. */
  static String lines(Engine engine, String factsId) {
    Facts facts = CATALOGUE.facts().get(factsId);
    List<String> columns = facts.columns().keySet().stream().sorted().toList();
    TreeMap<String, Integer> lines = new TreeMap<>();
    String sql =
        "select period_key, la_code, "
            + String.join(", ", columns)
            + " from "
            + FactsQuery.viewName(factsId);
    for (Object[] row : engine.rows(sql)) {
      lines.merge(java.util.Arrays.toString(row), 1, Integer::sum);
    }
    StringBuilder text = new StringBuilder();
    lines.forEach((line, times) -> text.append(times).append(" x ").append(line).append('\n'));
    return text.toString();
  }
}
