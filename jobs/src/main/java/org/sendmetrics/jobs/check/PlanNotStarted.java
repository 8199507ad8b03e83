package org.sendmetrics.jobs.check;

import com.google.auto.service.AutoService;
import java.util.Optional;
import java.util.Set;
import org.sendmetrics.jobs.derive.Row;

/**
 * A decision to issue a plan that has no start yet is an open case. Source: SEN2 person level
 * return, proposed validation.
 */
@AutoService(RowRule.class)
public final class PlanNotStarted implements RowRule {
  @Override
  public String id() {
    return "plan-not-started";
  }

  @Override
  public Set<String> extracts() {
    return Set.of("ehcp");
  }

  @Override
  public Finding.Severity severity() {
    return Finding.Severity.WARN;
  }

  @Override
  public Optional<Fault> fault(Row row) {
    boolean waiting = "Y".equals(row.text("assessment_outcome")) && !row.has("plan_start_date");
    return waiting
        ? Optional.of(
            new Fault(
                "plan_start_date",
                "a plan is to be issued and has not started: the case counts as open",
                "nothing to do while the plan is being finalised; else give its first day"))
        : Optional.empty();
  }
}
