package org.sendmetrics.schemas;

/**
 * A fault that shows only when rows are held beside other rows, declared as SQL; it costs no row
 * and is told once a file.
 *
 * <p>Shape out of the SQL: {@code file_id}, {@code line} of the first row concerned, {@code number}
 * of what is concerned. It may read what a {@link View} may, every view, and {@code judgement},
 * whose one row has the day of judgement, {@code as_at}.
 *
 * @param id the rule's id in findings
 * @param extract the extract whose files it judges; without rows of it, or of another form of it,
 *     the SQL is not run
 * @param column the column at fault, or empty
 * @param message what is wrong; <code>{number}</code> stands for the number
 * @param remedy how to mend it
 */
public record TableCheck(
    String id, String extract, String column, String message, String remedy, String sql) {

  static TableCheck read(Declaration d) {
    d.text("source");
    return new TableCheck(
        d.text("id"),
        d.text("extract"),
        d.optionalText("column").orElse(""),
        d.text("message"),
        d.text("remedy"),
        d.text("sql"));
  }
}
