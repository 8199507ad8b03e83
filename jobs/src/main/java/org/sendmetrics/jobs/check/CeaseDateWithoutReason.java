package org.sendmetrics.jobs.check;

import com.google.auto.service.AutoService;
import java.util.Optional;
import java.util.Set;
import org.sendmetrics.jobs.derive.Row;

/**
 * A cease date comes with a reason and a reason with a date. Source: SEN2 person level return, plan
 * module.
 */
@AutoService(RowRule.class)
public final class CeaseDateWithoutReason implements RowRule {
  @Override
  public String id() {
    return "cease-date-without-reason";
  }

  @Override
  public Set<String> extracts() {
    return Set.of("ehcp");
  }

  @Override
  public Finding.Severity severity() {
    return Finding.Severity.REJECT_ROW;
  }

  @Override
  public Optional<Fault> fault(Row row) {
    if (row.has("plan_cease_date") == row.has("cease_reason")) {
      return Optional.empty();
    }
    return Optional.of(
        row.has("plan_cease_date")
            ? new Fault(
                "cease_reason",
                "the plan has a cease date and no reason",
                "give the reason, 1 to 9")
            : new Fault(
                "plan_cease_date",
                "the plan has a cease reason and no date",
                "give the day on which the plan ceased, or clear the reason"));
  }
}
