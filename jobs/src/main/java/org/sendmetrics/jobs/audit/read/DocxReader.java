package org.sendmetrics.jobs.audit.read;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Set;
import java.util.function.Consumer;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.sendmetrics.jobs.audit.read.Sight.KeptPoint;
import org.sendmetrics.jobs.audit.read.Sight.Trait;
import org.sendmetrics.jobs.audit.read.Sight.Trait.Kind;

/**
 * A Word document, read raw: paragraphs, tables, words that stand in for pictures, tracked changes,
 * hidden text, charts, properties.
 *
 * <p><b>Errors:</b> {@link IOException} where the file is no such document.
 */
public final class DocxReader {
  private static final Set<String> LAYOUT =
      Set.of(
          "word/styles.xml",
          "word/numbering.xml",
          "word/fontTable.xml",
          "word/webSettings.xml",
          "word/stylesWithEffects.xml");

  private DocxReader() {}

  /** Shows all that a document holds. */
  public static void read(Path path, String name, Consumer<Sight> eye) throws IOException {
    Spot file = new Spot(name, "");
    try (Package parts = new Package(path)) {
      PackageParts other = new PackageParts(parts, file, eye);
      for (String part : parts.parts()) {
        if (part.matches("word/(document|header\\d*|footer\\d*|footnotes|endnotes)\\.xml")) {
          try (InputStream in = parts.open(part)) {
            new DocumentBody(file.at(part), eye).read(in);
          }
        } else if (part.equals("word/settings.xml")) {
          settings(parts, part, file, eye);
        } else if (part.matches("word/charts/chart\\d*\\.xml")) {
          chart(parts, part, file, eye);
        } else if (!LAYOUT.contains(part) && !part.startsWith("word/theme/")) {
          other.other(part);
        }
      }
    } catch (XMLStreamException e) {
      throw new IOException(name + " is not a document that can be read: " + e.getMessage(), e);
    }
  }

  private static void settings(Package parts, String part, Spot file, Consumer<Sight> eye)
      throws IOException, XMLStreamException {
    try (InputStream in = parts.open(part)) {
      XMLStreamReader xml = Xml.open(in);
      while (xml.hasNext()) {
        if (xml.next() == XMLStreamConstants.START_ELEMENT) {
          switch (xml.getLocalName()) {
            case "docVar" ->
                eye.accept(
                    new Trait(
                        file.at(part),
                        Kind.PROPERTY,
                        "custom " + Xml.attribute(xml, "name") + "=" + Xml.attribute(xml, "val")));
            case "trackRevisions" -> eye.accept(new Trait(file.at(part), Kind.TRACKED_CHANGE, ""));
            default -> {}
          }
        }
      }
    }
  }

  /** A chart of a document has no cells to be drawn from, so all that it keeps stands alone. */
  private static void chart(Package parts, String part, Spot file, Consumer<Sight> eye)
      throws IOException, XMLStreamException {
    KeptRanges kept = new KeptRanges();
    ChartReader.read(parts, part, file, eye, kept);
    for (KeptRanges.Point p : kept.points()) {
      eye.accept(new KeptPoint(file.at(part), p.sheet() + "!" + p.cell(), p.text(), null));
    }
  }
}
