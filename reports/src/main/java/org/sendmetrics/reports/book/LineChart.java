package org.sendmetrics.reports.book;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xddf.usermodel.PresetColor;
import org.apache.poi.xddf.usermodel.PresetLineDash;
import org.apache.poi.xddf.usermodel.XDDFColor;
import org.apache.poi.xddf.usermodel.XDDFLineProperties;
import org.apache.poi.xddf.usermodel.XDDFPresetLineDash;
import org.apache.poi.xddf.usermodel.XDDFSolidFillProperties;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.LegendPosition;
import org.apache.poi.xddf.usermodel.chart.MarkerStyle;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryAxis;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xddf.usermodel.chart.XDDFLineChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFValueAxis;
import org.apache.poi.xssf.usermodel.XSSFChart;

/**
 * A native line chart of columns of another sheet.
 *
 * <p><b>Law:</b> an empty cell is a gap, never joined across and never drawn as zero; the values
 * held in the chart are those of the cells.
 */
public final class LineChart {
  private static final BigDecimal NEAR = new BigDecimal("0.8");
  private static final double LINE_POINTS = 2.25;

  private LineChart() {}

  /**
   * @param firstRow of the values, counted from 0; periods stand in column A
   * @param periods as in column A
   * @param lines in columns B, C and so on
   */
  public record Source(String sheet, int firstRow, List<String> periods, List<Line> lines) {

    String range(int column) {
      return new CellRangeAddress(firstRow, firstRow + periods.size() - 1, column, column)
          .formatAsString(sheet, true);
    }
  }

  /**
   * One line of a chart.
   *
   * @param values null where the cell is empty
   */
  public record Line(String name, List<BigDecimal> values, Look look) {}

  /**
   * What the chart says of itself.
   *
   * @param ceiling what no value can be more than, such as 100%
   */
  public record Words(
      String title, String axis, Optional<BigDecimal> ceiling, String alternativeText) {}

  /** Draws under what the page already holds. */
  public static void draw(Page page, Source source, Words words) {
    XSSFChart chart = ChartFrame.under(page, words);
    XDDFCategoryAxis periods = chart.createCategoryAxis(AxisPosition.BOTTOM);
    XDDFValueAxis values = ChartFrame.values(chart, words);
    words
        .ceiling()
        .filter(c -> isNear(source, c))
        .ifPresent(c -> values.setMaximum(c.doubleValue()));
    XDDFLineChartData data = (XDDFLineChartData) chart.createData(ChartTypes.LINE, periods, values);
    data.setVaryColors(false);
    for (int i = 0; i < source.lines().size(); i++) {
      line(data, source, i);
    }
    if (source.lines().size() > 1) {
      chart.getOrAddLegend().setPosition(LegendPosition.BOTTOM);
    }
    chart.plot(data);
  }

  /** Whether an axis left to itself might run on above the ceiling. */
  private static boolean isNear(Source source, BigDecimal ceiling) {
    BigDecimal near = ceiling.multiply(NEAR);
    return source.lines().stream()
        .flatMap(line -> line.values().stream())
        .anyMatch(v -> v != null && v.compareTo(near) > 0);
  }

  private static void line(XDDFLineChartData data, Source source, int index) {
    Line line = source.lines().get(index);
    XDDFLineChartData.Series series =
        (XDDFLineChartData.Series)
            data.addSeries(
                XDDFDataSourcesFactory.fromArray(
                    source.periods().toArray(String[]::new), source.range(0), 0),
                XDDFDataSourcesFactory.fromArray(
                    line.values().toArray(BigDecimal[]::new), source.range(index + 1), index + 1));
    Look look = line.look();
    series.setTitle(line.name(), null);
    series.setSmooth(false);
    series.setMarkerStyle(look.marker());
    series.setLineProperties(look.line());
  }

  /** Lines differ in dashes, marks and colour, so that none of the three is needed alone. */
  public enum Look {
    OWN(PresetColor.DARK_BLUE, PresetLineDash.SOLID, MarkerStyle.CIRCLE),
    PLACES(PresetColor.DIM_GRAY, PresetLineDash.SOLID, MarkerStyle.CIRCLE),
    MARKED(PresetColor.DARK_ORANGE, PresetLineDash.SOLID, MarkerStyle.DIAMOND),
    REGION(PresetColor.DARK_ORANGE, PresetLineDash.DASH, MarkerStyle.SQUARE),
    ENGLAND(PresetColor.DIM_GRAY, PresetLineDash.SYSTEM_DOT, MarkerStyle.TRIANGLE),
    NEIGHBOURS(PresetColor.PURPLE, PresetLineDash.DASH_DOT, MarkerStyle.DIAMOND),
    CENTRE(PresetColor.DIM_GRAY, PresetLineDash.SOLID, MarkerStyle.NONE),
    LIMIT(PresetColor.DIM_GRAY, PresetLineDash.DASH, MarkerStyle.NONE);

    private final PresetColor color;
    private final PresetLineDash dash;
    private final MarkerStyle marker;

    Look(PresetColor color, PresetLineDash dash, MarkerStyle marker) {
      this.color = color;
      this.dash = dash;
      this.marker = marker;
    }

    /** What a line, and the marks on it, look like. */
    XDDFLineProperties line() {
      XDDFLineProperties properties =
          new XDDFLineProperties(new XDDFSolidFillProperties(XDDFColor.from(color)));
      properties.setWidth(LINE_POINTS);
      properties.setPresetDash(new XDDFPresetLineDash(dash));
      return properties;
    }

    XDDFSolidFillProperties fill() {
      return new XDDFSolidFillProperties(XDDFColor.from(color));
    }

    MarkerStyle marker() {
      return marker;
    }
  }
}
