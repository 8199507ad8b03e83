package org.sendmetrics.reports.style;

import java.util.List;

/**
 * The names that readers' software knows headings and links by, written into a workbook's style
 * sheet: POI's own interface has cell formats but no named styles.
 */
public final class NamedStyles {
  static final int HEADING_1 = 1;
  static final int HEADING_2 = 2;
  static final int HYPERLINK = 3;

  private record Named(String name, int builtinId) {}

  /** In the order of their ids; the built-in numbers are those of the file format. */
  private static final List<Named> STYLES =
      List.of(
          new Named("Normal", 0),
          new Named("Heading 1", 16),
          new Named("Heading 2", 17),
          new Named("Hyperlink", 8));

  private NamedStyles() {}

  /** The style sheet part of a workbook with the names in it. */
  public static String addTo(String styleSheet) {
    StringBuilder formats = new StringBuilder("<cellStyleXfs count=\"" + STYLES.size() + "\">");
    StringBuilder names = new StringBuilder("<cellStyles count=\"" + STYLES.size() + "\">");
    for (int id = 0; id < STYLES.size(); id++) {
      formats.append("<xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/>");
      names.append(
          "<cellStyle name=\"%s\" xfId=\"%d\" builtinId=\"%d\"/>"
              .formatted(STYLES.get(id).name(), id, STYLES.get(id).builtinId()));
    }
    return styleSheet
        .replaceFirst("(?s)<cellStyleXfs.*?</cellStyleXfs>", formats + "</cellStyleXfs>")
        .replaceFirst("</cellXfs>", "</cellXfs>" + names + "</cellStyles>");
  }
}
