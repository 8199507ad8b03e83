package org.sendmetrics.jobs.check;

import com.google.auto.service.AutoService;
import java.util.Optional;
import java.util.Set;
import org.sendmetrics.jobs.derive.Row;

/**
 * A plan cannot have come from the authority that has it. Source: SEN2 person level return,
 * proposed validation.
 */
@AutoService(RowRule.class)
public final class TransferFromItself implements RowRule {
  @Override
  public String id() {
    return "transfer-from-itself";
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
    return row.has("transfer_la") && row.text("transfer_la").equals(row.text("la_code"))
        ? Optional.of(
            new Fault(
                "transfer_la",
                "the plan is said to have come from the authority itself; it counts as transferred",
                "give the authority it came from, or clear the cell"))
        : Optional.empty();
  }
}
