package org.sendmetrics.jobs.check;

import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.Optional;
import org.sendmetrics.jobs.support.SampleRow;

/** Judges a row written in one line. */
final class RuleTable {
  private RuleTable() {}

  /**
   * The column at fault; null when the row is sound. Asserts on the way that the finding repeats no
   * value of the row.
   */
  static String columnAtFault(RowRule rule, String extract, String cells) {
    SampleRow row = SampleRow.of(extract, cells);
    Optional<RowRule.Fault> fault = rule.fault(row);
    fault.ifPresent(
        f ->
            row.cells()
                .values()
                .forEach(
                    value ->
                        assertFalse(
                            (" " + f.message() + " " + f.remedy() + " ")
                                .contains(" " + value + " "),
                            "section 2 of our house: no value of a row in a finding")));
    return fault.map(RowRule.Fault::column).orElse(null);
  }
}
