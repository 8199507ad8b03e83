package org.sendmetrics.reports.figures;

import java.util.Locale;
import org.sendmetrics.schemas.Figure;
import org.sendmetrics.schemas.Metric;

/**
 * What may be said of a figure beside the same period a year before, in one word of status.
 *
 * <p><b>Law:</b> a change is named only where the two 95% limits do not overlap and both bases are
 * 30 or more. Comparisons with other areas never decide it.
 */
public enum Change {
  BETTER,
  WORSE,
  HIGHER,
  LOWER,
  NO_CLEAR_CHANGE,
  TOO_FEW,
  NOT_JUDGED,
  NOTHING_TO_COMPARE;

  /** Below this many, a share is not a fair figure. */
  public static final long SMALL_BASE = 30;

  /** Either figure may be null when there is none. */
  public static Change between(Figure now, Figure before, Metric.Better better) {
    if (now == null || before == null || now.value() == null || before.value() == null) {
      return NOTHING_TO_COMPARE;
    }
    if (isSmall(now) || isSmall(before)) {
      return TOO_FEW;
    }
    if (now.lower() == null || before.lower() == null) {
      return NOT_JUDGED;
    }
    if (now.lower().compareTo(before.upper()) > 0) {
      return of(better, Metric.Better.HIGHER, HIGHER);
    }
    if (now.upper().compareTo(before.lower()) < 0) {
      return of(better, Metric.Better.LOWER, LOWER);
    }
    return NO_CLEAR_CHANGE;
  }

  /** Whether a figure is over a base too small to be fair; false when the base is not given. */
  public static boolean isSmall(Figure figure) {
    return figure.denominator() != null && figure.denominator() < SMALL_BASE;
  }

  /** The key of its words. */
  public String key() {
    return "status." + name().toLowerCase(Locale.ROOT);
  }

  private static Change of(Metric.Better better, Metric.Better good, Change neutral) {
    if (better == Metric.Better.NEITHER) {
      return neutral;
    }
    return better == good ? BETTER : WORSE;
  }
}
