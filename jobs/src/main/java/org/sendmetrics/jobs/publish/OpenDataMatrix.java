package org.sendmetrics.jobs.publish;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.sendmetrics.jobs.publish.OpenDataKey.Split;
import org.sendmetrics.schemas.Catalogue;
import org.sendmetrics.schemas.Figure;
import org.sendmetrics.schemas.Figure.Place;
import org.sendmetrics.schemas.Grouping;
import org.sendmetrics.schemas.Metric;
import org.sendmetrics.schemas.OpenDataPair;

/**
 * The rows of a pair, complete: every time, place, breakdown item, phase and part of the year that
 * occurs, one with another. Should that be more rows than a spreadsheet opens, only the crossings
 * of item and phase that some metric has. A topic that brings no item of its own, such as one of
 * which only {@code Unknown} was sent, is left out: it says what the Total says, and a pair may not
 * have more topics than items.
 *
 * <p>Shape in: figures of the pair's family. Shape out: rows in order of time, level, place, topic,
 * item, phase and part, each with a figure, or null, for each metric.
 *
 * <p>Errors: throws {@link IllegalArgumentException} when two figures fall on one cell.
 */
final class OpenDataMatrix {
  private final OpenDataPair pair;
  private final long mostRows;
  private final Map<String, Integer> metricPositions = new HashMap<>();
  private final OpenDataOrder order;
  private final Map<OpenDataKey, Figure[]> cells = new HashMap<>();
  private final TreeMap<String, Map<String, Place>> placesByTime = new TreeMap<>();
  private final Set<Split> splits = new HashSet<>();
  private final Set<String> parts = new HashSet<>();
  private final Set<Seen> seen = new HashSet<>();
  private final Set<String> metricsSeen = new HashSet<>();

  /** That a metric has figures of a split and part somewhere. */
  private record Seen(String metric, Split split, String part) {}

  /** An empty one, for at most so many rows when its crossings are filled. */
  OpenDataMatrix(Catalogue catalogue, OpenDataPair pair, List<Metric> metrics, long mostRows) {
    this.pair = pair;
    this.mostRows = mostRows;
    order = new OpenDataOrder(catalogue, pair);
    metrics.forEach(m -> metricPositions.put(m.id(), metricPositions.size()));
  }

  /** Takes in a figure; one of a period that has no part in the pair is passed over. */
  void add(Figure figure) {
    pair.part(figure.key().timeIdentifier()).ifPresent(part -> add(figure, part));
  }

  private void add(Figure figure, OpenDataPair.Part part) {
    Figure.Key k = figure.key();
    String time = part.timePeriod(k.timePeriod());
    Split split = new Split(k.breakdownTopic(), k.breakdown(), k.phase());
    OpenDataKey key =
        new OpenDataKey(time, k.place().level(), k.place().code(), split, part.item());
    Figure[] row = cells.computeIfAbsent(key, x -> new Figure[metricPositions.size()]);
    int position = metricPositions.get(k.metric());
    if (row[position] != null) {
      throw new IllegalArgumentException("two figures for " + k.metric() + " at " + key);
    }
    row[position] = figure;
    splits.add(split);
    parts.add(part.item());
    seen.add(new Seen(k.metric(), split, part.item()));
    metricsSeen.add(k.metric());
    // A place is written as it stood at the end of the whole year, whatever the part.
    Map<String, Place> places = placesByTime.computeIfAbsent(time, t -> new HashMap<>());
    String place = k.place().level() + k.place().code();
    if (part.item().equals(Figure.TOTAL)) {
      places.put(place, k.place());
    } else {
      places.putIfAbsent(place, k.place());
    }
  }

  boolean isEmpty() {
    return cells.isEmpty();
  }

  /** The different items of each filter. */
  Map<String, Set<String>> items() {
    Map<String, Set<String>> items = new HashMap<>();
    for (Split split : toldSplits()) {
      items.computeIfAbsent(OpenDataFiles.TOPIC, x -> new TreeSet<>()).add(split.topic());
      items.computeIfAbsent(OpenDataFiles.ITEM, x -> new TreeSet<>()).add(split.item());
      items.computeIfAbsent(OpenDataFiles.PHASE, x -> new TreeSet<>()).add(split.phase());
    }
    items.put(pair.partColumn(), parts);
    return items;
  }

  /** A row of the pair. */
  record Row(OpenDataKey key, Place place, Figure[] figures) {}

  /** Hands over the rows one by one, in order. */
  void each(Consumer<Row> reader) {
    List<String> partsInOrder = parts.stream().sorted(order.parts()).toList();
    List<Split> splitsInOrder = splitsToWrite().stream().sorted(order.splits()).toList();
    Figure[] none = new Figure[metricPositions.size()];
    placesByTime.forEach(
        (time, places) ->
            places.values().stream()
                .sorted(Comparator.comparing(Place::level).thenComparing(Place::code))
                .forEach(
                    place -> {
                      for (Split split : splitsInOrder) {
                        for (String part : partsInOrder) {
                          OpenDataKey key =
                              new OpenDataKey(time, place.level(), place.code(), split, part);
                          reader.accept(new Row(key, place, cells.getOrDefault(key, none)));
                        }
                      }
                    }));
  }

  /**
   * The symbol where a metric has no figure: {@code x} where it might have one, {@code z} where it
   * is never split in that way.
   */
  String absent(Metric metric, OpenDataKey key) {
    boolean splitSo =
        !metricsSeen.contains(metric.id())
            || seen.contains(new Seen(metric.id(), key.split(), key.part()));
    return splitSo ? "x" : "z";
  }

  /** The splits of topics that bring an item of their own, in order. */
  private Set<Split> toldSplits() {
    Map<String, Set<String>> itemsOf = new LinkedHashMap<>();
    List<Split> inOrder = splits.stream().sorted(order.splits()).toList();
    inOrder.forEach(s -> itemsOf.computeIfAbsent(s.topic(), t -> new TreeSet<>()).add(s.item()));
    Set<String> items = new HashSet<>(Set.of(Grouping.UNKNOWN));
    itemsOf.values().removeIf(of -> !items.addAll(of));
    return inOrder.stream()
        .filter(s -> itemsOf.containsKey(s.topic()))
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private Set<Split> splitsToWrite() {
    Set<Split> told = toldSplits();
    Set<Split> crossed = new LinkedHashSet<>();
    List<String> phases = told.stream().map(Split::phase).distinct().toList();
    for (Split split : told) {
      phases.forEach(phase -> crossed.add(new Split(split.topic(), split.item(), phase)));
    }
    long places = placesByTime.values().stream().mapToLong(Map::size).sum();
    return places * crossed.size() * parts.size() > mostRows ? told : crossed;
  }
}
