package org.sendmetrics.jobs.compare;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.sendmetrics.schemas.Authorities;
import org.sendmetrics.schemas.Catalogue;
import org.sendmetrics.schemas.Figure;
import org.sendmetrics.schemas.Neighbours;
import org.sendmetrics.schemas.PeerComparison;
import org.sendmetrics.schemas.Publication;

/**
 * Sets each authority beside its region, England, its neighbours, its past and all others.
 *
 * <p><b>Shape:</b> in, published figures; out, one comparison an authority, metric, period and
 * item, all phases together, in which it or five of its neighbours have a figure, in the order of
 * the figures. Only published figures go in, so that nothing of ours can be worked out from what
 * comes out.
 *
 * <p><b>Law:</b> the 3-digit code is the key. An authority that took over from another has no past
 * before its first day: the predecessor is named and its figures are not shared out.
 */
public final class PeerComparisons {
  private final Authorities authorities;
  private final Neighbours neighbours;
  private final Set<String> clustered;
  private final Map<Figure.Key, Figure> byKey = new HashMap<>();
  private final Map<LocalDate, Map<String, Figure.Place>> inForce = new HashMap<>();

  private PeerComparisons(Catalogue catalogue, List<Figure> figures) {
    authorities = catalogue.authorities();
    neighbours = catalogue.neighbours();
    clustered =
        catalogue.publications().values().stream()
            .flatMap(p -> p.measures().stream().filter(Publication.Measure::clustered))
            .flatMap(m -> m.metric().stream())
            .collect(Collectors.toCollection(TreeSet::new));
    figures.forEach(f -> byKey.put(bare(f.key(), f.key().place()), f));
  }

  /** Everything but the place's names and nine-character codes, which change with time. */
  private static Figure.Key bare(Figure.Key key, Figure.Place place) {
    return at(key, place.level(), place.code());
  }

  private static Figure.Key at(Figure.Key key, Figure.Level level, String code) {
    return new Figure.Key(
        key.metric(),
        key.timePeriod(),
        key.timeIdentifier(),
        new Figure.Place(level, "", "", "", "", code),
        key.phase(),
        key.breakdownTopic(),
        key.breakdown());
  }

  /** The comparisons of all authorities in force. */
  public static List<PeerComparison> of(Catalogue catalogue, List<Figure> figures) {
    PeerComparisons comparisons = new PeerComparisons(catalogue, figures);
    Map<Figure.Key, List<Figure>> groups = new LinkedHashMap<>();
    for (Figure figure : figures) {
      if (figure.key().place().level() == Figure.Level.LOCAL_AUTHORITY
          && figure.key().phase().equals(Figure.TOTAL)) {
        groups
            .computeIfAbsent(
                at(figure.key(), Figure.Level.LOCAL_AUTHORITY, ""), k -> new ArrayList<>())
            .add(figure);
      }
    }
    List<PeerComparison> rows = new ArrayList<>();
    groups.forEach((group, own) -> comparisons.add(group, own, rows));
    return rows;
  }

  private Map<String, Figure.Place> inForce(LocalDate day) {
    return inForce.computeIfAbsent(
        day,
        d -> {
          Map<String, Figure.Place> places = new LinkedHashMap<>();
          authorities.inForce(d).forEach(a -> places.put(a.code(), Figure.Place.of(a)));
          return places;
        });
  }

  private void add(Figure.Key group, List<Figure> own, List<PeerComparison> rows) {
    Optional<LocalDate> lastDay = PeriodEnd.of(group.timePeriod(), group.timeIdentifier());
    if (lastDay.isEmpty()) {
      return;
    }
    Map<String, Figure> byCode = new LinkedHashMap<>();
    own.forEach(f -> byCode.put(f.key().place().code(), f));
    Map<String, Figure.Place> places = new LinkedHashMap<>(inForce(lastDay.get()));
    own.forEach(f -> places.putIfAbsent(f.key().place().code(), f.key().place()));
    places.forEach(
        (code, place) -> {
          NeighbourSpread spread =
              NeighbourSpread.of(
                  neighbours.of(code, lastDay.get()).stream()
                      .filter(n -> !n.equals(code))
                      .map(byCode::get)
                      .filter(Objects::nonNull)
                      .toList());
          if (byCode.containsKey(code) || spread.median() != null) {
            rows.add(comparison(group, place, byCode.get(code), own, spread, lastDay.get()));
          }
        });
  }

  private PeerComparison comparison(
      Figure.Key group,
      Figure.Place place,
      Figure figure,
      List<Figure> all,
      NeighbourSpread spread,
      LocalDate lastDay) {
    EarlierPeriods.Period period =
        new EarlierPeriods.Period(group.timePeriod(), group.timeIdentifier());
    Optional<EarlierPeriods.Period> before = EarlierPeriods.before(period);
    EarlierPeriods.Period yearBefore = EarlierPeriods.yearBefore(period);
    BigDecimal yearBeforeValue = value(group, Figure.Level.LOCAL_AUTHORITY, place, yearBefore);
    Optional<RankBand> band =
        Optional.ofNullable(figure)
            .filter(RankBand::hasCounts)
            .filter(f -> !clustered.contains(group.metric()))
            .map(f -> RankBand.of(f, all));
    return new PeerComparison(
        new Figure.Key(
            group.metric(),
            group.timePeriod(),
            group.timeIdentifier(),
            place,
            group.phase(),
            group.breakdownTopic(),
            group.breakdown()),
        figure == null ? null : figure.value(),
        figure == null ? "x" : figure.symbol(),
        figure == null ? all.get(0).unit() : figure.unit(),
        figure == null ? all.get(0).sourceSeries() : figure.sourceSeries(),
        value(group, Figure.Level.REGIONAL, place, period),
        value(group, Figure.Level.NATIONAL, place, period),
        Neighbours.setOf(lastDay),
        spread.available(),
        spread.value(),
        spread.median(),
        spread.lowest(),
        spread.highest(),
        before.map(PeerComparisons::words).orElse(""),
        before.map(b -> value(group, Figure.Level.LOCAL_AUTHORITY, place, b)).orElse(null),
        words(yearBefore),
        yearBeforeValue,
        yearBeforeValue == null ? predecessors(place.code(), lastDay.minusYears(1)) : "",
        band.map(RankBand::higher).orElse(null),
        band.map(RankBand::lower).orElse(null),
        band.map(RankBand::alike).orElse(null));
  }

  private static String words(EarlierPeriods.Period period) {
    return period.timePeriod() + " " + period.timeIdentifier();
  }

  /** The published value at a level and period, or null when there is none to show. */
  private BigDecimal value(
      Figure.Key group, Figure.Level level, Figure.Place place, EarlierPeriods.Period period) {
    String code =
        switch (level) {
          case NATIONAL -> Authorities.ENGLAND_CODE;
          case REGIONAL -> place.regionCode();
          case LOCAL_AUTHORITY -> place.laCode();
        };
    Figure.Key key =
        new Figure.Key(
            group.metric(),
            period.timePeriod(),
            period.timeIdentifier(),
            new Figure.Place(level, "", "", "", "", code),
            group.phase(),
            group.breakdownTopic(),
            group.breakdown());
    Figure figure = byKey.get(key);
    return figure == null || !figure.isShown() ? null : figure.value();
  }

  /** Who was there on a day when the authority was not. */
  private String predecessors(String code, LocalDate day) {
    Map<String, Figure.Place> then = inForce(day);
    return then.containsKey(code)
        ? ""
        : authorities.predecessors(code).stream()
            .filter(then::containsKey)
            .map(p -> then.get(p).name() + " (" + p + ")")
            .collect(Collectors.joining("; "));
  }
}
