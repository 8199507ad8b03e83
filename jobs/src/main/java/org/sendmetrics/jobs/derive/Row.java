package org.sendmetrics.jobs.derive;

import java.time.LocalDate;
import java.util.List;

/** One row of an extract after its cells were read: typed values by column name. */
public interface Row {

  /** Whether the column was sent and the cell held a value that could be read. */
  default boolean has(String column) {
    return value(column) != null;
  }

  /** The cell's value: text, {@link Integer} or {@link LocalDate}; null when there is none. */
  Object value(String column);

  default String text(String column) {
    return (String) value(column);
  }

  default LocalDate date(String column) {
    return (LocalDate) value(column);
  }

  /** The whole number in a cell, or {@code otherwise} when there is none. */
  default int integer(String column, int otherwise) {
    Object value = value(column);
    return value == null ? otherwise : (Integer) value;
  }

  /** The sum of the whole numbers in cells; a cell without one adds nothing. */
  default int sum(List<String> columns) {
    int sum = 0;
    for (String column : columns) {
      sum += integer(column, 0);
    }
    return sum;
  }
}
