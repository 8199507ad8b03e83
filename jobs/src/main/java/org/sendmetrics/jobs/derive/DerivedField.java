package org.sendmetrics.jobs.derive;

import java.util.Set;

/**
 * A fact about one row that lands as a column of its own, computed once on receipt, where the birth
 * date and the identifiers can still be seen.
 *
 * <p>One class per field, found on the classpath by type.
 */
public interface DerivedField {

  /** The column's name, in {@code snake_case}. */
  String column();

  /** The extracts whose rows it is derived for. */
  Set<String> extracts();

  /** {@link Integer} or {@link String}: what {@link #of} gives. */
  Class<?> type();

  /** The fact; null when the row does not say. */
  Object of(Row row);
}
