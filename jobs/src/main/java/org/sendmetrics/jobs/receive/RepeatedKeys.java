package org.sendmetrics.jobs.receive;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.row_number;

import java.util.ArrayList;
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

  private final Dataset<Row> later;
  private final List<Place> places;

  private RepeatedKeys(Dataset<Row> later, List<Place> places) {
    this.later = later;
    this.places = places;
  }

  static RepeatedKeys in(Dataset<Row> rows, LandedTable table) {
    Column[] key = table.key().stream().map(c -> col(c)).toArray(Column[]::new);
    if (key.length == 0) {
      return new RepeatedKeys(null, List.of());
    }
    Dataset<Row> twice =
        rows.groupBy(key).agg(count(lit(1)).as("times")).where(col("times").gt(1)).drop("times");
    if (twice.isEmpty()) {
      return new RepeatedKeys(null, List.of());
    }
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
    List<Place> places =
        later.collectAsList().stream()
            .map(r -> new Place(r.getInt(0), r.getLong(1), r.getString(2)))
            .toList();
    return new RepeatedKeys(later.drop("la_code"), places);
  }

  /** Two empty cells are the same: a key may have columns that need not be filled. */
  private static Column sameKey(LandedTable table) {
    return table.key().stream()
        .map(c -> col("r." + c).eqNullSafe(col("t." + c)))
        .reduce(Column::and)
        .orElseThrow();
  }

  Dataset<Row> without(Dataset<Row> rows) {
    return later == null
        ? rows
        : rows.join(later, new String[] {LandedTable.FILE_ID, LandedTable.LINE}, "left_anti");
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
