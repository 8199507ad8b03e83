package org.sendmetrics.schemas;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A list of {@code codelists/} as a table that declared SQL may read: every column, as text, an
 * empty cell as empty text.
 *
 * @param id the file's name without its ending
 */
public record ReferenceList(String id, List<String> columns, List<List<String>> rows) {

  /** Its name in both engines: {@code list_weeks_band}. */
  public String view() {
    return "list_" + id.replace('-', '_');
  }

  boolean isReadBy(String sql) {
    return Pattern.compile("\\b" + view() + "\\b").matcher(sql).find();
  }

  /** The list as a query. */
  public String sql() {
    return "select * from (values\n  "
        + rows.stream()
            .map(
                row ->
                    row.stream()
                        .map(cell -> "'" + cell.replace("'", "''") + "'")
                        .collect(Collectors.joining(", ", "(", ")")))
            .collect(Collectors.joining(",\n  "))
        + ") as l("
        + String.join(", ", columns)
        + ")";
  }
}
