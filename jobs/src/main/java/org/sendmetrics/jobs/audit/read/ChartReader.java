package org.sendmetrics.jobs.audit.read;

import java.io.IOException;
import java.io.InputStream;
import java.util.function.Consumer;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.sendmetrics.jobs.audit.read.Sight.Words;

/** A chart of a workbook or document: its words, and every value that it keeps beside the cells. */
final class ChartReader {
  private ChartReader() {}

  static void read(Package parts, String part, Spot file, Consumer<Sight> eye, KeptRanges kept)
      throws IOException, XMLStreamException {
    try (InputStream in = parts.open(part)) {
      XMLStreamReader xml = Xml.open(in);
      String range = "";
      int index = 0;
      boolean isPoint = false;
      StringBuilder words = new StringBuilder();
      while (xml.hasNext()) {
        int event = xml.next();
        if (event == XMLStreamConstants.START_ELEMENT) {
          switch (xml.getLocalName()) {
            case "f" -> range = xml.getElementText();
            case "numLit", "strLit" -> range = "";
            case "pt" -> {
              String given = Xml.attribute(xml, "idx");
              index = given.isEmpty() ? index + 1 : Integer.parseInt(given);
              isPoint = true;
            }
            case "v" -> {
              String text = xml.getElementText();
              if (isPoint) {
                kept.add(part, range, index, text);
              } else {
                eye.accept(new Words(file.at(part), "", text));
              }
            }
            case "t" -> words.append(xml.getElementText());
            case "max", "min" ->
                eye.accept(new Words(file.at(part), "axis", Xml.attribute(xml, "val")));
            default -> {}
          }
        } else if (event == XMLStreamConstants.END_ELEMENT) {
          String name = xml.getLocalName();
          if (name.equals("pt")) {
            isPoint = false;
          } else if (name.equals("p") && !words.isEmpty()) {
            eye.accept(new Words(file.at(part), "", words.toString()));
            words.setLength(0);
          } else if (name.equals("ser")) {
            range = "";
          }
        }
      }
    }
  }
}
