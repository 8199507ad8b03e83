package org.sendmetrics.reports.book;

import java.math.BigDecimal;
import java.util.List;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xddf.usermodel.PresetColor;
import org.apache.poi.xddf.usermodel.XDDFColor;
import org.apache.poi.xddf.usermodel.XDDFLineProperties;
import org.apache.poi.xddf.usermodel.XDDFSolidFillProperties;
import org.apache.poi.xddf.usermodel.chart.AxisCrossBetween;
import org.apache.poi.xddf.usermodel.chart.AxisCrosses;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.DisplayBlanks;
import org.apache.poi.xddf.usermodel.chart.MarkerStyle;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryAxis;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xddf.usermodel.chart.XDDFLineChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFValueAxis;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFDrawing;

/**
 * A native line chart of two columns of another sheet.
 *
 * <p><b>Law:</b> an empty cell is a gap, never joined across and never drawn as zero; the values
 * held in the chart are those of the cells.
 */
public final class LineChart {
  private static final int COLUMNS = 6;
  private static final int ROWS = 20;

  private LineChart() {}

  /**
   * @param firstRow of the values, counted from 0; periods stand in column A, values in column B
   * @param periods as in column A
   * @param values as in column B, null where the cell is empty
   */
  public record Source(String sheet, int firstRow, List<String> periods, List<BigDecimal> values) {

    private String range(int column) {
      return new CellRangeAddress(firstRow, firstRow + values.size() - 1, column, column)
          .formatAsString(sheet, true);
    }
  }

  /** What the chart says of itself. */
  public record Words(String title, String axis, String alternativeText) {}

  /** Draws under what the page already holds. */
  public static void draw(Page page, Source source, Words words) {
    XSSFDrawing drawing = page.sheet().createDrawingPatriarch();
    int top = page.nextRow() + 1;
    XSSFClientAnchor anchor = drawing.createAnchor(0, 0, 0, 0, 0, top, COLUMNS, top + ROWS);
    XSSFChart chart = drawing.createChart(anchor);
    var properties =
        chart.getGraphicFrame().getCTGraphicalObjectFrame().getNvGraphicFramePr().getCNvPr();
    properties.setDescr(words.alternativeText());
    properties.setTitle(words.title());
    chart.setTitleText(words.title());
    chart.setTitleOverlay(false);
    chart.displayBlanksAs(DisplayBlanks.GAP);
    XDDFCategoryAxis periods = chart.createCategoryAxis(AxisPosition.BOTTOM);
    XDDFValueAxis values = chart.createValueAxis(AxisPosition.LEFT);
    values.setTitle(words.axis());
    values.setCrosses(AxisCrosses.AUTO_ZERO);
    values.setCrossBetween(AxisCrossBetween.BETWEEN);
    values.setMinimum(0);
    XDDFLineChartData data = (XDDFLineChartData) chart.createData(ChartTypes.LINE, periods, values);
    data.setVaryColors(false);
    XDDFLineChartData.Series series =
        (XDDFLineChartData.Series)
            data.addSeries(
                XDDFDataSourcesFactory.fromArray(
                    source.periods().toArray(String[]::new), source.range(0), 0),
                XDDFDataSourcesFactory.fromArray(
                    source.values().toArray(BigDecimal[]::new), source.range(1), 1));
    series.setTitle(words.title(), null);
    series.setSmooth(false);
    series.setMarkerStyle(MarkerStyle.CIRCLE);
    XDDFLineProperties line =
        new XDDFLineProperties(new XDDFSolidFillProperties(XDDFColor.from(PresetColor.DARK_BLUE)));
    line.setWidth(2.25);
    series.setLineProperties(line);
    chart.plot(data);
  }
}
