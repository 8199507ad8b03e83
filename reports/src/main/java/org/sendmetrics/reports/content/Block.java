package org.sendmetrics.reports.content;

import java.math.BigDecimal;
import java.util.List;

/**
 * One piece of a text page, in reading order. Texts are plain: whoever writes them down escapes.
 */
public sealed interface Block {

  /**
   * A heading.
   *
   * @param level 2 or 3; the page's title is level 1
   * @param id its anchor, unique on the page
   */
  record Heading(int level, String id, String text) implements Block {}

  record Paragraph(String text) implements Block {}

  /** The answer to the heading above: a paragraph that stands out. */
  record Answer(String text) implements Block {}

  record Bullets(List<String> items) implements Block {}

  /** Links, one a line. */
  record Links(List<Link> links) implements Block {}

  /** Lines of text, parts of which are links: those that have an address. */
  record Lines(List<List<Link>> lines) implements Block {}

  /** Questions with short answers, which stand out. */
  record Answers(List<Titled> answers) implements Block {}

  /**
   * Words of somebody else, as they were sent.
   *
   * @param lines each in quotation marks
   * @param signed who says it
   */
  record Quote(List<String> lines, String signed) implements Block {}

  /** Something to be read before all else, set apart from the rest. */
  record Notice(List<String> texts) implements Block {}

  /**
   * A link.
   *
   * @param address relative, or a web address
   */
  record Link(String text, String address) {}

  /**
   * A table. The first column heads its rows.
   *
   * @param id unique on the page
   */
  record Table(String id, String caption, List<String> headers, List<List<Cell>> rows)
      implements Block {}

  /**
   * A cell.
   *
   * @param address where it leads, or empty text
   */
  record Cell(String text, String address) {
    public static Cell of(String text) {
      return new Cell(text, "");
    }

    /** Cells that lead nowhere. */
    public static List<Cell> row(List<String> texts) {
      return texts.stream().map(Cell::of).toList();
    }
  }

  /** Text to be copied as it stands, line for line. */
  record Code(String text) implements Block {}

  /** Titled short texts that belong together, set apart from the rest. */
  record Caveat(List<Titled> parts) implements Block {}

  /** Words and what they mean. */
  record Terms(List<Titled> terms) implements Block {}

  record Titled(String title, String text) {}

  /** A chart and the table of its numbers, side by side where there is room. */
  record Pictured(LineChart chart, Table table) implements Block {}

  /**
   * A line over time.
   *
   * @param id unique on the page
   * @param description what it shows, in a sentence
   */
  record LineChart(String id, String title, String description, List<Point> points)
      implements Block {}

  /**
   * A point of a line.
   *
   * @param value null where nothing may be drawn
   * @param shown the value in words, or its symbol
   */
  record Point(String label, BigDecimal value, String shown) {}
}
