package org.sendmetrics.reports.figures;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.sendmetrics.schemas.Figure;
import org.sendmetrics.schemas.PeerComparison;

/**
 * What an authority's figures are read beside: the figures of its region and of England.
 *
 * <p><b>Law:</b> a sum over fewer than the set share of an area's authorities is never called that
 * area's figure; then a publication's figure of the same metric and period stands in, or none.
 */
public final class Wider {
  private static final Pattern COVERAGE = Pattern.compile("authorities=(\\d+)/(\\d+)");

  /** An older figure of England is no comparison any more. */
  private static final int YEARS_LOOKED_BACK = 5;

  private final long fullEnoughPercent;
  private final Map<String, Figure> own = new HashMap<>();
  private final Map<String, Figure> published = new HashMap<>();
  private final Map<String, PeerComparison> peers = new HashMap<>();

  /**
   * @param fullEnoughPercent how many of every 100 authorities must have reported
   */
  public Wider(long fullEnoughPercent) {
    this.fullEnoughPercent = fullEnoughPercent;
  }

  /** Takes in a figure above authority level; others and split ones are passed over. */
  public void add(Figure figure) {
    Optional<String> group = Group.of(figure.key());
    if (group.isEmpty() || figure.key().place().level() == Figure.Level.LOCAL_AUTHORITY) {
      return;
    }
    String key = key(figure.key().metric(), group.get(), figure.key().place(), When.of(figure));
    boolean isOwn = figure.sourceSeries().equals(Figure.LIVE);
    if (!isOwn) {
      published.put(key, figure);
    } else if (coversEnough(figure)) {
      own.put(key, figure);
    }
  }

  /** Takes in what an authority's published figure is read beside; split ones are passed over. */
  public void add(PeerComparison comparison) {
    Figure.Key key = comparison.key();
    if (key.isTotal()) {
      peers.put(
          String.join(
              "|", key.metric(), key.place().code(), key.timePeriod(), key.timeIdentifier()),
          comparison);
    }
  }

  /** An authority's neighbours and band in a period, from published figures alone. */
  public Optional<PeerComparison> peers(String metric, Figure.Place place, When when) {
    return Optional.ofNullable(
        peers.get(
            String.join("|", metric, place.code(), when.timePeriod(), when.timeIdentifier())));
  }

  /** The figure that may be called England's, or a region's, in a period. */
  public Optional<Figure> at(String metric, String group, Figure.Place place, When when) {
    String key = key(metric, group, place, when);
    Figure figure = own.get(key);
    return Optional.ofNullable(figure != null && figure.isShown() ? figure : published.get(key));
  }

  /** England's or a region's newest shown figure of a year that was over; empty for none. */
  public Optional<Dated> newestYear(String metric, Figure.Place place, LocalDate asAt) {
    return IntStream.range(0, YEARS_LOOKED_BACK)
        .mapToObj(back -> asAt.getYear() - back)
        .flatMap(year -> Stream.of(When.calendarYear(year), When.academicYear(year)))
        .filter(when -> !when.end().isAfter(asAt))
        .flatMap(
            when ->
                at(metric, Group.EVERYONE, place, when)
                    .filter(f -> f.value() != null)
                    .map(f -> new Dated(when, f))
                    .stream())
        .findFirst();
  }

  /** A figure and its period. */
  public record Dated(When when, Figure figure) {}

  private boolean coversEnough(Figure figure) {
    Matcher m = COVERAGE.matcher(figure.note());
    return !m.find()
        || Long.parseLong(m.group(1)) * 100 >= Long.parseLong(m.group(2)) * fullEnoughPercent;
  }

  private static String key(String metric, String group, Figure.Place place, When when) {
    return String.join("|", metric, group, place.code(), when.timePeriod(), when.timeIdentifier());
  }
}
