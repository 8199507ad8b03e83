package org.sendmetrics.reports.style;

import java.util.List;

/** The shorthand of the tables: the bare letter of the published table, bracketed in workbooks. */
public final class Symbols {
  public static final String HIDDEN = "c";
  public static final String NOT_AVAILABLE = "x";
  public static final String NOT_APPLICABLE = "z";

  /** Every symbol that a table may carry, in the order of the legend. */
  public static final List<String> ALL = List.of(HIDDEN, NOT_AVAILABLE, NOT_APPLICABLE, "low", "u");

  private Symbols() {}

  /** As it stands in a workbook's cell. */
  public static String bracketed(String symbol) {
    return "[" + symbol + "]";
  }

  /** The key of the sentence that says what it means. */
  public static String key(String symbol) {
    return "symbol." + symbol;
  }
}
