package org.sendmetrics.jobs.receive;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.sendmetrics.jobs.check.Finding;

/**
 * What a scan gives, waiting to be taken.
 *
 * <p>Shape out: {@code f_kind} ({@code row}, {@code finding} or {@code tally}), the five texts of a
 * finding, then the landed columns. A row of one kind leaves the others' columns empty.
 */
final class ScanRows {
  static final String KIND = "f_kind";
  static final String ROW = "row";
  static final String FINDING = "finding";
  static final String TALLY = "tally";
  static final List<String> FINDING_COLUMNS =
      List.of("f_rule", "f_severity", "f_column", "f_message", "f_remedy");

  private final int landedSize;
  private final Deque<Row> ready = new ArrayDeque<>();

  ScanRows(LandedTable table) {
    landedSize = table.columns().size() - 2;
  }

  static StructType type(LandedTable table) {
    List<StructField> columns = new ArrayList<>();
    columns.add(DataTypes.createStructField(KIND, DataTypes.StringType, false));
    FINDING_COLUMNS.forEach(
        c -> columns.add(DataTypes.createStructField(c, DataTypes.StringType, true)));
    columns.addAll(table.columns());
    return DataTypes.createStructType(columns);
  }

  boolean isEmpty() {
    return ready.isEmpty();
  }

  Row take() {
    return ready.remove();
  }

  void addRow(int fileId, long line, List<Object> landed) {
    add(ROW, fileId, line, null, landed);
  }

  void addFinding(int fileId, Finding f) {
    List<Object> texts =
        List.of(f.rule(), f.severity().name(), f.column(), f.message(), f.remedy());
    add(FINDING, fileId, f.line(), texts, null);
  }

  void addTally(Tally tally) {
    try {
      String json = new ObjectMapper().writeValueAsString(tally);
      List<Object> texts = new ArrayList<>(Collections.nCopies(FINDING_COLUMNS.size(), null));
      texts.set(FINDING_COLUMNS.indexOf("f_message"), json);
      add(TALLY, tally.fileId(), 0, texts, null);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private void add(String kind, int fileId, long line, List<Object> texts, List<Object> landed) {
    List<Object> cells = new ArrayList<>(FINDING_COLUMNS.size() + landedSize + 3);
    cells.add(kind);
    cells.addAll(texts == null ? Collections.nCopies(FINDING_COLUMNS.size(), null) : texts);
    cells.add(fileId);
    cells.add(line);
    cells.addAll(landed == null ? Collections.nCopies(landedSize, null) : landed);
    ready.add(RowFactory.create(cells.toArray()));
  }
}
