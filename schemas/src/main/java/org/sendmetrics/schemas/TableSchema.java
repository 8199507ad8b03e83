package org.sendmetrics.schemas;

import java.util.List;
import java.util.Optional;

/**
 * The layout of one extract: its grain, columns and key (Frictionless Table Schema).
 *
 * @param name the extract's name, which is also how its files are recognised
 * @param grain what one row is
 * @param family the group of measures that it feeds; empty when no figure is made of it
 * @param primaryKey columns that together name a row; empty when rows have no key
 * @param rowsOf the extract whose columns, rules and derived fields its rows have: itself, unless
 *     it is another form of that one
 * @param message the XML in which it comes; empty for a table
 */
public record TableSchema(
    String name,
    String grain,
    Optional<String> family,
    List<Field> fields,
    List<String> primaryKey,
    String rowsOf,
    Optional<MessageLayout> message) {

  public Optional<Field> field(String fieldName) {
    return fields.stream().filter(f -> f.name().equals(fieldName)).findFirst();
  }

  /** The columns without which a file is refused. */
  public List<Field> required() {
    return fields.stream().filter(Field::required).toList();
  }

  /** Whether it has a table of its own, rather than filling another extract's. */
  public boolean hasOwnTable() {
    return rowsOf.equals(name);
  }
}
