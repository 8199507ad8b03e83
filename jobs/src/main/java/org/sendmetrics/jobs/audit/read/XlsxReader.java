package org.sendmetrics.jobs.audit.read;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.sendmetrics.jobs.audit.read.Sight.KeptPoint;
import org.sendmetrics.jobs.audit.read.Sight.Trait;
import org.sendmetrics.jobs.audit.read.Sight.Trait.Kind;
import org.sendmetrics.jobs.audit.read.Sight.Words;

/**
 * A workbook, read raw: every sheet whether shown or not, every cell, what charts keep, names,
 * formats, properties.
 *
 * <p><b>Errors:</b> {@link IOException} where the file is no workbook.
 */
public final class XlsxReader {
  private static final String BOOK = "xl/workbook.xml";
  private static final String CELL_RANGES = "[^!]+![$A-Z0-9:,'_!]+";

  private final Package parts;
  private final Spot file;
  private final Consumer<Sight> eye;
  private final List<String> done = new ArrayList<>(List.of(BOOK));

  private record Sheet(String name, String part) {}

  private XlsxReader(Package parts, Spot file, Consumer<Sight> eye) {
    this.parts = parts;
    this.file = file;
    this.eye = eye;
  }

  /** Shows all that a workbook holds. */
  public static void read(Path path, String name, Consumer<Sight> eye) throws IOException {
    try (Package parts = new Package(path)) {
      new XlsxReader(parts, new Spot(name, ""), eye).read();
    } catch (XMLStreamException e) {
      throw new IOException(name + " is not a workbook that can be read: " + e.getMessage(), e);
    }
  }

  private void read() throws IOException, XMLStreamException {
    List<Sheet> sheets = sheets();
    CellTexts texts = CellTexts.of(parts);
    done.addAll(CellTexts.PARTS);
    KeptRanges kept = new KeptRanges();
    for (String part : parts.parts()) {
      if (part.startsWith("xl/charts/") && part.matches(".*/chart\\d*\\.xml")) {
        ChartReader.read(parts, part, file, eye, kept);
        done.add(part);
      }
    }
    for (Sheet sheet : sheets) {
      try (InputStream in = parts.open(sheet.part())) {
        new SheetReader(file, sheet.name(), texts, kept, eye).read(in);
      }
      done.add(sheet.part());
    }
    for (KeptRanges.Point p : kept.points()) {
      eye.accept(
          new KeptPoint(file.at(p.part()), p.sheet() + "!" + p.cell(), p.text(), kept.cell(p)));
    }
    PackageParts other = new PackageParts(parts, file, eye);
    for (String part : parts.parts()) {
      if (part.startsWith("xl/drawings/") && part.endsWith(".xml")) {
        drawing(part);
      } else if (part.startsWith("xl/tables/") || part.startsWith("xl/theme/")) {
        labels(part);
      } else if (!done.contains(part)) {
        other.other(part);
      }
    }
  }

  private List<Sheet> sheets() throws IOException, XMLStreamException {
    Map<String, Package.Reference> references = parts.references(BOOK);
    List<Sheet> sheets = new ArrayList<>();
    try (InputStream in = parts.open(BOOK)) {
      XMLStreamReader xml = Xml.open(in);
      while (xml.hasNext()) {
        if (xml.next() != XMLStreamConstants.START_ELEMENT) {
          continue;
        }
        if (xml.getLocalName().equals("sheet")) {
          Sheet sheet =
              new Sheet(Xml.attribute(xml, "name"), references.get(relation(xml)).target());
          sheets.add(sheet);
          if (Xml.attribute(xml, "state").toLowerCase(java.util.Locale.ROOT).contains("hidden")) {
            eye.accept(new Trait(file.at(sheet.name()), Kind.HIDDEN_SHEET, ""));
          }
        } else if (xml.getLocalName().equals("definedName")) {
          definedName(xml);
        }
      }
    }
    return sheets;
  }

  private static String relation(XMLStreamReader xml) {
    for (int i = 0; i < xml.getAttributeCount(); i++) {
      String space = xml.getAttributeNamespace(i);
      if (xml.getAttributeLocalName(i).equals("id") && space != null && !space.isEmpty()) {
        return xml.getAttributeValue(i);
      }
    }
    return "";
  }

  private void definedName(XMLStreamReader xml) throws XMLStreamException {
    String name = Xml.attribute(xml, "name");
    boolean isHidden = Xml.isTrue(xml, "hidden");
    String means = xml.getElementText();
    if (isHidden || !means.matches(CELL_RANGES)) {
      eye.accept(new Trait(file.at("name " + name), Kind.DEFINED_NAME, means));
    }
  }

  /** Words of a drawing: what stands in for it, and text in shapes. */
  private void drawing(String part) throws IOException, XMLStreamException {
    try (InputStream in = parts.open(part)) {
      XMLStreamReader xml = Xml.open(in);
      while (xml.hasNext()) {
        int event = xml.next();
        if (event == XMLStreamConstants.START_ELEMENT) {
          for (String attribute : List.of("descr", "title")) {
            words(part, Xml.attribute(xml, attribute));
          }
          if (xml.getLocalName().equals("t")) {
            words(part, xml.getElementText());
          } else if (xml.getLocalName().equals("blip")) {
            eye.accept(new Trait(file.at(part), Kind.UNREADABLE, "picture"));
          }
        }
      }
    }
  }

  /** Names of columns and the like, which repeat what cells hold. */
  private void labels(String part) throws IOException, XMLStreamException {
    if (part.endsWith(".rels") || part.startsWith("xl/theme/")) {
      return;
    }
    try (InputStream in = parts.open(part)) {
      XMLStreamReader xml = Xml.open(in);
      while (xml.hasNext()) {
        if (xml.next() == XMLStreamConstants.START_ELEMENT) {
          if (xml.getLocalName().equals("tableColumn")) {
            words(part, Xml.attribute(xml, "name"));
          } else if (xml.getLocalName().endsWith("ormula")) {
            eye.accept(new Trait(file.at(part), Kind.FORMULA, ""));
          }
        }
      }
    }
  }

  private void words(String part, String text) {
    if (!text.isBlank()) {
      eye.accept(new Words(file.at(part), "", text));
    }
  }
}
