package org.sendmetrics.reports.html;

import static org.sendmetrics.reports.html.Html.escape;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.sendmetrics.reports.content.Block;
import org.sendmetrics.reports.style.Numbers;

/**
 * A line chart drawn inline, small enough to be read on a phone.
 *
 * <p><b>Law:</b> a point without a value leaves a gap and nothing else: no mark, no length, no
 * coordinate. The axis starts at 0 and ends by the values that are drawn.
 */
final class SvgChart {
  private static final double ABOVE = 10;
  private static final double BELOW = 20;
  private static final int WIDTH = 360;
  private static final int HEIGHT = 234;
  private static final int LEFT = 44;
  private static final int RIGHT = 20;
  private static final int TOP = 28;
  private static final int BOTTOM = 54;

  private final Block.LineChart chart;
  private final double top;
  private final StringBuilder svg = new StringBuilder();

  private SvgChart(Block.LineChart chart) {
    this.chart = chart;
    this.top = ceiling(chart.points());
  }

  static String of(Block.LineChart chart) {
    return new SvgChart(chart).draw();
  }

  /** The next of 1, 2, 5, 10, 20, 50, ... at or above the largest value. */
  static double ceiling(List<Block.Point> points) {
    double largest =
        points.stream()
            .map(Block.Point::value)
            .filter(v -> v != null)
            .mapToDouble(BigDecimal::doubleValue)
            .max()
            .orElse(1);
    double power = Math.pow(10, Math.floor(Math.log10(Math.max(largest, 0.01))));
    for (double step : new double[] {1, 2, 5}) {
      if (largest <= step * power) {
        return step * power;
      }
    }
    return 10 * power;
  }

  private String draw() {
    String id = escape(chart.id());
    svg.append(
        "<svg role=\"img\" aria-labelledby=\"%s-title %s-desc\" viewBox=\"0 0 %d %d\">"
            .formatted(id, id, WIDTH, HEIGHT));
    svg.append("<title id=\"%s-title\">%s</title>".formatted(id, escape(chart.title())));
    svg.append("<desc id=\"%s-desc\">%s</desc>".formatted(id, escape(chart.description())));
    axes();
    lines();
    marks();
    return svg.append("</svg>").toString();
  }

  private void axes() {
    for (double part : new double[] {0, 0.5, 1}) {
      String y = number(y(top * part));
      svg.append(
          "<line class=\"grid\" x1=\"%d\" y1=\"%s\" x2=\"%d\" y2=\"%s\"/>"
              .formatted(LEFT, y, WIDTH - RIGHT, y));
      text(LEFT - 6, y(top * part) + 4, "end", axisNumber(top * part));
    }
    List<Block.Point> points = chart.points();
    text(LEFT, HEIGHT - 28, "start", points.get(0).label());
    text(WIDTH - RIGHT, HEIGHT - 8, "end", points.get(points.size() - 1).label());
  }

  private void lines() {
    StringBuilder path = new StringBuilder();
    boolean isDrawing = false;
    for (int i = 0; i < chart.points().size(); i++) {
      BigDecimal value = chart.points().get(i).value();
      if (value != null) {
        path.append(isDrawing ? 'L' : 'M').append(number(x(i))).append(' ');
        path.append(number(y(value.doubleValue()))).append(' ');
      }
      isDrawing = value != null;
    }
    svg.append("<path class=\"line\" d=\"").append(path.toString().trim()).append("\"/>");
  }

  private void marks() {
    int last = -1;
    int first = -1;
    for (int i = 0; i < chart.points().size(); i++) {
      BigDecimal value = chart.points().get(i).value();
      if (value == null) {
        continue;
      }
      svg.append(
          "<circle cx=\"%s\" cy=\"%s\" r=\"4\"/>"
              .formatted(number(x(i)), number(y(value.doubleValue()))));
      first = first < 0 ? i : first;
      last = i;
    }
    label(first, first + 1, "start");
    label(last, last - 1, "end");
  }

  /** Writes a value where the line to its neighbour does not run: above it, or else below. */
  private void label(int index, int neighbour, String anchor) {
    List<Block.Point> points = chart.points();
    Block.Point point = points.get(index);
    BigDecimal beside =
        neighbour < 0 || neighbour >= points.size() ? null : points.get(neighbour).value();
    boolean isBelow = beside != null && beside.compareTo(point.value()) > 0;
    double room = HEIGHT - BOTTOM - y(point.value().doubleValue());
    text(
        x(index),
        y(point.value().doubleValue()) + (isBelow && room > BELOW ? BELOW : -ABOVE),
        anchor,
        point.shown());
  }

  private void text(double x, double y, String anchor, String words) {
    svg.append(
        "<text x=\"%s\" y=\"%s\" text-anchor=\"%s\">%s</text>"
            .formatted(number(x), number(y), anchor, escape(words)));
  }

  private double x(int index) {
    int gaps = Math.max(1, chart.points().size() - 1);
    return LEFT + 6 + (WIDTH - LEFT - RIGHT - 12.0) * index / gaps;
  }

  private double y(double value) {
    return HEIGHT - BOTTOM - (HEIGHT - BOTTOM - TOP) * value / top;
  }

  /** With thousands separators, as all numbers: 1000 alone could be read as a year. */
  private static String axisNumber(double value) {
    BigDecimal plain = BigDecimal.valueOf(value).stripTrailingZeros();
    return Numbers.text(plain.setScale(Math.max(0, plain.scale())));
  }

  private static String number(double coordinate) {
    return String.format(Locale.ROOT, "%.1f", coordinate);
  }
}
