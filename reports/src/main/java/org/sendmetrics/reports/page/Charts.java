package org.sendmetrics.reports.page;

import java.util.List;
import java.util.Optional;
import org.sendmetrics.reports.figures.AreaFigures;
import org.sendmetrics.reports.figures.Everywhere;
import org.sendmetrics.reports.figures.Standing;
import org.sendmetrics.reports.figures.Watched;
import org.sendmetrics.reports.figures.Wider;
import org.sendmetrics.reports.style.Edition;
import org.sendmetrics.schemas.BoardLayout;
import org.sendmetrics.schemas.Metric;

/** The charts of an area of concern, as far as one area's figures allow them. */
final class Charts {
  private final Edition edition;
  private final Wider wider;
  private final Everywhere everywhere;

  Charts(Edition edition, Wider wider, Everywhere everywhere) {
    this.edition = edition;
    this.wider = wider;
    this.everywhere = everywhere;
  }

  List<Charted> of(BoardLayout.Concern concern, AreaFigures area, Standing standing) {
    return concern.charts().stream().flatMap(c -> of(c, area, standing).stream()).toList();
  }

  private Optional<Charted> of(BoardLayout.Chart chart, AreaFigures area, Standing standing) {
    Metric metric = edition.catalogue().metric(chart.metric());
    return switch (chart.kind()) {
      case TREND -> TrendChart.of(edition, wider, area, metric);
      case PROCESS_CONTROL -> ControlChart.of(edition, area, metric);
      case GROUPS ->
          GroupsChart.of(
              edition, area, standing.watched(metric.id()).map(Watched::line), chart.topic());
      case FUNNEL ->
          FunnelPlot.of(edition, metric, area.place(), everywhere).map(plot -> (Charted) plot);
    };
  }
}
