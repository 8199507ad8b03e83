package org.sendmetrics.jobs.check;

import com.google.auto.service.AutoService;
import java.util.Optional;
import java.util.Set;
import org.sendmetrics.jobs.derive.AuthorisedAbsence;
import org.sendmetrics.jobs.derive.Row;
import org.sendmetrics.jobs.derive.UnauthorisedAbsence;

/**
 * Absence cannot exceed the sessions a pupil could have attended. Source: Pupil absence statistics:
 * methodology, 3.1.
 */
@AutoService(RowRule.class)
public final class AbsenceAbovePossible implements RowRule {
  @Override
  public String id() {
    return "absence-above-possible";
  }

  @Override
  public Set<String> extracts() {
    return Set.of("attendance");
  }

  @Override
  public Finding.Severity severity() {
    return Finding.Severity.REJECT_ROW;
  }

  @Override
  public Optional<Fault> fault(Row row) {
    int absent = AuthorisedAbsence.sessions(row) + UnauthorisedAbsence.sessions(row);
    if (absent <= row.integer("sessions_possible", 0)) {
      return Optional.empty();
    }
    return Optional.of(
        new Fault(
            "sessions_possible",
            "authorised and unauthorised absence together exceed the possible sessions",
            "correct the possible sessions or the absences of this pupil and term"));
  }
}
