package org.sendmetrics.jobs.audit.read;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.sendmetrics.jobs.audit.read.Sight.Cell;
import org.sendmetrics.jobs.audit.read.Sight.Row;
import org.sendmetrics.jobs.audit.read.Sight.Table;
import org.sendmetrics.jobs.audit.read.Sight.Trait;
import org.sendmetrics.jobs.audit.read.Sight.Trait.Kind;
import org.sendmetrics.jobs.audit.read.Sight.Words;

/**
 * A web page: text by block, tables row by row, drawings, and every attribute that can carry a
 * number.
 */
public final class HtmlReader {
  private static final Set<String> HEADINGS = Set.of("h1", "h2", "h3", "h4", "h5", "h6");
  private static final Set<String> SCRIPTS = Set.of("script", "template", "noscript");
  private static final Set<String> UNREADABLE =
      Set.of("img", "canvas", "object", "embed", "iframe", "video", "audio", "picture");
  private static final Set<String> GAUGES = Set.of("meter", "progress", "input", "option", "data");

  /** Attributes whose numbers are about layout or addresses inside the release. */
  private static final Set<String> LAYOUT =
      Set.of(
          "id",
          "class",
          "href",
          "tabindex",
          "colspan",
          "rowspan",
          "scope",
          "lang",
          "charset",
          "content",
          "role",
          "aria-labelledby",
          "for",
          "headers",
          "name");

  private final Spot file;
  private final Consumer<Sight> eye;
  private String heading = "";

  private HtmlReader(Spot file, Consumer<Sight> eye) {
    this.file = file;
    this.eye = eye;
  }

  /** Shows all that a page holds. */
  public static void read(Path path, String name, Consumer<Sight> eye) throws IOException {
    String html = Files.readString(path, StandardCharsets.UTF_8);
    Document page = Jsoup.parse(html, "", Parser.htmlParser().setTrackPosition(true));
    new HtmlReader(new Spot(name, ""), eye).element(page);
  }

  private void element(Element e) {
    String tag = e.normalName();
    if (tag.equals("svg")) {
      SvgReader.read(e, at(e), heading, eye);
      return;
    }
    attributes(e);
    if (SCRIPTS.contains(tag)) {
      trait(e, Kind.SCRIPT, "");
    } else if (tag.equals("style")) {
      trait(e, Kind.PAGE_STYLE, e.data());
    } else if (tag.equals("table")) {
      table(e);
    } else if (UNREADABLE.contains(tag)) {
      trait(e, Kind.UNREADABLE, "");
    } else {
      if (HEADINGS.contains(tag)) {
        heading = e.text();
      }
      block(e);
    }
  }

  /** The text of a block with its inline parts, then the blocks inside it. */
  private void block(Element e) {
    StringBuilder text = new StringBuilder();
    for (Node node : e.childNodes()) {
      if (node instanceof TextNode t) {
        text.append(t.text());
      } else if (node instanceof Comment c) {
        trait(e, Kind.COMMENT, c.getData());
      } else if (node instanceof Element inner && !inner.isBlock() && isPlain(inner)) {
        attributes(inner);
        text.append(inner.text());
      } else if (node instanceof Element inner) {
        element(inner);
      }
    }
    words(e, text.toString());
  }

  /** Whether an inline part holds nothing but text and such parts. */
  private static boolean isPlain(Element e) {
    return e.getAllElements().stream()
        .noneMatch(
            x ->
                x.normalName().equals("svg")
                    || SCRIPTS.contains(x.normalName())
                    || UNREADABLE.contains(x.normalName())
                    || x.attributesSize() > 1
                    || x.childNodes().stream().anyMatch(Comment.class::isInstance));
  }

  private void attributes(Element e) {
    for (Attribute a : e.attributes()) {
      String name = a.getKey();
      String value = a.getValue();
      if (name.startsWith("data-")) {
        trait(e, Kind.DATA_ATTRIBUTE, value);
      } else if (name.startsWith("on")) {
        trait(e, Kind.SCRIPT, "");
      } else if (name.equals("style")) {
        trait(e, Kind.INLINE_STYLE, value);
      } else if (name.equals("hidden") || (name.equals("type") && value.equals("hidden"))) {
        trait(e, Kind.HIDDEN_TEXT, "");
      } else if (value.startsWith("data:") || value.startsWith("javascript:")) {
        trait(e, Kind.UNREADABLE, "");
      } else if (!LAYOUT.contains(name) || GAUGES.contains(e.normalName())) {
        words(e, value);
      }
    }
  }

  private void table(Element e) {
    Element caption = e.selectFirst("caption");
    String name = caption == null ? "" : caption.text();
    words(e, name);
    Table table = null;
    for (Element row : e.select("tr")) {
      List<Cell> cells = new ArrayList<>();
      attributes(row);
      for (Element c : row.select("> th, > td")) {
        attributes(c);
        c.getAllElements().stream().skip(1).forEach(this::inner);
        cells.add(new Cell(cells.size(), at(c).where(), c.text(), false, ""));
      }
      if (table == null) {
        List<String> headers = cells.stream().map(Cell::text).toList();
        table = new Table(file.file(), "line " + line(e), name, heading, headers);
        cells.forEach(c -> words(e, c.text()));
      } else {
        eye.accept(new Row(at(row), table, cells));
      }
    }
  }

  /** What stands inside a cell besides its text. */
  private void inner(Element e) {
    if (e.normalName().equals("svg")) {
      SvgReader.read(e, at(e), heading, eye);
    } else if (e.closest("svg") == null) {
      attributes(e);
      if (SCRIPTS.contains(e.normalName())) {
        trait(e, Kind.SCRIPT, "");
      } else if (UNREADABLE.contains(e.normalName())) {
        trait(e, Kind.UNREADABLE, "");
      }
    }
    e.childNodes().stream()
        .filter(Comment.class::isInstance)
        .forEach(c -> trait(e, Kind.COMMENT, ""));
  }

  private void words(Element e, String text) {
    if (!text.isBlank()) {
      eye.accept(new Words(at(e), heading, text.strip()));
    }
  }

  private void trait(Element e, Kind kind, String detail) {
    eye.accept(new Trait(at(e), kind, detail));
  }

  private Spot at(Element e) {
    return file.at("line " + line(e) + " " + e.normalName());
  }

  private static int line(Element e) {
    return e.sourceRange().isTracked() ? e.sourceRange().start().lineNumber() : 0;
  }
}
