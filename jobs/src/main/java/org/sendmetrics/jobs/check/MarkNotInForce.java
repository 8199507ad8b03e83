package org.sendmetrics.jobs.check;

import com.google.auto.service.AutoService;
import java.util.Optional;
import java.util.Set;
import org.sendmetrics.jobs.derive.MarkCodes;
import org.sendmetrics.jobs.derive.Row;

/**
 * A register code counts only on days on which it is in force. Source: School Attendance (Pupil
 * Registration) (England) Regulations 2024 (S.I. 2024/208), regulation 10, from 19 August 2024.
 */
@AutoService(RowRule.class)
public final class MarkNotInForce implements RowRule {
  @Override
  public String id() {
    return "mark-not-in-force";
  }

  @Override
  public Set<String> extracts() {
    return Set.of("marks");
  }

  @Override
  public Finding.Severity severity() {
    return Finding.Severity.REJECT_ROW;
  }

  @Override
  public Optional<Fault> fault(Row row) {
    return MarkCodes.entry(row).isPresent()
        ? Optional.empty()
        : Optional.of(
            new Fault(
                "code",
                "the register code is not in force on the day of the mark",
                "give a code of that day; several changed on 19 August 2024"));
  }
}
