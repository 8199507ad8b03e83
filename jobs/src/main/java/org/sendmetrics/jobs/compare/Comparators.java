package org.sendmetrics.jobs.compare;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.sendmetrics.jobs.check.Finding;
import org.sendmetrics.schemas.Figure;
import org.sendmetrics.schemas.Publication;

/**
 * Published figures in the one table's columns, to compare our own with.
 *
 * <p><b>Shape:</b> in, kept rows of published files; out, one figure a key, sorted by key, with the
 * publication's title as its source series.
 *
 * <p><b>Units:</b> a percentage is worked out again from the published counts, half up to 6 places;
 * where only a percentage is published, it stands as published. A number has its count in numerator
 * and value.
 *
 * <p><b>Law:</b> a symbol never becomes a number: {@code x} stays {@code x}; a denominator of 0
 * gives {@code z}, whatever stands in the percentage's cell; an authority that shows its whole
 * region's count beside others with counts of their own gives {@code u}.
 *
 * <p><b>Errors:</b> of two editions the last in path order counts, even where it withdraws a
 * figure; a figure that one publication repeats from another counts only where the other has none.
 * Where the two differ there is a finding.
 */
public record Comparators(
    List<Figure> figures,
    List<Finding> findings,
    Map<Figure.Key, Origin> origins,
    List<Superseded> superseded) {

  /** Where a figure stands: the file, the line, the measure's own column. */
  public record Origin(String file, long line, String column) {}

  /** A figure that a later edition gives otherwise. */
  public record Superseded(Figure figure, Origin origin) {}

  private static final Comparator<Figure.Key> ORDER =
      Comparator.comparing(Figure.Key::metric)
          .thenComparing(Figure.Key::timePeriod)
          .thenComparing(Figure.Key::timeIdentifier)
          .thenComparing(k -> k.place().level())
          .thenComparing(k -> k.place().code())
          .thenComparing(Figure.Key::phase)
          .thenComparing(Figure.Key::breakdownTopic)
          .thenComparing(Figure.Key::breakdown);

  /** The comparators of the rows whose filter items are items of ours. */
  public static Comparators of(PublishedRows published) {
    CopiedTotals copied = CopiedTotals.in(published.rows());
    Map<Figure.Key, Figure> figures = new LinkedHashMap<>();
    Map<Figure.Key, Origin> origins = new HashMap<>();
    List<Superseded> superseded = new ArrayList<>();
    RetoldFigures retold = new RetoldFigures(figures);
    for (PublishedRow row : published.rows()) {
      Optional<Publication.Item> item =
          row.publication().itemOf(row.filters(), row.place().level());
      if (item.isEmpty() || !row.certain() || isPartOfRegion(row)) {
        continue;
      }
      for (PublishedRow.Observation observation : row.observations()) {
        if (observation.measure().metric().isEmpty()) {
          continue;
        }
        Figure figure = figure(row, item.get(), observation, copied);
        Origin origin = new Origin(row.file(), row.line(), observation.column());
        if (observation.measure().retold()) {
          origins.putIfAbsent(figure.key(), origin);
          retold.add(row, observation, figure);
        } else {
          Figure earlier = figures.put(figure.key(), figure);
          Origin earlierOrigin = origins.put(figure.key(), origin);
          if (earlier != null && differ(earlier, figure)) {
            superseded.add(new Superseded(earlier, earlierOrigin));
          }
        }
      }
    }
    List<Finding> findings = new ArrayList<>(retold.settle());
    findings.addAll(copied.findings());
    return new Comparators(
        figures.values().stream().sorted(Comparator.comparing(Figure::key, ORDER)).toList(),
        findings,
        origins,
        superseded);
  }

  private static boolean differ(Figure one, Figure other) {
    return !one.symbol().equals(other.symbol())
        || !Objects.equals(one.numerator(), other.numerator())
        || !Objects.equals(one.denominator(), other.denominator())
        || !Objects.equals(one.value(), other.value());
  }

  private static boolean isPartOfRegion(PublishedRow row) {
    return row.place().level() == Figure.Level.REGIONAL
        && row.place().code().startsWith(PublishedAreas.PART_OF_REGION);
  }

  private static Figure figure(
      PublishedRow row,
      Publication.Item item,
      PublishedRow.Observation observation,
      CopiedTotals copied) {
    Publication.Measure measure = observation.measure();
    Figure.Key key =
        new Figure.Key(
            measure.metric().orElseThrow(),
            row.timePeriod(),
            row.timeIdentifier(),
            row.place(),
            item.phase(),
            item.topic(),
            item.item());
    String unit = measure.unit();
    String series = row.publication().title();
    if (copied.holds(row, observation)) {
      return new Figure(
          key, null, null, null, null, null, unit, "u", series, "shows the count of its region");
    }
    if (observation.countsShown()) {
      BigDecimal numerator = observation.numerator().number();
      if (measure.isNumber()) {
        return new Figure(key, numerator, null, numerator, null, null, unit, "", series, "");
      }
      BigDecimal denominator = observation.denominator().number();
      return denominator.signum() == 0
          ? new Figure(
              key, null, null, null, null, null, unit, "z", series, "nobody in the denominator")
          : new Figure(
              key,
              numerator,
              denominator.longValueExact(),
              Percentage.of(numerator, denominator, Percentage.PLACES_BESIDE_COUNTS),
              null,
              null,
              unit,
              "",
              series,
              printedOtherwise(observation));
    }
    return observation.rate().isNumber()
        ? new Figure(key, null, null, observation.rate().number(), null, null, unit, "", series, "")
        : new Figure(
            key, null, null, null, null, null, unit, observation.countsSymbol(), series, "");
  }

  /** What to say where the publication's own percentage is not that of its counts. */
  private static String printedOtherwise(PublishedRow.Observation observation) {
    BigDecimal ours =
        Percentage.of(
            observation.numerator().number(),
            observation.denominator().number(),
            observation.measure().decimals());
    return observation.rate().isNumber() && observation.rate().number().compareTo(ours) != 0
        ? "the publication prints " + observation.rate().number().toPlainString()
        : "";
  }
}
