package org.sendmetrics.jobs.audit.read;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** What cells of a workbook share: texts by number, and number formats by style. */
final class CellTexts {
  static final List<String> PARTS = List.of("xl/sharedStrings.xml", "xl/styles.xml");

  /** Formats that every program has by number; those of dates are left to their numbers. */
  private static final Map<Integer, String> BUILT_IN =
      Map.of(
          0,
          "General",
          1,
          "0",
          2,
          "0.00",
          3,
          "#,##0",
          4,
          "#,##0.00",
          9,
          "0%",
          10,
          "0.00%",
          49,
          "@");

  private final List<String> shared;
  private final List<String> formats;

  private CellTexts(List<String> shared, List<String> formats) {
    this.shared = shared;
    this.formats = formats;
  }

  static CellTexts of(Package parts) throws IOException, XMLStreamException {
    return new CellTexts(shared(parts), formats(parts));
  }

  String shared(int number) {
    return shared.get(number);
  }

  /** The format of a style; that of the first style where a cell names none. */
  String format(String style) {
    int number = style.isEmpty() ? 0 : Integer.parseInt(style);
    return number < formats.size() ? formats.get(number) : BUILT_IN.get(0);
  }

  private static List<String> shared(Package parts) throws IOException, XMLStreamException {
    List<String> texts = new ArrayList<>();
    if (!parts.has(PARTS.get(0))) {
      return texts;
    }
    try (InputStream in = parts.open(PARTS.get(0))) {
      XMLStreamReader xml = Xml.open(in);
      StringBuilder text = new StringBuilder();
      while (xml.hasNext()) {
        int event = xml.next();
        if (event == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("t")) {
          text.append(xml.getElementText());
        } else if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("si")) {
          texts.add(text.toString());
          text.setLength(0);
        }
      }
    }
    return texts;
  }

  private static List<String> formats(Package parts) throws IOException, XMLStreamException {
    List<String> formats = new ArrayList<>();
    if (!parts.has(PARTS.get(1))) {
      return formats;
    }
    Map<Integer, String> own = new HashMap<>(BUILT_IN);
    boolean isCellStyle = false;
    try (InputStream in = parts.open(PARTS.get(1))) {
      XMLStreamReader xml = Xml.open(in);
      while (xml.hasNext()) {
        int event = xml.next();
        if (event == XMLStreamConstants.START_ELEMENT) {
          switch (xml.getLocalName()) {
            case "numFmt" ->
                own.put(
                    Integer.valueOf(Xml.attribute(xml, "numFmtId")),
                    Xml.attribute(xml, "formatCode"));
            case "cellXfs" -> isCellStyle = true;
            case "xf" -> {
              if (isCellStyle) {
                String id = Xml.attribute(xml, "numFmtId");
                int number = id.isEmpty() ? 0 : Integer.parseInt(id);
                formats.add(own.getOrDefault(number, "format " + number));
              }
            }
            default -> {}
          }
        } else if (event == XMLStreamConstants.END_ELEMENT
            && xml.getLocalName().equals("cellXfs")) {
          isCellStyle = false;
        }
      }
    }
    return formats;
  }
}
