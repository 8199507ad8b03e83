package org.sendmetrics.schemas;

/** The kinds of period that figures are given for. */
public enum PeriodKind {
  TERM,
  ACADEMIC_YEAR,
  CALENDAR_YEAR,
  FINANCIAL_QUARTER,
  MONTH;

  /** The kind in the words of the declarations: {@code academic-year}. */
  public String id() {
    return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
  }
}
