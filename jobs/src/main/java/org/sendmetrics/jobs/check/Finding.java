package org.sendmetrics.jobs.check;

import java.io.Serializable;

/**
 * A fault found in the data: what, where, and how to mend it. Never holds a value of a cell.
 *
 * @param rule id of the rule, such as {@code required-value-missing}
 * @param file the file's path in the inbox; a zip member is {@code x.zip/y.csv}
 * @param line the row's {@link Place}, the header of a table being 1; 0 for the whole file
 * @param column the column at fault, or empty
 */
public record Finding(
    String rule,
    Severity severity,
    String file,
    long line,
    String column,
    String message,
    String remedy)
    implements Serializable {

  /** The row's place as printed; nothing for the whole file. */
  public String place() {
    return Place.text(file, line);
  }

  /** What a finding costs. */
  public enum Severity {
    REJECT_FILE("reject-file"),
    REJECT_ROW("reject-row"),
    WARN("warn");

    private final String label;

    Severity(String label) {
      this.label = label;
    }

    /** As written in the table of findings. */
    public String label() {
      return label;
    }
  }
}
