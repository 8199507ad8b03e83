package org.sendmetrics.reports.book;

import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xddf.usermodel.PresetColor;
import org.apache.poi.xddf.usermodel.XDDFColor;
import org.apache.poi.xddf.usermodel.XDDFLineProperties;
import org.apache.poi.xddf.usermodel.XDDFSolidFillProperties;
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
   * @param words title, axis title and alternative text
   */
  public record Source(Page page, int firstRow, int lastRow, Words words) {}

  /** What the chart says of itself. */
  public record Words(String title, String axis, String alternativeText) {}

  /** Draws under what the page already holds. */
  public static void draw(Page page, Source source) {
    XSSFDrawing drawing = page.sheet().createDrawingPatriarch();
    int top = page.nextRow() + 1;
    XSSFClientAnchor anchor = drawing.createAnchor(0, 0, 0, 0, 0, top, COLUMNS, top + ROWS);
    XSSFChart chart = drawing.createChart(anchor);
    Words words = source.words();
    var properties = chart.getGraphicFrame().getCTGraphicalObjectFrame().getNvGraphicFramePr().getCNvPr();
    properties.setDescr(words.alternativeText());
    properties.setTitle(words.title());
    chart.setTitleText(words.title());
    chart.setTitleOverlay(false);
    chart.displayBlanksAs(DisplayBlanks.GAP);
    XDDFCategoryAxis periods = chart.createCategoryAxis(AxisPosition.BOTTOM);
    XDDFValueAxis values = chart.createValueAxis(AxisPosition.LEFT);
    values.setTitle(words.axis());
    values.setCrosses(AxisCrosses.AUTO_ZERO);
    values.setMinimum(0);
    var sheet = source.page().sheet();
    XDDFLineChartData data =
        (XDDFLineChartData) chart.createData(ChartTypes.LINE, periods, values);
    data.setVaryColors(false);
    XDDFLineChartData.Series series =
        (XDDFLineChartData.Series)
            data.addSeries(
                XDDFDataSourcesFactory.fromStringCellRange(
                    sheet, new CellRangeAddress(source.firstRow(), source.lastRow(), 0, 0)),
                XDDFDataSourcesFactory.fromNumericCellRange(
                    sheet, new CellRangeAddress(source.firstRow(), source.lastRow(), 1, 1)));
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
