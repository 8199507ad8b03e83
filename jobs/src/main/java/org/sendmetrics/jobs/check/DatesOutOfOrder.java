package org.sendmetrics.jobs.check;

import com.google.auto.service.AutoService;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sendmetrics.jobs.derive.Row;

/**
 * The dates of an EHC plan case cannot run backwards. Source: SEN2 person level return, proposed
 * validation of the order of request, assessment and plan.
 */
@AutoService(RowRule.class)
public final class DatesOutOfOrder implements RowRule {
  private record Pair(String earlier, String later, String message) {}

  private static final List<Pair> PAIRS =
      List.of(
          new Pair("received_date", "request_outcome_date", "decided before the request arrived"),
          new Pair(
              "request_outcome_date",
              "assessment_outcome_date",
              "the assessment ended before it was agreed to"),
          new Pair(
              "received_date",
              "assessment_outcome_date",
              "the assessment ended before the request arrived"),
          new Pair(
              "received_date", "plan_start_date", "the plan starts before the request arrived"),
          new Pair("plan_start_date", "plan_cease_date", "the plan ceased before it started"));

  @Override
  public String id() {
    return "dates-out-of-order";
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
    for (Pair pair : PAIRS) {
      LocalDate earlier = row.date(pair.earlier());
      LocalDate later = row.date(pair.later());
      if (earlier != null && later != null && later.isBefore(earlier)) {
        return Optional.of(
            new Fault(
                pair.later(),
                pair.message(),
                "correct " + pair.later() + " or " + pair.earlier() + " of this case"));
      }
    }
    return Optional.empty();
  }
}
