package org.sendmetrics.schemas;

import java.util.List;
import java.util.Optional;

/**
 * The layout of one extract: its grain, columns and key (Frictionless Table Schema).
 *
 * @param name the extract's name, which is also how its files are recognised
 * @param grain what one row is
 * @param family the group of measures that it feeds
 * @param primaryKey columns that together name a row; empty when rows have no key
 */
public record TableSchema(
    String name, String grain, String family, List<Field> fields, List<String> primaryKey) {

  public Optional<Field> field(String fieldName) {
    return fields.stream().filter(f -> f.name().equals(fieldName)).findFirst();
  }

  /** The columns without which a file is refused. */
  public List<Field> required() {
    return fields.stream().filter(Field::required).toList();
  }
}
