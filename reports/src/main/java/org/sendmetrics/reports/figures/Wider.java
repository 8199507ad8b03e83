package org.sendmetrics.reports.figures;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sendmetrics.schemas.Figure;

/**
 * What an authority's figures are read beside: the unsplit figures of its region and of England.
 *
 * <p><b>Law:</b> a sum over fewer than nine in ten of an area's authorities is never called that
 * area's figure; then a publication's figure of the same metric and period stands in, or none.
 */
public final class Wider {
  private static final Pattern COVERAGE = Pattern.compile("authorities=(\\d+)/(\\d+)");
  private static final long FULL_ENOUGH_PERCENT = 90;

  private final Map<String, Figure> own = new HashMap<>();
  private final Map<String, Figure> published = new HashMap<>();

  /** Takes in a figure above authority level; others and split ones are passed over. */
  public void add(Figure figure) {
    if (!figure.key().isTotal() || figure.key().place().level() == Figure.Level.LOCAL_AUTHORITY) {
      return;
    }
    boolean isOwn = figure.sourceSeries().equals(Figure.LIVE);
    if (!isOwn) {
      published.put(key(figure.key().metric(), figure.key().place(), When.of(figure)), figure);
    } else if (coversEnough(figure)) {
      own.put(key(figure.key().metric(), figure.key().place(), When.of(figure)), figure);
    }
  }

  /** The figure that may be called England's, or a region's, in a period. */
  public Optional<Figure> at(String metric, Figure.Place place, When when) {
    String key = key(metric, place, when);
    Figure figure = own.get(key);
    return Optional.ofNullable(figure != null && figure.isShown() ? figure : published.get(key));
  }

  private static boolean coversEnough(Figure figure) {
    Matcher m = COVERAGE.matcher(figure.note());
    return !m.find()
        || Long.parseLong(m.group(1)) * 100 >= Long.parseLong(m.group(2)) * FULL_ENOUGH_PERCENT;
  }

  private static String key(String metric, Figure.Place place, When when) {
    return String.join("|", metric, place.code(), when.timePeriod(), when.timeIdentifier());
  }
}
