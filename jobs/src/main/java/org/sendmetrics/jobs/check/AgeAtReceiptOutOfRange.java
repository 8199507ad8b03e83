package org.sendmetrics.jobs.check;

import com.google.auto.service.AutoService;
import java.time.Period;
import java.util.Optional;
import java.util.Set;
import org.sendmetrics.jobs.derive.AgeBandAtReceipt;
import org.sendmetrics.jobs.derive.Row;

/** EHC plans are for ages 0 to 25. Source: Children and Families Act 2014, sections 36 and 46. */
@AutoService(RowRule.class)
public final class AgeAtReceiptOutOfRange implements RowRule {
  @Override
  public String id() {
    return "age-at-receipt-out-of-range";
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
    if (!row.has("birth_date")) {
      return Optional.empty();
    }
    int age = Period.between(row.date("birth_date"), row.date("received_date")).getYears();
    boolean born = !row.date("birth_date").isAfter(row.date("received_date"));
    return born && age <= AgeBandAtReceipt.oldest()
        ? Optional.empty()
        : Optional.of(
            new Fault(
                "birth_date",
                "the age on the day of the request is not 0 to 25",
                "correct the birth date or the day of receipt"));
  }
}
