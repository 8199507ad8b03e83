package org.sendmetrics.jobs.generate;

import java.time.LocalDate;

/** The span of time that the invented extracts tell of. */
final class History {
  /** The day on which the extracts were taken: nothing later has happened. */
  static final LocalDate AS_AT = LocalDate.of(2026, 9, 30);

  /** First day on which a request for an assessment is told of in full. */
  static final LocalDate FIRST_REQUEST = LocalDate.of(2024, 1, 1);

  private History() {}

  /** The day itself, or null when it has not yet come. */
  static LocalDate past(LocalDate day) {
    return day == null || day.isAfter(AS_AT) ? null : day;
  }

  /** An academic year as the extracts write it, such as 202425. */
  static String academicYear(int startYear) {
    return startYear + String.format("%02d", (startYear + 1) % 100);
  }
}
