package org.sendmetrics.jobs.support;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.sendmetrics.jobs.derive.Row;
import org.sendmetrics.schemas.Catalogue;
import org.sendmetrics.schemas.Field;
import org.sendmetrics.schemas.TableSchema;

/** A row of an extract written in one line: {@code category=SUSP start_date=2025-04-20}. */
public final class SampleRow implements Row {
  private final TableSchema schema;
  private final Map<String, String> cells = new HashMap<>();

  private SampleRow(TableSchema schema) {
    this.schema = schema;
  }

  /** The row of an extract; columns that are not written hold nothing. */
  public static SampleRow of(String extract, String cells) {
    SampleRow row = new SampleRow(Catalogue.shipped().extracts().get(extract));
    for (String cell : cells == null ? new String[0] : cells.split(" ")) {
      String[] nameAndValue = cell.split("=");
      row.requireCode(row.field(nameAndValue[0]), nameAndValue[1]);
      row.cells.put(nameAndValue[0], nameAndValue[1]);
    }
    return row;
  }

  /** The written cells by column. */
  public Map<String, String> cells() {
    return cells;
  }

  @Override
  public Object value(String column) {
    Field field = field(column);
    String cell = cells.get(column);
    if (cell == null) {
      return null;
    }
    return switch (field.type()) {
      case INTEGER -> (Object) Integer.valueOf(cell);
      case DATE -> LocalDate.parse(cell);
      default -> cell;
    };
  }

  private void requireCode(Field field, String cell) {
    field
        .codelist()
        .map(Catalogue.shipped()::codelist)
        .filter(list -> !list.codes().contains(cell))
        .ifPresent(
            list -> {
              throw new IllegalArgumentException(cell + " is not in the code list " + list.id());
            });
  }

  private Field field(String column) {
    return schema
        .field(column)
        .orElseThrow(() -> new IllegalArgumentException("the extract has no column " + column));
  }
}
