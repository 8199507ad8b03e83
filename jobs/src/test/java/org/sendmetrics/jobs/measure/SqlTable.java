package org.sendmetrics.jobs.measure;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Rows written out as a query that both engines run.
 *
 * @param types SQL type of each column
 */
record SqlTable(List<String> columns, List<String> types, List<? extends List<?>> rows) {
  /** Between quotes; one engine would read a bare one as the beginning of an escape. */
  private static final String BACKSLASH = "' || chr(92) || '";

  String sql() {
    return rows.isEmpty()
        ? values(List.of(Collections.nCopies(columns.size(), null))) + " where false"
        : values(rows);
  }

  /** The same, spread over partitions by an engine that has them; a comment to any other. */
  String sql(int partitions) {
    return "select /*+ repartition(" + partitions + ") */ * from (" + sql() + ")";
  }

  private String values(List<? extends List<?>> of) {
    return IntStream.range(0, of.size())
            .mapToObj(i -> row(of.get(i), i == 0))
            .collect(Collectors.joining(",\n  ", "select * from (values\n  ", ""))
        + ") as t("
        + String.join(", ", columns)
        + ")";
  }

  /** The first row says the types; the others fall in with it. */
  private String row(List<?> cells, boolean first) {
    return IntStream.range(0, cells.size())
        .mapToObj(i -> first ? typed(cells.get(i), types.get(i)) : literal(cells.get(i)))
        .collect(Collectors.joining(", ", "(", ")"));
  }

  private static String typed(Object value, String type) {
    return "cast(" + literal(value) + " as " + type + ")";
  }

  private static String literal(Object value) {
    if (value == null || value instanceof Number || value instanceof Boolean) {
      return "" + value;
    }
    String quoted = "'" + value.toString().replace("'", "''").replace("\\", BACKSLASH) + "'";
    return value instanceof LocalDate ? "date " + quoted : quoted;
  }
}
