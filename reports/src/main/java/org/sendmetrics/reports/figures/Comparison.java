package org.sendmetrics.reports.figures;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sendmetrics.schemas.Figure;
import org.sendmetrics.schemas.Metric;
import org.sendmetrics.schemas.PeerComparison;

/**
 * An authority beside its region and England in the newest finished year in which the authority and
 * England both have a figure. {@code region} and {@code peers} may be null.
 *
 * <p><b>Law:</b> like is set beside like as far as may be: the authority's and the region's figure
 * are of the same series as England's, and only where the authority has none there is it of another
 * one.
 */
public record Comparison(
    Metric metric, When when, Figure own, Figure region, Figure england, PeerComparison peers) {

  /** Whether the authority's figure is over a base large enough to be set beside others. */
  public boolean isFair() {
    return !Change.isSmall(own);
  }

  /** Whether the area's neighbours can be shown: five of them have a figure. */
  public boolean hasNeighbours() {
    return peers != null && peers.neighboursMedian() != null;
  }

  /** Whether it can be said from how many others the figure that is shown cannot be told apart. */
  public boolean hasBand() {
    return peers != null
        && peers.alike() != null
        && own.sourceSeries().equals(peers.sourceSeries());
  }

  /** Empty where no year has both, and for plain numbers, which grow with the area. */
  public static Optional<Comparison> newest(
      Metric metric, AreaFigures area, Wider wider, LocalDate asAt) {
    if (metric.isNumber()) {
      return Optional.empty();
    }
    return area.periods(metric.id(), Group.EVERYONE).stream()
        .filter(w -> w.kind().filter(Headline.YEARS::contains).isPresent())
        .filter(w -> !w.end().isAfter(asAt))
        .flatMap(w -> at(metric, area, wider, w).stream())
        .findFirst();
  }

  private static Optional<Comparison> at(Metric metric, AreaFigures area, Wider wider, When when) {
    Figure england = shown(wider, metric, Figure.Place.ENGLAND, when).orElse(null);
    if (england == null) {
      return Optional.empty();
    }
    String series = england.sourceSeries();
    Figure.Place place = Figure.Place.region(area.place().regionCode(), area.place().regionName());
    Figure region =
        shown(wider, metric, place, when).filter(f -> f.sourceSeries().equals(series)).orElse(null);
    return area.in(series, metric.id(), when)
        .or(() -> area.of(metric.id(), Group.EVERYONE, when))
        .filter(f -> f.value() != null)
        .map(
            own ->
                new Comparison(
                    metric,
                    when,
                    own,
                    region,
                    england,
                    wider
                        .peers(metric.id(), area.place(), when)
                        .filter(p -> p.sourceSeries().equals(series))
                        .orElse(null)));
  }

  private static Optional<Figure> shown(Wider wider, Metric metric, Figure.Place place, When when) {
    return wider.at(metric.id(), Group.EVERYONE, place, when).filter(f -> f.value() != null);
  }

  /** Each metric's comparison, as far as there is one. */
  public static List<Comparison> all(
      Iterable<Metric> metrics, AreaFigures area, Wider wider, LocalDate asAt) {
    List<Comparison> found = new ArrayList<>();
    metrics.forEach(m -> newest(m, area, wider, asAt).ifPresent(found::add));
    return found;
  }
}
