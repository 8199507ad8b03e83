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
import java.util.stream.Stream;
import org.sendmetrics.schemas.Authorities;
import org.sendmetrics.schemas.Authority;
import org.sendmetrics.schemas.Breakdown;
import org.sendmetrics.schemas.Catalogue;
import org.sendmetrics.schemas.Count;
import org.sendmetrics.schemas.Counted;
import org.sendmetrics.schemas.Facts;
import org.sendmetrics.schemas.Figure;
import org.sendmetrics.schemas.Figure.Place;
import org.sendmetrics.schemas.Measure;
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
  private final Submissions submissions;
  private final FamilyPeriods periods;
  private final Set<String> areas;
  private final Map<LocalDate, Atlas> atlases = new HashMap<>();

  public FigureTable(
      Catalogue catalogue,
      Counts counts,
      Submissions submissions,
      List<Period> periods,
      Set<String> areas) {
    this.catalogue = catalogue;
    this.counts = counts;
    this.submissions = submissions;
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
      for (Split split : period.kind() == PeriodKind.MONTH ? List.of(Split.NONE) : splits) {
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
      Optional<List<Count>> parts = counts(metric, period, split, place.code());
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

  /** Numerator and denominator of one authority; empty when they are not available. */
  private Optional<List<Count>> counts(Metric metric, Period period, Split split, String la) {
    List<Count> parts = new ArrayList<>();
    for (Measure measure : metric.measures()) {
      Facts facts = catalogue.facts().get(measure.facts());
      String key =
          facts.periods().contains(period.kind()) ? period.key() : Periods.academicYearKey(period);
      if (!isAvailable(measure, facts, split, key, la)) {
        return Optional.empty();
      }
      parts.add(counts.of(measure, new Cell(key, la, split.phase(), split.topic(), split.item())));
    }
    return Optional.of(parts);
  }

  private boolean isAvailable(Measure measure, Facts facts, Split split, String period, String la) {
    boolean present =
        facts.absent() == Facts.Absent.NO_ROWS_IN_EXTRACT
            ? submissions.sent(facts.extract(), la)
            : counts.hasRows(facts.id(), period, la);
    if (!present) {
      return false;
    }
    Set<String> used = new TreeSet<>(measure.columns());
    if (!split.topic().equals(Figure.TOTAL)) {
      used.add(catalogue.breakdowns().get(split.topic()).column());
    }
    Stream<String> sources =
        used.stream().flatMap(column -> facts.columns().get(column).from().stream());
    return Stream.concat(facts.needs().stream(), sources)
        .allMatch(column -> submissions.sentColumn(column, la));
  }

  private static Counted counted(
      Metric metric,
      Period period,
      Split split,
      Place place,
      Optional<List<Count>> parts,
      String note) {
    Figure.Key key =
        new Figure.Key(
            metric.id(),
            period.timePeriod(),
            period.timeIdentifier(),
            place,
            split.phaseWord(),
            split.topicWord(),
            split.itemWord());
    if (parts.isEmpty()) {
      return new Counted(key, null, null, "x", note);
    }
    Count numerator = parts.get().get(0);
    if (metric.isNumber()) {
      return new Counted(key, numerator, null, "", note);
    }
    Count denominator = parts.get().get(1);
    return denominator.number() == 0
        ? new Counted(key, null, null, "z", note)
        : new Counted(key, numerator, denominator, "", note);
  }

  private List<Split> splits(Metric metric) {
    List<Split> splits = new ArrayList<>(List.of(Split.NONE));
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

  private Set<String> items(Metric metric, String breakdown) {
    return counts.items(metric.family(), breakdown);
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
    private final List<Count> parts = new ArrayList<>();
    private int authorities;

    void add(List<Count> more) {
      authorities++;
      for (int i = 0; i < more.size(); i++) {
        if (parts.size() <= i) {
          parts.add(Count.NONE);
        }
        parts.set(i, parts.get(i).plus(more.get(i)));
      }
    }

    Counted counted(Metric metric, Period period, Split split, Place place, Atlas atlas) {
      return FigureTable.counted(
          metric,
          period,
          split,
          place,
          authorities == 0 ? Optional.empty() : Optional.of(parts),
          "authorities=" + authorities + "/" + atlas.inForce().getOrDefault(place.code(), 0L));
    }
  }
}
