package org.sendmetrics.jobs.receive;

import java.io.Serializable;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.spark.HashPartitioner;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.sendmetrics.jobs.check.Finding;

/**
 * Receives all files of one extract with Spark, one task a file (the tables of a SEN2 return
 * together), and lands what is kept.
 *
 * <p>Shape out: Parquet of {@link LandedTable}, a file a delivery, in which no key stands twice:
 * the first row in path, then line order stays. Rows are written once, by the task that reads them;
 * only a file that holds a later row of a key is received once more, without it.
 */
public final class ReceiveExtract {
  /** Tasks are more than cores, so that a long file does not keep the others waiting. */
  private static final int TASKS_A_CORE = 8;

  /**
   * Size of files whose keys one task compares: a million rows or two, packed or not, of which it
   * holds 8 bytes each.
   */
  private static final long SHARE_BYTES = 24L << 20;

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
   * @param folder a folder of this step's own, on storage that every task shares, in which nothing
   *     was received yet
   */
  public Receipt receive(List<InboxFile> files, Path folder) {
    List<Delivery> deliveries = Delivery.of(files);
    List<Serializable> told = land(deliveries, folder, shares(deliveries));
    List<Landing.Told> ofFiles =
        told.stream()
            .filter(Landing.Told.class::isInstance)
            .map(Landing.Told.class::cast)
            .sorted(Comparator.comparing(t -> t.tally().fileId()))
            .toList();
    RepeatedKeys repeated =
        inDoubt(told, deliveries, folder)
            .map(rows -> RepeatedKeys.in(rows, table))
            .orElseGet(RepeatedKeys::new);
    List<Delivery> again =
        deliveries.stream().map(repeated::without).filter(d -> !d.leftOut().isEmpty()).toList();
    if (!again.isEmpty()) {
      land(again, folder, shares(again));
    }
    List<Finding> findings = new ArrayList<>();
    ofFiles.forEach(t -> findings.addAll(t.findings()));
    findings.addAll(repeated.findings(byId(files)));
    return new Receipt(
        ofFiles.stream().map(t -> repeated.settledIn(t.tally())).toList(), List.copyOf(findings));
  }

  /** Lands deliveries, and gives what is told of their files and of keys that they share. */
  private List<Serializable> land(List<Delivery> deliveries, Path folder, int shares) {
    int tasks =
        Math.min(deliveries.size(), TASKS_A_CORE * spark.sparkContext().defaultParallelism());
    JavaPairRDD<Integer, Serializable> landed =
        JavaSparkContext.fromSparkContext(spark.sparkContext())
            .parallelize(deliveries, tasks)
            .flatMapToPair(new FileReceiver(key, folder, shares));
    if (shares > 1) {
      return landed
          .partitionBy(new HashPartitioner(shares))
          .values()
          .mapPartitions(new SharedPrints())
          .collect();
    }
    List<Serializable> told = new ArrayList<>();
    new SharedPrints().call(landed.values().collect().iterator()).forEachRemaining(told::add);
    return told;
  }

  /** How many shares the keys are dealt into: a power of two. */
  private static int shares(List<Delivery> deliveries) {
    long bytes =
        deliveries.stream().flatMap(d -> d.files().stream()).mapToLong(InboxFile::size).sum();
    return Integer.highestOneBit((int) (1 + 2 * (bytes / SHARE_BYTES)));
  }

  /** The landed rows of the files of which some may have a key that another row has. */
  private Optional<Dataset<Row>> inDoubt(
      List<Serializable> told, List<Delivery> deliveries, Path folder) {
    Set<Integer> ids = new TreeSet<>();
    told.stream()
        .filter(SharedPrints.Files.class::isInstance)
        .forEach(f -> ids.addAll(((SharedPrints.Files) f).ids()));
    String[] parts =
        deliveries.stream()
            .filter(d -> d.files().stream().anyMatch(f -> ids.contains(f.id())))
            .map(d -> LandedPart.at(folder, d.number()).toString())
            .toArray(String[]::new);
    return parts.length == 0
        ? Optional.empty()
        : Optional.of(spark.read().schema(table.type()).parquet(parts));
  }

  private static Map<Integer, InboxFile> byId(List<InboxFile> files) {
    return files.stream()
        .collect(Collectors.toMap(InboxFile::id, Function.identity(), (a, b) -> a, HashMap::new));
  }
}
