package org.sendmetrics.jobs.audit.foreign;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.sendmetrics.jobs.audit.foreign.ForeignTable.Role;
import org.sendmetrics.jobs.audit.solve.Relations;

/**
 * The cells of a published file's columns of counts. Where all that a column shows at one level is
 * in fives or tens, it is taken to be rounded to them.
 */
final class ForeignCells {
  private static final int[] ROUNDED_TO = {100, 10, 5};

  /** So many numbers that all are in fives are no accident. */
  private static final int NO_ACCIDENT = 30;

  final Relations relations = new Relations();

  private final ForeignTable table;
  private final ForeignRows rows;
  private final List<Integer> counts = new ArrayList<>();
  private final List<Integer> quotients = new ArrayList<>();
  private final int[][] cells;

  ForeignCells(ForeignTable table, ForeignRows rows) {
    this.table = table;
    this.rows = rows;
    for (int column : table.columns(Role.INDICATOR)) {
      (isOfCounts(column) ? counts : quotients).add(column);
    }
    cells = new int[counts.size()][];
    for (int i = 0; i < cells.length; i++) {
      cells[i] = cellsOf(counts.get(i));
    }
  }

  private boolean isOfCounts(int column) {
    for (int row = 0; row < table.size(); row++) {
      String cell = table.cell(row, column);
      if (isShown(row, column) && (cell.contains(".") || cell.startsWith("-"))) {
        return false;
      }
    }
    return true;
  }

  private int[] cellsOf(int column) {
    Map<ForeignRows.Level, Integer> rounding = new EnumMap<>(ForeignRows.Level.class);
    for (ForeignRows.Level level : ForeignRows.Level.values()) {
      rounding.put(level, rounding(column, level));
    }
    int[] of = new int[table.size()];
    for (ForeignRows.Row row : rows.rows()) {
      int at = row.number();
      if (isShown(at, column)) {
        long value = Long.parseLong(table.cell(at, column));
        long half = rounding.get(row.level()) / 2;
        of[at] = relations.between(Math.max(0, value - half), value + half);
      } else {
        of[at] = relations.unknown();
      }
    }
    return of;
  }

  private int rounding(int column, ForeignRows.Level level) {
    for (int to : ROUNDED_TO) {
      int shown = 0;
      boolean allAre = true;
      for (ForeignRows.Row row : rows.rows()) {
        if (row.level() == level && isShown(row.number(), column)) {
          long value = Long.parseLong(table.cell(row.number(), column));
          shown += value == 0 ? 0 : 1;
          allAre &= value % to == 0;
        }
      }
      if (allAre && shown >= NO_ACCIDENT) {
        return to;
      }
    }
    return 0;
  }

  boolean isShown(int row, int column) {
    return ForeignTable.NUMBER.matcher(table.cell(row, column)).matches();
  }

  /** Whether a cell bears a symbol rather than a number or nothing. */
  boolean isWithheld(int row, int count) {
    String cell = table.cell(row, counts.get(count));
    return !cell.isEmpty() && !isShown(row, counts.get(count));
  }

  /** How many columns hold counts. */
  int counts() {
    return counts.size();
  }

  /** The name of a column of counts. */
  String name(int count) {
    return table.name(counts.get(count));
  }

  String symbol(int row, int count) {
    return table.cell(row, counts.get(count));
  }

  /** The cell of a row in a column of counts. */
  int cell(int row, int count) {
    return cells[count][row];
  }

  /** The columns whose numbers are no counts. */
  List<Integer> quotients() {
    return quotients;
  }

  /** The number in such a column; null where none is shown. */
  BigDecimal quotient(int row, int column) {
    return isShown(row, column) ? new BigDecimal(table.cell(row, column)) : null;
  }
}
