package org.sendmetrics.reports.book;

import org.apache.poi.xddf.usermodel.chart.AxisCrossBetween;
import org.apache.poi.xddf.usermodel.chart.AxisCrosses;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.DisplayBlanks;
import org.apache.poi.xddf.usermodel.chart.XDDFValueAxis;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFDrawing;

/**
 * What all charts have: a place under what the page holds, a title, words that stand in for them,
 * gaps where nothing is drawn, and an axis of values from zero.
 */
final class ChartFrame {
  private static final int ROWS = 18;

  /** So that a frame does not show on the page before, in units of the file format. */
  private static final int OFF_THE_EDGE = 40_000;

  private static final String NUMBER_FORMAT = "General";

  private ChartFrame() {}

  static XSSFChart under(Page page, LineChart.Words words) {
    XSSFDrawing drawing = page.sheet().createDrawingPatriarch();
    page.keepTogether(ROWS);
    int top = page.nextRow() + 1;
    XSSFClientAnchor anchor =
        drawing.createAnchor(0, OFF_THE_EDGE, 0, 0, 0, top, page.chartColumns(), top + ROWS);
    page.skip(ROWS + 1);
    XSSFChart chart = drawing.createChart(anchor);
    var properties =
        chart.getGraphicFrame().getCTGraphicalObjectFrame().getNvGraphicFramePr().getCNvPr();
    properties.setDescr(words.alternativeText());
    properties.setTitle(words.title());
    properties.setName(words.title());
    chart.setTitleText(words.title());
    chart.setTitleOverlay(false);
    chart.displayBlanksAs(DisplayBlanks.GAP);
    return chart;
  }

  static XDDFValueAxis values(XSSFChart chart, LineChart.Words words) {
    XDDFValueAxis values = chart.createValueAxis(AxisPosition.LEFT);
    values.setTitle(words.axis());
    values.setCrosses(AxisCrosses.AUTO_ZERO);
    values.setCrossBetween(AxisCrossBetween.BETWEEN);
    values.setMinimum(0);
    values.setNumberFormat(NUMBER_FORMAT);
    return values;
  }
}
