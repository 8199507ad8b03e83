package org.sendmetrics.jobs.publish;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sendmetrics.schemas.DisclosureRules;
import org.sendmetrics.schemas.Figure;

/**
 * Whether enough authorities reported for a sum over them to be called a region's or England's.
 *
 * <p>Source: {@code disclosure/coverage.yaml}; the note {@code authorities=8/153} of a figure. A
 * region's figure whose note does not say is taken to be short of authorities.
 */
final class OpenDataCoverage {
  static final String UNRELIABLE = "u";

  private static final Pattern REPORTED = Pattern.compile("authorities=(\\d+)/(\\d+)");

  private final long leastPercent;

  OpenDataCoverage(DisclosureRules rules) {
    leastPercent = rules.setting("coverage");
  }

  /** The symbol that a figure is shown with, empty when its numbers are. */
  String symbol(Figure figure) {
    boolean absent = figure.symbol().equals("x") || figure.symbol().equals("z");
    return absent || isCovered(figure) ? figure.symbol() : UNRELIABLE;
  }

  private boolean isCovered(Figure figure) {
    if (figure.key().place().level() == Figure.Level.LOCAL_AUTHORITY) {
      return true;
    }
    Matcher reported = REPORTED.matcher(figure.note());
    return reported.find()
        && Long.parseLong(reported.group(1)) * 100
            >= Long.parseLong(reported.group(2)) * leastPercent;
  }
}
