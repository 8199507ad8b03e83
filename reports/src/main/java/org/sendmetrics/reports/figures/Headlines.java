package org.sendmetrics.reports.figures;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sendmetrics.schemas.Catalogue;
import org.sendmetrics.schemas.Codelist;
import org.sendmetrics.schemas.Metric;

/** The lines of an authority's first pages, metric by metric in their order. */
public final class Headlines {
  private final Catalogue catalogue;
  private final Wider wider;
  private final LocalDate asAt;

  public Headlines(Catalogue catalogue, Wider wider, LocalDate asAt) {
    this.catalogue = catalogue;
    this.wider = wider;
    this.asAt = asAt;
  }

  /** The metrics that stand on first pages. */
  public List<Metric> metrics() {
    return catalogue.metrics().values().stream().filter(Metric::headline).toList();
  }

  /** For a board: the newest quarter or term, the newest year, and that year by SEN provision. */
  public List<Headline> forBoard(AreaFigures area) {
    List<Headline> lines = new ArrayList<>();
    for (Metric metric : metrics()) {
      Headline.newest(metric, Group.EVERYONE, area, wider, asAt, Headline.SHORT)
          .ifPresent(lines::add);
      Headline.newest(metric, Group.EVERYONE, area, wider, asAt, Headline.YEARS)
          .ifPresent(lines::add);
      lines.addAll(bySenProvision(metric, area));
    }
    return lines;
  }

  /** For families: the newest year of each metric, or else its newest quarter or term. */
  public List<Headline> forFamilies(AreaFigures area) {
    List<Headline> lines = new ArrayList<>();
    for (Metric metric : metrics()) {
      Optional<Headline> year =
          Headline.newest(metric, Group.EVERYONE, area, wider, asAt, Headline.YEARS);
      year.or(() -> Headline.newest(metric, Group.EVERYONE, area, wider, asAt, Headline.SHORT))
          .ifPresent(lines::add);
    }
    return lines;
  }

  /** The newest year of a metric for pupils of each SEN provision, as far as there are figures. */
  public List<Headline> bySenProvision(Metric metric, AreaFigures area) {
    List<Headline> lines = new ArrayList<>();
    for (Codelist.Entry provision : Group.senProvisions(catalogue)) {
      Headline.newest(metric, provision.label(), area, wider, asAt, Headline.YEARS)
          .ifPresent(lines::add);
    }
    return lines;
  }
}
