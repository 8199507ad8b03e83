package org.sendmetrics.reports.book;

import java.math.BigDecimal;
import java.util.List;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xddf.usermodel.XDDFLineProperties;
import org.apache.poi.xddf.usermodel.XDDFNoFillProperties;
import org.apache.poi.xddf.usermodel.XDDFShapeProperties;
import org.apache.poi.xddf.usermodel.chart.AxisCrossBetween;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.LegendPosition;
import org.apache.poi.xddf.usermodel.chart.MarkerStyle;
import org.apache.poi.xddf.usermodel.chart.ScatterStyle;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xddf.usermodel.chart.XDDFScatterChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFValueAxis;
import org.apache.poi.xssf.usermodel.XSSFChart;

/**
 * A native chart of shares over their bases, of columns of another sheet: points for places, lines
 * for limits.
 *
 * <p><b>Law:</b> an empty cell is no point; the values held in the chart are those of the cells.
 */
public final class FunnelChart {
  private FunnelChart() {}

  /** What is drawn of a column. */
  public enum Drawn {
    POINTS,
    LINE
  }

  /**
   * One column.
   *
   * @param values null where the cell is empty
   */
  public record Column(
      String name, int column, List<BigDecimal> values, Drawn drawn, LineChart.Look look) {}

  /**
   * @param firstRow of the values, counted from 0
   * @param baseColumn the column of bases
   */
  public record Source(
      String sheet, int firstRow, int baseColumn, List<BigDecimal> bases, List<Column> columns) {
    private String range(int column) {
      return new CellRangeAddress(firstRow, firstRow + bases.size() - 1, column, column)
          .formatAsString(sheet, true);
    }
  }

  /**
   * Draws under what the page already holds.
   *
   * @param across what the bases are
   */
  public static void draw(Page page, Source source, LineChart.Words words, String across) {
    XSSFChart chart = ChartFrame.under(page, words);
    XDDFValueAxis bases = chart.createValueAxis(AxisPosition.BOTTOM);
    bases.setTitle(across);
    bases.setMinimum(0);
    XDDFValueAxis values = ChartFrame.values(chart, words);
    values.setCrossBetween(AxisCrossBetween.MIDPOINT_CATEGORY);
    words.ceiling().ifPresent(c -> values.setMaximum(c.doubleValue()));
    XDDFScatterChartData data =
        (XDDFScatterChartData) chart.createData(ChartTypes.SCATTER, bases, values);
    data.setStyle(ScatterStyle.LINE_MARKER);
    data.setVaryColors(false);
    for (Column column : source.columns()) {
      XDDFScatterChartData.Series series =
          (XDDFScatterChartData.Series)
              data.addSeries(
                  XDDFDataSourcesFactory.fromArray(
                      source.bases().toArray(BigDecimal[]::new),
                      source.range(source.baseColumn()),
                      source.baseColumn()),
                  XDDFDataSourcesFactory.fromArray(
                      column.values().toArray(BigDecimal[]::new),
                      source.range(column.column()),
                      column.column()));
      series.setTitle(column.name(), null);
      series.setSmooth(false);
      if (column.drawn() == Drawn.POINTS) {
        series.setMarkerStyle(column.look().marker());
        fill(series, column.look());
        series.setLineProperties(new XDDFLineProperties(new XDDFNoFillProperties()));
      } else {
        series.setMarkerStyle(MarkerStyle.NONE);
        series.setLineProperties(column.look().line());
      }
    }
    chart.getOrAddLegend().setPosition(LegendPosition.BOTTOM);
    chart.plot(data);
  }

  /** Colours the marks: a series of no line has no colour of its own that all programs take. */
  private static void fill(XDDFScatterChartData.Series series, LineChart.Look look) {
    XDDFShapeProperties properties = new XDDFShapeProperties();
    properties.setFillProperties(look.fill());
    XDDFLineProperties edge = new XDDFLineProperties(look.fill());
    properties.setLineProperties(edge);
    series.getCTScatterSer().getMarker().setSpPr(properties.getXmlObject());
  }
}
