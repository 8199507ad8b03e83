package org.sendmetrics.reports.book;

import java.math.BigDecimal;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.BarDirection;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.LegendPosition;
import org.apache.poi.xddf.usermodel.chart.XDDFBarChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xssf.usermodel.XSSFChart;

/**
 * A native chart of upright bars, of columns of another sheet: a group of bars each row, a bar each
 * line of the source. Bars of one line have its colour.
 *
 * <p><b>Law:</b> an empty cell is no bar; the values held in the chart are those of the cells.
 */
public final class BarChart {
  private BarChart() {}

  /** Draws under what the page already holds. */
  public static void draw(Page page, LineChart.Source source, LineChart.Words words) {
    XSSFChart chart = ChartFrame.under(page, words);
    XDDFBarChartData data =
        (XDDFBarChartData)
            chart.createData(
                ChartTypes.BAR,
                chart.createCategoryAxis(AxisPosition.BOTTOM),
                ChartFrame.values(chart, words));
    data.setBarDirection(BarDirection.COL);
    data.setVaryColors(false);
    for (int i = 0; i < source.lines().size(); i++) {
      LineChart.Line line = source.lines().get(i);
      XDDFChartData.Series series =
          data.addSeries(
              XDDFDataSourcesFactory.fromArray(
                  source.periods().toArray(String[]::new), source.range(0), 0),
              XDDFDataSourcesFactory.fromArray(
                  line.values().toArray(BigDecimal[]::new), source.range(i + 1), i + 1));
      series.setTitle(line.name(), null);
      series.setFillProperties(line.look().fill());
    }
    chart.getOrAddLegend().setPosition(LegendPosition.BOTTOM);
    chart.plot(data);
  }
}
