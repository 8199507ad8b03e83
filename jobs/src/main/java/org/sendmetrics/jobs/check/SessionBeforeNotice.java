package org.sendmetrics.jobs.check;

import com.google.auto.service.AutoService;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.sendmetrics.jobs.derive.Row;

/**
 * A session held before the authority was told of the case, or a certificate before the session
 * that it tells of, is a slip of a date. Source: Special Educational Needs and Disability
 * Regulations 2014, regulations 32 to 39.
 */
@AutoService(RowRule.class)
public final class SessionBeforeNotice implements RowRule {
  @Override
  public String id() {
    return "session-before-notice";
  }

  @Override
  public Set<String> extracts() {
    return Set.of("mediation");
  }

  @Override
  public Finding.Severity severity() {
    return Finding.Severity.WARN;
  }

  @Override
  public Optional<Fault> fault(Row row) {
    LocalDate told = row.date("la_informed_date");
    LocalDate session = row.date("session_date");
    LocalDate certificate = row.date("certificate_date");
    if (told != null && session != null && session.isBefore(told)) {
      return Optional.of(
          new Fault(
              "session_date",
              "the session was before the authority was told of the case",
              "correct the day of the session or the day on which the authority was told"));
    }
    boolean early = session != null && certificate != null && certificate.isBefore(session);
    return early && "HELD".equals(row.text("certificate_type"))
        ? Optional.of(
            new Fault(
                "certificate_date",
                "the certificate of a session held is dated before the session",
                "correct the day of the certificate or of the session"))
        : Optional.empty();
  }
}
