package org.sendmetrics.jobs.receive;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.row_number;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.sendmetrics.jobs.check.Finding;
import org.sendmetrics.jobs.check.Finding.Severity;

/**
 * The rows whose key stood earlier, in path, then line order: set aside, and the first row stays.
 */
final class RepeatedKeys {
  private record Place(int fileId, long line, String la) {}

  private final List<Place> places;

  /** None. */
  RepeatedKeys() {
    this(List.of());
  }

  private RepeatedKeys(List<Place> places) {
    this.places = places;
  }

  /**
   * Finds them.
   *
   * @param rows landed rows among which all are that share a key
   */
  static RepeatedKeys in(Dataset<Row> rows, LandedTable table) {
    Column[] key = table.key().stream().map(c -> col(c)).toArray(Column[]::new);
    Dataset<Row> twice =
        rows.groupBy(key).agg(count(lit(1)).as("times")).where(col("times").gt(1)).drop("times");
    Dataset<Row> later =
        rows.as("r")
            .join(broadcast(twice.as("t")), sameKey(table), "left_semi")
            .withColumn(
                "nth",
                row_number()
                    .over(
                        Window.partitionBy(key)
                            .orderBy(col(LandedTable.FILE_ID), col(LandedTable.LINE))))
            .where(col("nth").gt(1))
            .select(col(LandedTable.FILE_ID), col(LandedTable.LINE), col("la_code"));
    return new RepeatedKeys(
        later.collectAsList().stream()
            .map(r -> new Place(r.getInt(0), r.getLong(1), r.getString(2)))
            .sorted(Comparator.comparing(Place::fileId).thenComparing(Place::line))
            .toList());
  }

  /** Two empty cells are the same: a key may have columns that need not be filled. */
  private static Column sameKey(LandedTable table) {
    return table.key().stream()
        .map(c -> col("r." + c).eqNullSafe(col("t." + c)))
        .reduce(Column::and)
        .orElseThrow();
  }

  /** The same files, to be received without them; as they were when none is of them. */
  Delivery without(Delivery delivery) {
    Map<Integer, long[]> lines = new HashMap<>();
    for (InboxFile file : delivery.files()) {
      long[] ofFile =
          places.stream().filter(p -> p.fileId() == file.id()).mapToLong(Place::line).toArray();
      if (ofFile.length > 0) {
        lines.put(file.id(), ofFile);
      }
    }
    return new Delivery(delivery.files(), lines);
  }

  Tally settledIn(Tally tally) {
    TreeMap<String, Long> byAuthority = new TreeMap<>();
    places.stream()
        .filter(p -> p.fileId() == tally.fileId())
        .forEach(p -> byAuthority.merge(p.la(), 1L, Long::sum));
    return byAuthority.isEmpty() ? tally : tally.settingAside(byAuthority);
  }

  List<Finding> findings(Map<Integer, InboxFile> files) {
    Map<Integer, FindingLog> logs = new HashMap<>();
    List<Finding> findings = new ArrayList<>();
    for (Place place : places) {
      FindingLog log =
          logs.computeIfAbsent(place.fileId(), id -> new FindingLog(files.get(id).name()));
      log.add(
          "duplicate-key",
          Severity.REJECT_ROW,
          place.line(),
          "",
          "an earlier row has the same key; that one stays",
          "leave one row of each key and resubmit the file");
      findings.addAll(log.take());
    }
    logs.values().forEach(log -> findings.addAll(log.summary()));
    return findings;
  }
}
