package org.sendmetrics.schemas;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A table between what was received and the facts, declared as one SQL view that both engines run.
 *
 * <p>It may read {@code received_<extract>}, the landed rows of an extract, and the views that it
 * names. One whose id is an extract's is that extract's whole table, whatever kinds of file fill
 * it; an extract without one is its landed rows.
 *
 * @param grain what one row is
 * @param reads ids of the views that must be there first
 * @param kept whether its rows are found once and kept: a small table that many read
 * @param madeOf by another extract whose rows fill the table, then by column of the table: the
 *     columns, as {@code extract.column}, of which that column is made there
 */
public record View(
    String id,
    String grain,
    List<String> reads,
    boolean kept,
    Map<String, Map<String, List<String>>> madeOf,
    String sql) {

  /** Its name in both engines. */
  public String name() {
    return id.replace('-', '_');
  }

  /** The name under which an extract's landed rows are read. */
  public static String received(String extract) {
    return "received_" + extract;
  }

  static View read(Declaration d, Set<String> extractColumns) {
    d.text("source");
    Map<String, Map<String, List<String>>> madeOf = new LinkedHashMap<>();
    if (d.has("made_of")) {
      Declaration extracts = d.child("made_of");
      for (String extract : extracts.names()) {
        madeOf.put(
            extract, extracts.child(extract).read(c -> columns(d.text("id"), c, extractColumns)));
      }
    }
    return new View(
        d.text("id"),
        d.text("grain"),
        d.texts("reads"),
        d.flag("kept", false),
        madeOf,
        d.text("sql"));
  }

  private static Map<String, List<String>> columns(
      String table, Declaration d, Set<String> extractColumns) {
    Map<String, List<String>> columns = new LinkedHashMap<>();
    for (String column : d.names()) {
      List<String> from = d.texts(column);
      List<String> named = new ArrayList<>(from);
      named.add(table + "." + column);
      for (String name : named) {
        if (!extractColumns.contains(name)) {
          throw d.refuse(column, "'" + name + "' is not a column of an extract");
        }
      }
      columns.put(column, from);
    }
    return columns;
  }

  /** The views in an order in which each comes after those that it reads. */
  static Map<String, View> inOrder(List<View> views) {
    Map<String, View> ordered = new LinkedHashMap<>();
    List<View> waiting = new ArrayList<>(views);
    while (!waiting.isEmpty()) {
      View next =
          waiting.stream()
              .filter(v -> ordered.keySet().containsAll(v.reads()))
              .findFirst()
              .orElseThrow(
                  () ->
                      new SchemaException(
                          "views/" + waiting.get(0).id() + ".yaml",
                          "reads",
                          "names a view that is missing or that reads this one"));
      ordered.put(next.id(), next);
      waiting.remove(next);
    }
    return ordered;
  }
}
