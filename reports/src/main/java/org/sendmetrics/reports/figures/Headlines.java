package org.sendmetrics.reports.figures;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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

  /** For a page of a board: each metric's newest year, then its newest quarter or term. */
  public Coarsening.Shown<Headline> of(List<String> metrics, AreaFigures area) {
    List<Headline> lines = new ArrayList<>();
    for (String id : metrics) {
      Metric metric = catalogue.metric(id);
      Headline.newest(metric, Group.EVERYONE, area, wider, asAt, Headline.YEARS)
          .ifPresent(lines::add);
      Headline.newest(metric, Group.EVERYONE, area, wider, asAt, Headline.SHORT)
          .ifPresent(lines::add);
    }
    return notMostlyWithheld(lines);
  }

  /** The newest year of each metric by SEN provision. */
  public Coarsening.Shown<Headline> bySenProvision(AreaFigures area) {
    return notMostlyWithheld(
        metrics().stream().flatMap(m -> bySenProvision(m, area).stream()).toList());
  }

  private Coarsening.Shown<Headline> notMostlyWithheld(List<Headline> lines) {
    return Coarsening.of(catalogue, lines, Headline::now);
  }

  /** Every metric, headline or not, that can be set beside England. */
  public List<Comparison> comparisons(AreaFigures area) {
    return Comparison.all(catalogue.metrics().values(), area, wider, asAt);
  }

  /** The lines to say first: one of each family, then the others in their order. */
  public List<Headline> toSayFirst(List<Headline> lines, int most) {
    Set<Headline> chosen = new LinkedHashSet<>();
    for (String family : catalogue.families()) {
      lines.stream()
          .filter(h -> h.metric().family().equals(family))
          .findFirst()
          .ifPresent(chosen::add);
    }
    chosen.addAll(lines);
    return chosen.stream().limit(most).toList();
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
