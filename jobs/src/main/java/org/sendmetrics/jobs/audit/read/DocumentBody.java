package org.sendmetrics.jobs.audit.read;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.sendmetrics.jobs.audit.read.Sight.Cell;
import org.sendmetrics.jobs.audit.read.Sight.Row;
import org.sendmetrics.jobs.audit.read.Sight.Table;
import org.sendmetrics.jobs.audit.read.Sight.Trait;
import org.sendmetrics.jobs.audit.read.Sight.Trait.Kind;
import org.sendmetrics.jobs.audit.read.Sight.Words;

/** The running text of a Word document: paragraphs under headings, tables row by row. */
final class DocumentBody {
  private static final Set<String> CHANGES =
      Set.of("ins", "del", "moveFrom", "moveTo", "rPrChange", "pPrChange", "cellIns", "cellDel");
  private static final Set<String> COMMENTS = Set.of("commentReference", "commentRangeStart");
  private static final Set<String> EMBEDDED = Set.of("object", "OLEObject", "altChunk");

  private final Spot part;
  private final Consumer<Sight> eye;
  private final StringBuilder paragraph = new StringBuilder();
  private final StringBuilder cell = new StringBuilder();
  private String style = "";
  private String heading = "";
  private String lastWords = "";
  private int paragraphs;
  private int tables;
  private int rows;
  private int depth;
  private Table table;
  private List<Cell> cells = new ArrayList<>();

  DocumentBody(Spot part, Consumer<Sight> eye) {
    this.part = part;
    this.eye = eye;
  }

  void read(InputStream in) throws XMLStreamException {
    XMLStreamReader xml = Xml.open(in);
    while (xml.hasNext()) {
      int event = xml.next();
      if (event == XMLStreamConstants.START_ELEMENT) {
        start(xml);
      } else if (event == XMLStreamConstants.END_ELEMENT) {
        end(xml.getLocalName());
      }
    }
  }

  private void start(XMLStreamReader xml) throws XMLStreamException {
    String name = xml.getLocalName();
    switch (name) {
      case "t", "delText", "instrText" -> paragraph.append(xml.getElementText());
      case "tab", "br" -> paragraph.append(' ');
      case "pStyle" -> style = Xml.attribute(xml, "val");
      case "tbl" -> {
        depth++;
        tables++;
        rows = 0;
        table = null;
      }
      case "tblCaption" -> lastWords = Xml.attribute(xml, "val");
      case "vanish", "webHidden" -> {
        if (!Xml.attribute(xml, "val").matches("0|false|off")) {
          trait(Kind.HIDDEN_TEXT);
        }
      }
      case "blip", "imagedata" -> trait(Kind.UNREADABLE);
      case "docPr", "cNvPr" -> {
        words(Xml.attribute(xml, "descr"));
        words(Xml.attribute(xml, "title"));
      }
      default -> {
        if (CHANGES.contains(name)) {
          trait(Kind.TRACKED_CHANGE);
        } else if (COMMENTS.contains(name)) {
          trait(Kind.COMMENT);
        } else if (EMBEDDED.contains(name)) {
          trait(Kind.EMBEDDED_FILE);
        }
      }
    }
  }

  private void end(String name) {
    switch (name) {
      case "p" -> endParagraph();
      case "tc" -> {
        if (depth == 1) {
          String where = "table " + tables + " row " + (rows + 1) + " cell " + (cells.size() + 1);
          cells.add(new Cell(cells.size(), where, cell.toString().strip(), false, ""));
          cell.setLength(0);
        }
      }
      case "tr" -> {
        if (depth == 1) {
          endRow();
        }
      }
      case "tbl" -> depth--;
      default -> {}
    }
  }

  private void endParagraph() {
    String text = paragraph.toString().strip();
    paragraph.setLength(0);
    paragraphs++;
    if (depth > 0) {
      cell.append(cell.isEmpty() ? "" : " ").append(text);
    } else {
      if (style.startsWith("Heading") || style.equals("Title")) {
        heading = text;
      }
      words(text);
      lastWords = text;
    }
    style = "";
  }

  private void endRow() {
    rows++;
    if (table == null) {
      List<String> headers = cells.stream().map(Cell::text).toList();
      String name = "table " + tables;
      table = new Table(part.file(), name, lastWords, heading, headers);
      headers.forEach(this::words);
    } else {
      eye.accept(new Row(at("table " + tables + " row " + rows), table, cells));
    }
    cells = new ArrayList<>();
  }

  private void words(String text) {
    if (!text.isBlank()) {
      eye.accept(new Words(at("paragraph " + (paragraphs + 1)), heading, text));
    }
  }

  private void trait(Kind kind) {
    eye.accept(new Trait(at("paragraph " + (paragraphs + 1)), kind, ""));
  }

  private Spot at(String place) {
    return part.at(part.where() + " " + place);
  }
}
