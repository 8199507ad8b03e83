package org.sendmetrics.jobs.check;

import com.google.auto.service.AutoService;
import java.util.Optional;
import java.util.Set;
import org.sendmetrics.jobs.derive.AuthorisedAbsence;
import org.sendmetrics.jobs.derive.Row;
import org.sendmetrics.jobs.derive.UnauthorisedAbsence;

/**
 * Reasons that add up to more than the total supplied: the reasons win. Source: Pupil absence
 * statistics: methodology, table 10.
 */
@AutoService(RowRule.class)
public final class ReasonsAboveTotals implements RowRule {
  @Override
  public String id() {
    return "reasons-above-totals";
  }

  @Override
  public Set<String> extracts() {
    return Set.of("attendance");
  }

  @Override
  public Finding.Severity severity() {
    return Finding.Severity.WARN;
  }

  @Override
  public Optional<Fault> fault(Row row) {
    boolean above =
        AuthorisedAbsence.sessions(row) > row.integer("sessions_authorised", 0)
            || UnauthorisedAbsence.sessions(row) > row.integer("sessions_unauthorised", 0);
    return above
        ? Optional.of(
            new Fault(
                "sessions_authorised",
                "the reasons add up to more than the total; the reasons are used",
                "correct the total or the reasons of this pupil and term"))
        : Optional.empty();
  }
}
