package org.sendmetrics.jobs.receive;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.sendmetrics.schemas.Field;
import org.sendmetrics.schemas.TableSchema;

/**
 * A file's header held against its extract's schema.
 *
 * @param width how many cells each row must have
 * @param places by field of the schema, the cell that holds it; -1 where the file has no such
 *     column
 * @param missing required columns that the file lacks
 * @param repeated columns that stand in the header twice
 * @param unknown headers that no column of the schema answers to, as far as they may be shown
 */
record Header(
    int width, int[] places, List<String> missing, List<String> repeated, List<String> unknown) {

  static Header of(TableSchema schema, List<String> cells) {
    return of(schema, cells, Map.of());
  }

  /**
   * Holds a header against a schema.
   *
   * @param mapping columns by a supplier's own headers, {@link #folded}
   */
  static Header of(TableSchema schema, List<String> cells, Map<String, String> mapping) {
    Map<String, String> names = new HashMap<>(mapping);
    for (Field field : schema.fields()) {
      names.putIfAbsent(field.name(), field.name());
      field.aliases().forEach(alias -> names.putIfAbsent(alias, field.name()));
    }
    Map<String, Integer> at = new HashMap<>();
    Set<String> repeated = new TreeSet<>();
    List<String> unknown = new ArrayList<>();
    for (int i = 0; i < cells.size(); i++) {
      String name = names.get(folded(cells.get(i)));
      if (name == null) {
        unknown.add(showable(cells.get(i), i));
      } else if (at.putIfAbsent(name, i) != null) {
        repeated.add(name);
      }
    }
    int[] places = schema.fields().stream().mapToInt(f -> at.getOrDefault(f.name(), -1)).toArray();
    List<String> missing =
        schema.required().stream().map(Field::name).filter(n -> !at.containsKey(n)).toList();
    return new Header(cells.size(), places, missing, List.copyOf(repeated), unknown);
  }

  boolean sent(int field) {
    return places[field] >= 0;
  }

  /** The schema's columns that the file has. */
  Set<String> columns(TableSchema schema) {
    Set<String> columns = new HashSet<>();
    for (int i = 0; i < places.length; i++) {
      if (sent(i)) {
        columns.add(schema.fields().get(i).name());
      }
    }
    return columns;
  }

  /** A header as headers are compared. */
  static String folded(String cell) {
    return cell.strip().toLowerCase(Locale.ROOT).replaceAll("[ -]+", "_");
  }

  /** A file without a header has a child's data in its first row: shown is only what cannot be. */
  static String showable(String cell, int place) {
    return cell.matches("[A-Za-z][A-Za-z_ ]{0,39}") ? cell : "column " + (place + 1);
  }
}
