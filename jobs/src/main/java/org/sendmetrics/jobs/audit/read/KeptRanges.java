package org.sendmetrics.jobs.audit.read;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What charts keep of the cells that they were drawn from, and what those cells hold. */
final class KeptRanges {
  private static final Pattern RANGE =
      Pattern.compile("'?(.+?)'?!\\$?([A-Z]+)\\$?(\\d+)(?::\\$?([A-Z]+)\\$?(\\d+))?");

  private final List<Point> points = new ArrayList<>();
  private final Set<String> sheets = new HashSet<>();
  private final Map<String, String> cells = new HashMap<>();

  /** A kept value and the cell that it should be of; an empty cell name where it has none. */
  record Point(String part, String sheet, String cell, String text) {}

  /**
   * Takes in a kept value.
   *
   * @param range as the chart names it; empty where the value stands in the chart alone
   * @param index from 0, along the range
   */
  void add(String part, String range, int index, String text) {
    Matcher m = RANGE.matcher(range);
    if (!m.matches()) {
      points.add(new Point(part, "", "", text));
      return;
    }
    String sheet = m.group(1).replace("''", "'");
    int row = Integer.parseInt(m.group(3));
    int column = SheetReader.column(m.group(2));
    int lastRow = m.group(5) == null ? row : Integer.parseInt(m.group(5));
    boolean isColumn = lastRow > row || m.group(4) == null;
    int lastColumn = m.group(4) == null ? column : SheetReader.column(m.group(4));
    boolean isInside = isColumn ? row + index <= lastRow : column + index <= lastColumn;
    String cell =
        isColumn
            ? SheetReader.letters(column) + (row + index)
            : SheetReader.letters(column + index) + row;
    sheets.add(sheet);
    points.add(new Point(part, sheet, isInside ? cell : "", text));
  }

  boolean wants(String sheet) {
    return sheets.contains(sheet);
  }

  void saw(String sheet, String cell, String text) {
    cells.put(sheet + "!" + cell, text);
  }

  List<Point> points() {
    return points;
  }

  /** What the cell holds; null where it is empty. */
  String cell(Point point) {
    return cells.get(point.sheet() + "!" + point.cell());
  }
}
