package org.sendmetrics.jobs.audit.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.sendmetrics.jobs.audit.read.Sight.Drawing;
import org.sendmetrics.jobs.audit.read.Sight.Drawing.Label;
import org.sendmetrics.jobs.audit.read.Sight.Drawing.Mark;
import org.sendmetrics.jobs.audit.read.Sight.Trait;
import org.sendmetrics.jobs.audit.read.Sight.Trait.Kind;
import org.sendmetrics.jobs.audit.read.Sight.Words;

/**
 * A drawing inside a page: lines, labels, and every point of a shape.
 *
 * <p><b>Law:</b> a shape in a way of drawing that is not read here is said to be unreadable, never
 * passed over.
 */
final class SvgReader {
  private static final Pattern STEP = Pattern.compile("([A-Za-z])|(-?\\d*\\.?\\d+(?:[eE]-?\\d+)?)");
  private static final Set<String> WORDS = Set.of("title", "desc", "svg", "g", "defs");

  private final Spot spot;
  private final Consumer<Sight> eye;
  private final List<Double> levels = new ArrayList<>();
  private final List<Label> labels = new ArrayList<>();
  private final List<Mark> marks = new ArrayList<>();
  private final String heading;

  private SvgReader(Spot spot, String heading, Consumer<Sight> eye) {
    this.spot = spot;
    this.heading = heading;
    this.eye = eye;
  }

  static void read(Element svg, Spot spot, String heading, Consumer<Sight> eye) {
    SvgReader reader = new SvgReader(spot, heading, eye);
    svg.getAllElements().forEach(reader::element);
    Element title = svg.selectFirst("> title");
    String name = title == null ? "" : title.text();
    eye.accept(new Drawing(spot, heading, name, reader.levels, reader.labels, reader.marks));
  }

  private void element(Element e) {
    for (Attribute a : e.attributes()) {
      attribute(a.getKey(), a.getValue());
    }
    switch (e.normalName()) {
      case "title", "desc" -> words(e.wholeText());
      case "text" -> labels.add(new Label(number(e, "x"), number(e, "y"), e.text()));
      case "line" -> line(e);
      case "circle", "ellipse" -> marks.add(new Mark("circle", number(e, "cx"), number(e, "cy")));
      case "rect" -> {
        if (number(e, "height") > 0 && number(e, "width") > 0) {
          double middle = number(e, "x") + number(e, "width") / 2;
          marks.add(new Mark("rect", middle, number(e, "y")));
        }
      }
      case "polyline", "polygon" -> steps(e.attr("points"), "point");
      case "path" -> steps(e.attr("d"), "path");
      default -> {
        if (!WORDS.contains(e.normalName())) {
          unreadable();
        }
      }
    }
  }

  private void attribute(String name, String value) {
    if (name.startsWith("data-")) {
      eye.accept(new Trait(spot, Kind.DATA_ATTRIBUTE, value));
    } else if (name.startsWith("on")) {
      eye.accept(new Trait(spot, Kind.SCRIPT, ""));
    } else if (name.equals("style")) {
      eye.accept(new Trait(spot, Kind.INLINE_STYLE, value));
    } else if (name.equals("transform") || name.endsWith("href")) {
      unreadable();
    } else if (name.equals("aria-label") || name.equals("alt")) {
      words(value);
    }
  }

  private void line(Element e) {
    double y1 = number(e, "y1");
    double y2 = number(e, "y2");
    if (y1 == y2) {
      levels.add(y1);
    } else {
      marks.add(new Mark("line", number(e, "x1"), y1));
      marks.add(new Mark("line", number(e, "x2"), y2));
    }
  }

  /** Points in turn; only straight steps to a named place are read. */
  private void steps(String given, String element) {
    List<Double> numbers = new ArrayList<>();
    Matcher m = STEP.matcher(given);
    while (m.find()) {
      if (m.group(1) == null) {
        numbers.add(Double.valueOf(m.group(2)));
      } else if (!m.group(1).equals("M") && !m.group(1).equals("L")) {
        unreadable();
        return;
      }
    }
    for (int i = 0; i + 1 < numbers.size(); i += 2) {
      marks.add(new Mark(element, numbers.get(i), numbers.get(i + 1)));
    }
  }

  private void words(String text) {
    if (!text.isBlank()) {
      eye.accept(new Words(spot, heading, text.strip()));
    }
  }

  private void unreadable() {
    eye.accept(new Trait(spot, Kind.UNREADABLE, "shape"));
  }

  private static double number(Element e, String attribute) {
    String value = e.attr(attribute).replaceAll("[^0-9.eE-]", "");
    return value.isEmpty() ? 0 : Double.parseDouble(value);
  }
}
