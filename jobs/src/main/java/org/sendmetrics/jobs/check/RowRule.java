package org.sendmetrics.jobs.check;

import java.util.Optional;
import java.util.Set;
import org.sendmetrics.jobs.derive.Row;

/**
 * A rule over one row, whose cells have each been read and found in order.
 *
 * <p>One class per rule, found on the classpath by type. A rule states what is wrong in words that
 * hold no value of the row.
 */
public interface RowRule {

  /** The rule's id in findings: the fault in {@code kebab-case}. */
  String id();

  /** The extracts whose rows it judges. */
  Set<String> extracts();

  Finding.Severity severity();

  /** What is wrong with the row; empty when nothing is. */
  Optional<Fault> fault(Row row);

  /**
   * What is wrong and how to mend it.
   *
   * @param column the column at fault
   */
  record Fault(String column, String message, String remedy) {}
}
