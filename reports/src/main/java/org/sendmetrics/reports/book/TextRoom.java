package org.sendmetrics.reports.book;

import java.util.List;

/**
 * How much room text takes in cells.
 *
 * <p><b>Units:</b> widths in characters, which are digits of the body's font; heights in points.
 */
final class TextRoom {
  static final float POINTS_PER_LINE = 16;

  /** Letters are narrower than the digits that widths are counted in. */
  static final double LETTERS_PER_DIGIT = 1.1;

  private static final float TILE_FIRST_POINTS = 19;
  private static final double BOLD_IS_WIDER = 1.1;
  private static final double FIRST_IS_WIDER = 1.3;

  private TextRoom() {}

  static float heightOf(Page.Tile tile, int width) {
    double bolder = width / BOLD_IS_WIDER;
    float points = POINTS_PER_LINE * linesOf(tile.name(), (int) bolder);
    if (!tile.first().isEmpty()) {
      points += TILE_FIRST_POINTS * linesOf(tile.first(), (int) (width / FIRST_IS_WIDER));
    }
    for (String line : tile.rest()) {
      points += POINTS_PER_LINE * linesOf(line, width);
    }
    return points + POINTS_PER_LINE / 2;
  }

  /** How many lines a text takes in a column when words are kept whole. */
  static int linesOf(String text, int columnWidth) {
    double width = columnWidth * LETTERS_PER_DIGIT - 2;
    if (text.length() <= width) {
      return 1;
    }
    int lines = 1;
    int used = 0;
    for (String word : text.split(" ")) {
      if (used > 0 && used + word.length() > width) {
        lines++;
        used = 0;
      }
      used += word.length() + 1;
    }
    return lines;
  }

  static float heightOf(List<?> cells, List<Page.Column> columns) {
    int lines = 1;
    for (int c = 0; c < cells.size(); c++) {
      if (cells.get(c) instanceof String text) {
        lines = Math.max(lines, linesOf(text, columns.get(c).width()));
      }
    }
    return POINTS_PER_LINE * lines;
  }
}
