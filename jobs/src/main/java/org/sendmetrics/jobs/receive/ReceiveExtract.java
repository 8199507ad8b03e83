package org.sendmetrics.jobs.receive;

import static org.apache.spark.sql.functions.col;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;
import org.sendmetrics.jobs.check.Finding;

/**
 * Receives all files of one extract with Spark, one task a file (the tables of a SEN2 return
 * together), and lands what is kept.
 *
 * <p>Shape out: Parquet of {@link LandedTable}, in which no key stands twice: the first row in
 * path, then line order stays.
 */
public final class ReceiveExtract {
  /** Tasks are more than cores, so that a long file does not keep the others waiting. */
  private static final int TASKS_A_CORE = 8;

  private final SparkSession spark;
  private final LandedTable table;
  private final byte[] key;

  public ReceiveExtract(SparkSession spark, LandedTable table, byte[] key) {
    this.spark = spark;
    this.table = table;
    this.key = key.clone();
  }

  /**
   * Reads the files and writes {@code folder/rows}.
   *
   * @param folder a folder of this step's own, which must not exist yet
   */
  public Receipt receive(List<InboxFile> files, Path folder) {
    Path scan = folder.resolve("scan");
    List<List<InboxFile>> together = ModuleTable.together(files);
    int tasks = Math.min(together.size(), TASKS_A_CORE * spark.sparkContext().defaultParallelism());
    JavaRDD<Row> read =
        JavaSparkContext.fromSparkContext(spark.sparkContext())
            .parallelize(together, tasks)
            .flatMap(new FileReceiver(key));
    spark
        .createDataFrame(read, ScanRows.type(table))
        .write()
        .partitionBy(ScanRows.KIND)
        .parquet(scan.toString());
    Dataset<Row> scanned = spark.read().schema(ScanRows.type(table)).parquet(scan.toString());
    List<Tally> tallies = tallies(scanned);
    List<Finding> findings = findings(scanned, files);
    Dataset<Row> rows =
        scanned
            .where(col(ScanRows.KIND).equalTo(ScanRows.ROW))
            .select(columns())
            .where(notOfRefused(tallies));
    RepeatedKeys repeated = RepeatedKeys.in(rows, table);
    repeated
        .without(rows)
        .write()
        .mode(SaveMode.ErrorIfExists)
        .parquet(folder.resolve("rows").toString());
    findings.addAll(repeated.findings(byId(files)));
    return new Receipt(tallies.stream().map(repeated::settledIn).toList(), List.copyOf(findings));
  }

  private org.apache.spark.sql.Column[] columns() {
    return table.columns().stream()
        .map(c -> col(c.name()))
        .toArray(org.apache.spark.sql.Column[]::new);
  }

  private static org.apache.spark.sql.Column notOfRefused(List<Tally> tallies) {
    Object[] refused = tallies.stream().filter(Tally::refused).map(Tally::fileId).toArray();
    return org.apache.spark.sql.functions.not(col(LandedTable.FILE_ID).isin(refused));
  }

  private static List<Tally> tallies(Dataset<Row> scanned) {
    ObjectMapper json = new ObjectMapper();
    return scanned
        .where(col(ScanRows.KIND).equalTo(ScanRows.TALLY))
        .select("f_message")
        .collectAsList()
        .stream()
        .map(
            r -> {
              try {
                return json.readerFor(Tally.class)
                    .without(
                        com.fasterxml.jackson.databind.DeserializationFeature
                            .FAIL_ON_UNKNOWN_PROPERTIES)
                    .<Tally>readValue(r.getString(0));
              } catch (JsonProcessingException e) {
                throw new IllegalStateException(e);
              }
            })
        .sorted(Comparator.comparing(Tally::fileId))
        .toList();
  }

  private static List<Finding> findings(Dataset<Row> scanned, List<InboxFile> files) {
    Map<Integer, InboxFile> byId = byId(files);
    return scanned
        .where(col(ScanRows.KIND).equalTo(ScanRows.FINDING))
        .select("file_id", "line", "f_rule", "f_severity", "f_column", "f_message", "f_remedy")
        .collectAsList()
        .stream()
        .map(
            r ->
                new Finding(
                    r.getString(2),
                    Finding.Severity.valueOf(r.getString(3)),
                    byId.get(r.getInt(0)).name(),
                    r.getLong(1),
                    r.getString(4),
                    r.getString(5),
                    r.getString(6)))
        .collect(Collectors.toCollection(ArrayList::new));
  }

  private static Map<Integer, InboxFile> byId(List<InboxFile> files) {
    return files.stream()
        .collect(Collectors.toMap(InboxFile::id, Function.identity(), (a, b) -> a, TreeMap::new));
  }
}
