package org.sendmetrics.jobs.check;

import com.google.auto.service.AutoService;
import java.util.Optional;
import java.util.Set;
import org.sendmetrics.jobs.derive.Row;

/** A permanent exclusion has no length. Source: Pupil exclusion statistics: methodology, 4.4.4. */
@AutoService(RowRule.class)
public final class PermanentExclusionWithSessions implements RowRule {
  @Override
  public String id() {
    return "permanent-exclusion-with-sessions";
  }

  @Override
  public Set<String> extracts() {
    return Set.of("exclusions");
  }

  @Override
  public Finding.Severity severity() {
    return Finding.Severity.REJECT_ROW;
  }

  @Override
  public Optional<Fault> fault(Row row) {
    if (!row.text("category").equals("PERM") || row.integer("sessions", 0) == 0) {
      return Optional.empty();
    }
    return Optional.of(
        new Fault(
            "sessions",
            "a permanent exclusion has a number of sessions",
            "leave the sessions empty, or correct the category"));
  }
}
