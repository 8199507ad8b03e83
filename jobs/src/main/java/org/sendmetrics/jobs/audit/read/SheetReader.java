package org.sendmetrics.jobs.audit.read;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.sendmetrics.jobs.audit.read.Sight.Cell;
import org.sendmetrics.jobs.audit.read.Sight.Trait;
import org.sendmetrics.jobs.audit.read.Sight.Trait.Kind;
import org.sendmetrics.jobs.audit.read.Sight.Words;

/** One sheet as a stream: its rows in turn, hidden or not, and what else it holds. */
final class SheetReader {
  private final Spot file;
  private final String sheet;
  private final CellTexts texts;
  private final KeptRanges kept;
  private final boolean isKept;
  private final Consumer<Sight> eye;
  private final SheetTables tables;

  private List<Cell> cells = new ArrayList<>();
  private int row;
  private int column;

  SheetReader(Spot file, String sheet, CellTexts texts, KeptRanges kept, Consumer<Sight> eye) {
    this.file = file;
    this.sheet = sheet;
    this.texts = texts;
    this.kept = kept;
    this.isKept = kept.wants(sheet);
    this.eye = eye;
    this.tables = new SheetTables(file, sheet, eye);
  }

  void read(InputStream in) throws XMLStreamException {
    XMLStreamReader xml = Xml.open(in);
    while (xml.hasNext()) {
      int event = xml.next();
      if (event == XMLStreamConstants.START_ELEMENT) {
        start(xml);
      } else if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("row")) {
        tables.row(row, cells);
        cells = new ArrayList<>(cells.size());
      }
    }
  }

  private void start(XMLStreamReader xml) throws XMLStreamException {
    switch (xml.getLocalName()) {
      case "c" -> cell(xml);
      case "row" -> {
        String number = xml.getAttributeValue(null, "r");
        row = number == null ? row + 1 : Integer.parseInt(number);
        column = -1;
        if (Xml.isTrue(xml, "hidden") || isNothing(xml.getAttributeValue(null, "ht"))) {
          trait(Kind.HIDDEN_ROW, "row " + row);
        }
      }
      case "col" -> {
        if (Xml.isTrue(xml, "hidden") || isNothing(xml.getAttributeValue(null, "width"))) {
          trait(
              Kind.HIDDEN_COLUMN,
              "column " + letters(Integer.parseInt(Xml.attribute(xml, "min")) - 1));
        }
      }
      case "sheetFormatPr" -> {
        if (Xml.isTrue(xml, "zeroHeight")) {
          trait(Kind.HIDDEN_ROW, "rows not named otherwise");
        }
      }
      case "oddHeader", "oddFooter", "evenHeader", "evenFooter", "firstHeader", "firstFooter" ->
          words("page margin", xml.getElementText());
      case "formula", "formula1", "formula2" -> words("rule", xml.getElementText());
      case "hyperlink" -> {
        words("link", Xml.attribute(xml, "tooltip"));
        words("link", Xml.attribute(xml, "display"));
      }
      case "oleObject", "control" -> trait(Kind.EMBEDDED_FILE, xml.getLocalName());
      default -> {}
    }
  }

  private static boolean isNothing(String size) {
    return size != null && Double.parseDouble(size) == 0;
  }

  private void cell(XMLStreamReader xml) throws XMLStreamException {
    String name = "";
    String type = "";
    String style = "";
    for (int i = 0; i < xml.getAttributeCount(); i++) {
      switch (xml.getAttributeLocalName(i)) {
        case "r" -> name = xml.getAttributeValue(i);
        case "t" -> type = xml.getAttributeValue(i);
        case "s" -> style = xml.getAttributeValue(i);
        default -> {}
      }
    }
    column = name.isEmpty() ? column + 1 : column(name);
    String where = name.isEmpty() ? letters(column) + row : name;
    String text = text(xml, type, where);
    if (text.isEmpty()) {
      return;
    }
    boolean isNumber = type.isEmpty() || type.equals("n");
    cells.add(new Cell(column, where, text, isNumber, isNumber ? texts.format(style) : ""));
    if (isKept) {
      kept.saw(sheet, where, text);
    }
  }

  private String text(XMLStreamReader xml, String type, String where) throws XMLStreamException {
    StringBuilder text = new StringBuilder();
    int depth = 1;
    while (depth > 0) {
      int event = xml.next();
      if (event == XMLStreamConstants.START_ELEMENT) {
        depth++;
        if (xml.getLocalName().equals("f")) {
          trait(Kind.FORMULA, where);
        }
      } else if (event == XMLStreamConstants.END_ELEMENT) {
        depth--;
      } else if (event == XMLStreamConstants.CHARACTERS && depth > 1) {
        text.append(xml.getText());
      }
    }
    String found = text.toString();
    return type.equals("s") && !found.isBlank()
        ? texts.shared(Integer.parseInt(found.strip()))
        : found;
  }

  private void words(String where, String text) {
    if (!text.isBlank()) {
      eye.accept(new Words(file.at(sheet + " " + where), "", text));
    }
  }

  private void trait(Kind kind, String detail) {
    eye.accept(new Trait(file.at(sheet + "!" + detail), kind, ""));
  }

  /** The column of a cell's name, from 0. */
  static int column(String cell) {
    int column = 0;
    for (int i = 0; i < cell.length() && Character.isLetter(cell.charAt(i)); i++) {
      column = column * 26 + cell.charAt(i) - 'A' + 1;
    }
    return column - 1;
  }

  static String letters(int column) {
    StringBuilder letters = new StringBuilder();
    for (int rest = column + 1; rest > 0; rest = (rest - 1) / 26) {
      letters.insert(0, (char) ('A' + (rest - 1) % 26));
    }
    return letters.toString();
  }
}
