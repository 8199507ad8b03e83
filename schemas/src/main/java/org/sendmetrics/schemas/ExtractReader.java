package org.sendmetrics.schemas;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads an extract's Table Schema, refusing what it does not know. */
final class ExtractReader {
  private ExtractReader() {}

  /**
   * Reads one.
   *
   * @param before the extracts read before it, of which it may be another form
   */
  static TableSchema read(
      Declaration d, Map<String, Codelist> codelists, Map<String, TableSchema> before) {
    d.optionalText("$schema");
    d.text("source");
    if (d.has("rowsOf")) {
      return otherForm(d, before);
    }
    List<Field> fields = new ArrayList<>();
    for (Declaration f : d.children("fields")) {
      fields.add(f.read(x -> field(x, codelists)));
    }
    List<String> key = d.texts("primaryKey");
    for (String column : key) {
      if (fields.stream().noneMatch(f -> f.name().equals(column))) {
        throw d.refuse("primaryKey", "'" + column + "' is not one of the columns");
      }
    }
    return new TableSchema(
        d.text("name"),
        d.text("grain"),
        d.optionalText("family"),
        List.copyOf(fields),
        key,
        d.text("name"),
        Optional.empty());
  }

  private static TableSchema otherForm(Declaration d, Map<String, TableSchema> before) {
    TableSchema table = before.get(d.text("rowsOf"));
    if (table == null) {
      throw d.refuse("rowsOf", "there is no extract of this name before this one");
    }
    return new TableSchema(
        d.text("name"),
        d.text("grain"),
        table.family(),
        table.fields(),
        table.primaryKey(),
        table.name(),
        Optional.of(d.child("message").read(m -> MessageLayout.read(m, table.fields()))));
  }

  private static Field field(Declaration f, Map<String, Codelist> codelists) {
    var codelist = f.optionalText("codelist");
    codelist.ifPresent(
        id -> {
          if (!codelists.containsKey(id)) {
            throw f.refuse("codelist", "there is no code list '" + id + "'");
          }
        });
    Field.Type type = f.constant("type", Field.Type.class);
    if ((type == Field.Type.CODE) != codelist.isPresent()) {
      throw f.refuse("codelist", "a column of type code has one, and no other type has");
    }
    return new Field(
        f.text("name"),
        f.texts("aliases"),
        type,
        f.flag("required", false),
        codelist,
        f.optionalText("pattern"),
        f.optionalLong("minimum").map(Math::toIntExact),
        f.optionalLong("maximum").map(Math::toIntExact),
        f.optionalText("role")
            .map(r -> f.toConstant("role", r, Field.Role.class))
            .orElse(Field.Role.FACT),
        f.optionalText("onInvalid")
            .map(r -> f.toConstant("onInvalid", r, Field.OnInvalid.class))
            .orElse(Field.OnInvalid.REJECT_ROW),
        f.optionalText("landedAs").orElse(f.text("name")),
        f.text("title"));
  }

  /** All columns of all extracts as {@code extract.column}. */
  static Set<String> columns(Map<String, TableSchema> extracts) {
    Set<String> columns = new java.util.TreeSet<>();
    extracts.values().forEach(t -> t.fields().forEach(f -> columns.add(t.name() + "." + f.name())));
    return columns;
  }
}
