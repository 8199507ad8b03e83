package org.sendmetrics.jobs.measure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.sendmetrics.schemas.Authorities;
import org.sendmetrics.schemas.Authority;
import org.sendmetrics.schemas.Breakdown;
import org.sendmetrics.schemas.Catalogue;
import org.sendmetrics.schemas.Counted;
import org.sendmetrics.schemas.Figure;
import org.sendmetrics.schemas.Figure.Place;
import org.sendmetrics.schemas.Metric;
import org.sendmetrics.schemas.Period;
import org.sendmetrics.schemas.PeriodKind;

/**
 * Sets counts in a table: a row for every metric, period, item and area, so that what is missing is
 * seen as missing.
 *
 * <p>Shape out: {@link Counted} by metric, period, level and place, split and item. <b>Law:</b> a
 * region's counts, and England's, are the sums of those of its authorities that are not {@code x}.
 */
public final class FigureTable {
  private final Catalogue catalogue;
  private final Counts counts;
  private final CellParts cellParts;
  private final LocalDate asAt;
  private final FamilyPeriods periods;
  private final Set<String> areas;
  private final Map<LocalDate, Atlas> atlases = new HashMap<>();

  public FigureTable(
      Catalogue catalogue,
      Counts counts,
      Submissions submissions,
      List<Period> periods,
      LocalDate asAt,
      Set<String> areas) {
    this.catalogue = catalogue;
    this.counts = counts;
    this.cellParts = new CellParts(catalogue, counts, submissions);
    this.asAt = asAt;
    this.periods = new FamilyPeriods(catalogue, counts, periods);
    this.areas = new TreeSet<>(areas);
  }

  /** A split of a metric, in codes and in words. */
  private record Split(
      String phase,
      String topic,
      String item,
      String phaseWord,
      String topicWord,
      String itemWord) {
    static final Split NONE =
        new Split(
            Figure.TOTAL, Figure.TOTAL, Figure.TOTAL, Figure.TOTAL, Figure.TOTAL, Figure.TOTAL);
  }

  /** The figures of one metric. */
  public List<Counted> of(Metric metric) {
    List<Counted> table = new ArrayList<>();
    List<Split> splits = splits(metric);
    for (Period period : periods.of(metric)) {
      Atlas atlas = atlases.computeIfAbsent(period.end(), this::atlasAt);
      boolean isUnsplit = period.kind() == PeriodKind.MONTH && metric.hasTotal();
      for (Split split : isUnsplit ? List.of(Split.NONE) : splits) {
        addRows(table, metric, period, split, atlas);
      }
    }
    return table;
  }

  /**
   * The areas as they stood on a day.
   *
   * @param inForce how many authorities were in force, by region and in England
   */
  private record Atlas(List<Authority> places, Map<String, Long> inForce) {}

  private Atlas atlasAt(LocalDate day) {
    Authorities authorities = catalogue.authorities();
    List<Authority> all = authorities.inForce(day);
    Map<String, Long> inForce = new HashMap<>();
    inForce.put(Authorities.ENGLAND_CODE, (long) all.size());
    all.forEach(a -> inForce.merge(a.regionCode(), 1L, Long::sum));
    return new Atlas(
        areas.stream().map(a -> authorities.at(a, day).orElseThrow()).toList(), inForce);
  }

  private void addRows(
      List<Counted> table, Metric metric, Period period, Split split, Atlas atlas) {
    Sum england = new Sum();
    Map<String, Sum> regions = new TreeMap<>();
    Map<String, Place> regionPlaces = new HashMap<>();
    List<Counted> authorities = new ArrayList<>();
    for (Authority place : atlas.places()) {
      Optional<Parts> parts = parts(metric, period, split, place.code());
      authorities.add(counted(metric, period, split, Place.of(place), parts, ""));
      regionPlaces.put(place.regionCode(), Place.region(place.regionCode(), place.regionName()));
      Sum region = regions.computeIfAbsent(place.regionCode(), r -> new Sum());
      parts.ifPresent(region::add);
      parts.ifPresent(england::add);
    }
    table.add(england.counted(metric, period, split, Place.ENGLAND, atlas));
    regions.forEach(
        (code, sum) ->
            table.add(sum.counted(metric, period, split, regionPlaces.get(code), atlas)));
    table.addAll(authorities);
  }

  private Optional<Parts> parts(Metric metric, Period period, Split split, String la) {
    Cell cell = new Cell(period.key(), la, split.phase(), split.topic(), split.item());
    return metric.availability().covers(period, asAt)
        ? cellParts.of(metric, period, cell)
        : Optional.empty();
  }

  private static Counted counted(
      Metric metric, Period period, Split split, Place place, Optional<Parts> parts, String note) {
    Figure.Key key =
        new Figure.Key(
            metric.id(),
            period.timePeriod(),
            period.timeIdentifier(),
            place,
            split.phaseWord(),
            split.topicWord(),
            split.itemWord());
    return parts
        .map(p -> Finish.of(key, metric.formula(), p, note))
        .orElseGet(() -> Finish.notAvailable(key, note));
  }

  private List<Split> splits(Metric metric) {
    List<Split> splits = new ArrayList<>(metric.hasTotal() ? List.of(Split.NONE) : List.of());
    for (String id : metric.breakdowns()) {
      String[] parts = id.split("\\*");
      Breakdown last = catalogue.breakdowns().get(parts[parts.length - 1]);
      if (parts.length == 2) {
        for (String phase : items(metric, Breakdown.PHASE)) {
          items(metric, last.id()).forEach(item -> splits.add(split(phase, last, item)));
        }
      } else if (id.equals(Breakdown.PHASE)) {
        items(metric, id).forEach(phase -> splits.add(split(phase, null, Figure.TOTAL)));
      } else {
        items(metric, id).forEach(item -> splits.add(split(Figure.TOTAL, last, item)));
      }
    }
    return splits;
  }

  /** The items seen; but for the group that others are set against, which is not set so. */
  private Set<String> items(Metric metric, String breakdown) {
    Set<String> items = counts.items(metric.family(), breakdown);
    metric
        .formula()
        .against()
        .filter(other -> other.breakdown().id().equals(breakdown))
        .ifPresent(other -> items.remove(other.item()));
    return items;
  }

  private Split split(String phase, Breakdown breakdown, String item) {
    Breakdown phases = catalogue.breakdowns().get(Breakdown.PHASE);
    return new Split(
        phase,
        breakdown == null ? Figure.TOTAL : breakdown.id(),
        item,
        phase.equals(Figure.TOTAL) ? phase : catalogue.itemLabel(phases, phase),
        breakdown == null ? Figure.TOTAL : breakdown.topic(),
        breakdown == null ? item : catalogue.itemLabel(breakdown, item));
  }

  /** The sum over the authorities of an area that have a figure. */
  private static final class Sum {
    private Optional<Parts> parts = Optional.empty();
    private int authorities;

    void add(Parts more) {
      authorities++;
      parts = Optional.of(parts.map(more::plus).orElse(more));
    }

    Counted counted(Metric metric, Period period, Split split, Place place, Atlas atlas) {
      return FigureTable.counted(
          metric,
          period,
          split,
          place,
          parts,
          "authorities=" + authorities + "/" + atlas.inForce().getOrDefault(place.code(), 0L));
    }
  }
}
