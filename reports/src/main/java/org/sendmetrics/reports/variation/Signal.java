package org.sendmetrics.reports.variation;

import java.util.Locale;

/** Why a point is more than chance, in order of precedence; common cause where it is not. */
public enum Signal {
  OUTSIDE_LIMITS,
  TREND,
  TWO_OF_THREE_NEAR_LIMIT,
  RUN_ON_ONE_SIDE,
  COMMON_CAUSE;

  /** The key of its words. */
  public String key() {
    return "signal." + name().toLowerCase(Locale.ROOT);
  }

  /** Whether it asks for an explanation. */
  public boolean isSpecial() {
    return this != COMMON_CAUSE;
  }
}
