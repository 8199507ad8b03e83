package org.sendmetrics.jobs.check;

import com.google.auto.service.AutoService;
import java.util.Optional;
import java.util.Set;
import org.sendmetrics.jobs.derive.Row;

/** A run of days in a calendar that ends before it begins holds no day. */
@AutoService(RowRule.class)
public final class DaysEndBeforeTheyBegin implements RowRule {
  @Override
  public String id() {
    return "days-end-before-they-begin";
  }

  @Override
  public Set<String> extracts() {
    return Set.of("calendar");
  }

  @Override
  public Finding.Severity severity() {
    return Finding.Severity.WARN;
  }

  @Override
  public Optional<Fault> fault(Row row) {
    return row.date("date_to").isBefore(row.date("date_from"))
        ? Optional.of(
            new Fault(
                "date_to",
                "the last day is before the first, so the row says nothing of any day",
                "correct the first or the last day"))
        : Optional.empty();
  }
}
