package org.sendmetrics.jobs.audit.scan;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.sendmetrics.schemas.Figure;
import org.sendmetrics.schemas.PeerComparison;
import org.sendmetrics.schemas.Revision;

/**
 * What the tables of a release say of one place: our own figures, those taken from publications,
 * comparisons and what moved.
 */
final class AreaTable {
  /** Which figure of the place. */
  record Id(String metric, PeriodName period, String phase, String topic, String item) {
    static Id of(Figure.Key k) {
      return new Id(k.metric(), PeriodName.of(k), k.phase(), k.breakdownTopic(), k.breakdown());
    }

    static Id total(String metric, PeriodName period) {
      return new Id(metric, period, Figure.TOTAL, Figure.TOTAL, Figure.TOTAL);
    }
  }

  /** A metric in a period, however split. */
  record About(String metric, PeriodName period) {}

  private final Figure.Place place;
  private final Map<Id, Figure> own = new HashMap<>();
  private final Map<Id, List<Figure>> published = new HashMap<>();
  private final Map<About, List<Figure>> about = new HashMap<>();
  private final Map<About, PeerComparison> peers = new HashMap<>();
  private final Map<Id, List<Revision>> revisions = new HashMap<>();

  AreaTable(Figure.Place place) {
    this.place = place;
  }

  void add(Figure f) {
    Id id = Id.of(f.key());
    if (f.sourceSeries().equals(Figure.LIVE)) {
      own.put(id, f);
    } else {
      published.computeIfAbsent(id, i -> new ArrayList<>(1)).add(f);
    }
    about.computeIfAbsent(new About(id.metric(), id.period()), a -> new ArrayList<>()).add(f);
  }

  void add(PeerComparison c) {
    if (c.key().isTotal()) {
      peers.put(new About(c.key().metric(), PeriodName.of(c.key())), c);
    }
  }

  void add(Revision r) {
    revisions.computeIfAbsent(Id.of(r.key()), i -> new ArrayList<>(1)).add(r);
  }

  Figure.Place place() {
    return place;
  }

  String name() {
    return place.name();
  }

  /** Our own figure; null where the table has no such row. */
  Figure own(Id id) {
    return own.get(id);
  }

  /** Figures that publications give for it. */
  List<Figure> published(Id id) {
    return published.getOrDefault(id, List.of());
  }

  /** Our own figure and those of publications. */
  List<Figure> all(Id id) {
    Figure mine = own.get(id);
    if (mine == null) {
      return published(id);
    }
    List<Figure> all = new ArrayList<>(published(id));
    all.add(mine);
    return all;
  }

  /** Every figure of a metric in a period. */
  List<Figure> about(String metric, PeriodName period) {
    return about.getOrDefault(new About(metric, period), List.of());
  }

  /** The comparison of its published figure; null where there is none. */
  PeerComparison peers(String metric, PeriodName period) {
    return peers.get(new About(metric, period));
  }

  Iterable<PeerComparison> comparisons() {
    return peers.values();
  }

  List<Revision> revisions(Id id) {
    return revisions.getOrDefault(id, List.of());
  }

  /** The periods in which a metric has a row, of one kind, oldest first. */
  Set<PeriodName> periods(String metric) {
    Map<String, PeriodName> periods = new TreeMap<>();
    about.keySet().stream()
        .filter(a -> a.metric().equals(metric))
        .forEach(a -> periods.put(a.period().toString(), a.period()));
    return Set.copyOf(periods.values());
  }

  /** All our own figures. */
  Iterable<Figure> ownFigures() {
    return Collections.unmodifiableCollection(own.values());
  }
}
