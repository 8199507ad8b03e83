package org.sendmetrics.jobs.run;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.spark.sql.SparkSession;
import org.sendmetrics.jobs.measure.Engine;
import org.sendmetrics.jobs.measure.Views;
import org.sendmetrics.jobs.measure.duckdb.DuckDbEngine;
import org.sendmetrics.jobs.measure.spark.SparkEngine;
import org.sendmetrics.jobs.receive.LandedTable;
import org.sendmetrics.schemas.TableSchema;
import org.sendmetrics.schemas.View;

/**
 * The engines of a run, each reading the same landed Parquet: under {@code received_<extract>} the
 * rows of each extract, none where nothing was received, and then the tables made of them.
 */
final class Engines {
  /**
   * Authorities measured beyond which DuckDB is asked too, unless the operator says otherwise: a
   * run over more than the largest region (London, 33 authorities) is a national one. Source:
   * contract of the program, two engines in national runs.
   */
  static final int MOST_WITHOUT_SECOND_OPINION = 33;

  private final Run run;

  Engines(Run run) {
    this.run = run;
  }

  /** What the operator asked for; else both where many authorities are measured. */
  EngineChoice choice() {
    return run.options()
        .engine()
        .orElseGet(
            () ->
                new Measurement(run).areas().size() > MOST_WITHOUT_SECOND_OPINION
                    ? EngineChoice.BOTH
                    : EngineChoice.SPARK);
  }

  /** The engine whose figures are published. */
  Engine ofRecord() {
    return run.options().engine().filter(e -> e == EngineChoice.DUCKDB).isPresent()
        ? duckDb()
        : spark();
  }

  private Engine spark() {
    SparkSession spark = run.spark();
    for (String extract : run.catalogue().extracts().keySet()) {
      LandedTable table = landed(extract);
      Path rows = rows(extract);
      (Files.exists(rows)
              ? spark.read().schema(table.type()).parquet(rows.toString())
              : spark.createDataFrame(List.of(), table.type()))
          .createOrReplaceTempView(View.received(extract));
    }
    Engine engine = new SparkEngine(spark);
    Views.name(run.catalogue(), engine);
    return engine;
  }

  /** The engine that is asked for a second opinion. */
  Engine duckDb() {
    DuckDbEngine engine = run.duckDb();
    for (String extract : run.catalogue().extracts().keySet()) {
      Path rows = rows(extract);
      engine.view(
          View.received(extract),
          received(run.catalogue().extracts().get(extract), rows, rows.toString()));
    }
    Views.name(run.catalogue(), engine);
    return engine;
  }

  /**
   * A query of an extract's landed rows, for DuckDB.
   *
   * @param rows the folder of its Parquet, which is not there where nothing was received
   * @param named that folder as the query is to name it
   */
  static String received(TableSchema extract, Path rows, String named) {
    return Files.exists(rows) ? DuckDbEngine.readParquet(named) : noRows(new LandedTable(extract));
  }

  private static String noRows(LandedTable table) {
    return table.columns().stream()
        .map(c -> "cast(null as " + c.dataType().catalogString() + ") as \"" + c.name() + "\"")
        .collect(Collectors.joining(", ", "select ", " where false"));
  }

  private LandedTable landed(String extract) {
    return new LandedTable(run.catalogue().extracts().get(extract));
  }

  private Path rows(String extract) {
    return run.stage(Stages.RECEIVED + extract).resolve("rows");
  }

  /** The versions of the engines that had a part in the run: Spark received, whoever measured. */
  Map<String, String> versions() {
    Map<String, String> versions = new TreeMap<>();
    versions.put("spark", org.apache.spark.package$.MODULE$.SPARK_VERSION());
    if (choice() != EngineChoice.SPARK) {
      versions.put("duckdb", DuckDbEngine.version());
    }
    return versions;
  }
}
