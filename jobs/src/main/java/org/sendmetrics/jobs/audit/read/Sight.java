package org.sendmetrics.jobs.audit.read;

import java.util.List;

/** One thing that a person with a finished file can see. */
public sealed interface Sight {
  Spot spot();

  /**
   * Words outside the rows of a table.
   *
   * @param heading the heading under which they stand; empty where there is none
   */
  record Words(Spot spot, String heading, String text) implements Sight {}

  /**
   * A table's heading row; one object a table, so that its rows can be told by it.
   *
   * @param caption words that name the table; empty where there are none
   * @param heading the heading under which it stands; empty where there is none
   * @param headers in the order of columns, empty text where there is none
   */
  record Table(String file, String name, String caption, String heading, List<String> headers) {}

  /** A row under a heading row. */
  record Row(Spot spot, Table table, List<Cell> cells) implements Sight {

    /** What a column holds; null where it has no cell. */
    public Cell at(int column) {
      for (Cell cell : cells) {
        if (cell.column() == column) {
          return cell;
        }
      }
      return null;
    }
  }

  /**
   * A filled cell.
   *
   * @param column from 0
   * @param isNumber whether the file holds it as a number
   * @param format the number format that it is shown with; empty where there is none
   */
  record Cell(int column, String where, String text, boolean isNumber, String format) {}

  /**
   * Something that a file has besides words and numbers.
   *
   * @param detail what tells it apart, such as a format or the value of a property; may be empty
   */
  record Trait(Spot spot, Kind kind, String detail) implements Sight {

    /** What there can be that readers do not expect. */
    public enum Kind {
      HIDDEN_SHEET,
      HIDDEN_ROW,
      HIDDEN_COLUMN,
      HIDDEN_TEXT,
      PIVOT_CACHE,
      EXTERNAL_LINK,
      COMMENT,
      EMBEDDED_FILE,
      TRACKED_CHANGE,
      FORMULA,
      DEFINED_NAME,
      NUMBER_FORMAT,
      PROPERTY,
      DATA_ATTRIBUTE,
      SCRIPT,
      PAGE_STYLE,
      INLINE_STYLE,
      UNREADABLE
    }
  }

  /**
   * One value that a chart keeps beside the cell that it was drawn from.
   *
   * @param kept what the chart keeps
   * @param cell what the cell holds; null where it is empty or there is none
   */
  record KeptPoint(Spot spot, String range, String kept, String cell) implements Sight {}

  /**
   * Shapes drawn in a page.
   *
   * @param title what the drawing says it is
   * @param levels heights of horizontal lines
   * @param marks everything else whose place can carry a number
   */
  record Drawing(
      Spot spot,
      String heading,
      String title,
      List<Double> levels,
      List<Label> labels,
      List<Mark> marks)
      implements Sight {

    /** Words at a place of the drawing. */
    public record Label(double x, double y, String text) {}

    /** A point of a shape. */
    public record Mark(String element, double x, double y) {}
  }
}
