package org.sendmetrics.reports.figures;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sendmetrics.schemas.BoardWords;
import org.sendmetrics.schemas.Catalogue;
import org.sendmetrics.schemas.Metric;
import org.sendmetrics.schemas.Remark;

/** How one area stands: its measures as a board looks at them, what it aims at, what is missed. */
public final class Standing {
  private final Map<String, Watched> watched = new LinkedHashMap<>();
  private final Map<String, Aims> aims = new LinkedHashMap<>();
  private final BoardWords said;

  /**
   * @param said what the area's board sent in words
   */
  public Standing(
      Catalogue catalogue, AreaFigures area, Wider wider, LocalDate asAt, BoardWords said) {
    this.said = said;
    for (Metric metric : catalogue.metrics().values()) {
      Watched.of(metric, area, wider, asAt).ifPresent(w -> watched.put(metric.id(), w));
      Aims.of(metric, said.targets()).ifPresent(a -> aims.put(metric.id(), a));
    }
  }

  public Optional<Watched> watched(String metric) {
    return Optional.ofNullable(watched.get(metric));
  }

  public Optional<Aims> aims(String metric) {
    return Optional.ofNullable(aims.get(metric));
  }

  /** Whether anything at all is aimed at. */
  public boolean hasAims() {
    return !aims.isEmpty();
  }

  /** A measure that is off target. */
  public record Missed(Aims aims, Watched watched, Optional<Remark> remark) {}

  /** The measures off target, in the order of metrics. */
  public List<Missed> missed() {
    return aims.values().stream()
        .filter(a -> watched(a.metric().id()).filter(w -> a.isMissedBy(w.line())).isPresent())
        .map(a -> new Missed(a, watched.get(a.metric().id()), remark(a.metric().id())))
        .toList();
  }

  /** What was last said of a measure. */
  public Optional<Remark> remark(String metric) {
    return said.remarks().stream()
        .filter(r -> r.metric().equals(metric))
        .max(
            Comparator.comparing((Remark r) -> new When(r.timePeriod(), r.timeIdentifier()).end())
                .thenComparing(Remark::author));
  }
}
