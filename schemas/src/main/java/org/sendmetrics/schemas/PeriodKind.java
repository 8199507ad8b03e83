package org.sendmetrics.schemas;

/** The kinds of period that figures are given for. */
public enum PeriodKind {
  TERM,
  ACADEMIC_YEAR,
  CALENDAR_YEAR,
  FINANCIAL_QUARTER,
  MONTH;

  /**
   * Whether a time identifier of the department's, such as {@code Autumn term}, is of this kind.
   */
  public boolean covers(String timeIdentifier) {
    return switch (this) {
      case TERM -> timeIdentifier.endsWith(" term");
      case ACADEMIC_YEAR -> timeIdentifier.equals("Academic year");
      case CALENDAR_YEAR -> timeIdentifier.equals("Calendar year");
      case FINANCIAL_QUARTER -> timeIdentifier.startsWith("Financial year Q");
      case MONTH -> !timeIdentifier.contains(" ");
    };
  }

  /** Whether such a period is a year, of which the other kinds are parts. */
  public boolean isWholeYear() {
    return this == ACADEMIC_YEAR || this == CALENDAR_YEAR;
  }

  /** The kind in the words of the declarations: {@code academic-year}. */
  public String id() {
    return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
  }
}
