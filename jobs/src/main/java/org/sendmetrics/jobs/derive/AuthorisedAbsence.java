package org.sendmetrics.jobs.derive;

import com.google.auto.service.AutoService;
import java.util.List;
import java.util.Set;

/**
 * Sessions of authorised absence that count: the greater of the total and the sum of its reasons.
 * Units: half-days. Source: Pupil absence statistics: methodology, table 10.
 */
@AutoService(DerivedField.class)
public final class AuthorisedAbsence implements DerivedField {
  private static final List<String> REASONS = SessionColumns.ofClass("AUTHORISED");

  @Override
  public String column() {
    return "authorised_counted";
  }

  @Override
  public Set<String> extracts() {
    return Set.of("attendance");
  }

  @Override
  public Class<?> type() {
    return Integer.class;
  }

  @Override
  public Integer of(Row row) {
    return sessions(row);
  }

  /** The sessions that count; 0 when neither total nor reasons were filled. */
  public static int sessions(Row row) {
    return SessionColumns.greaterOfTotalAndReasons(row, "sessions_authorised", REASONS);
  }
}
