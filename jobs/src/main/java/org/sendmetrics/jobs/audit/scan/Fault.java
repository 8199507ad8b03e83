package org.sendmetrics.jobs.audit.scan;

import java.util.Locale;
import org.sendmetrics.schemas.Messages;

/** What can be wrong with a finished product, worst first. */
public enum Fault {
  /** A number stands where the one table withholds it. */
  PUBLISHED_ELSEWHERE,
  /** A drawn shape has a length or place that no shown figure has. */
  SHAPE_WITHOUT_FIGURE,
  /** A chart keeps a value that its cell does not show. */
  CHART_KEEPS_MORE,
  /** A number differs from the table's. */
  DISAGREES,
  /** A number stands where the table has none. */
  NOT_IN_TABLE,
  /** A number that no figure of the table explains. */
  NUMBER_WITHOUT_KEY,
  /** More digits are kept than are shown. */
  MORE_THAN_SHOWN,
  HIDDEN_SHEET,
  HIDDEN_ROW,
  HIDDEN_COLUMN,
  HIDDEN_TEXT,
  PIVOT_CACHE,
  EXTERNAL_LINK,
  COMMENT,
  EMBEDDED_FILE,
  TRACKED_CHANGE,
  FORMULA,
  DEFINED_NAME,
  NUMBER_FORMAT,
  PROPERTY,
  DATA_ATTRIBUTE,
  SCRIPT,
  PAGE_STYLE,
  INLINE_STYLE,
  UNREADABLE;

  private static final Messages WORDS = Messages.load("audit");

  /** What is wrong, in a sentence. */
  public String what() {
    return WORDS.text(key() + ".what");
  }

  /** How to mend it, in a sentence. */
  public String mend() {
    return WORDS.text(key() + ".mend");
  }

  private String key() {
    return "scan." + name().toLowerCase(Locale.ROOT);
  }
}
