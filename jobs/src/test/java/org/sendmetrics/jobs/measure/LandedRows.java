package org.sendmetrics.jobs.measure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.ServiceLoader;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.apache.spark.sql.types.StructField;
import org.sendmetrics.jobs.derive.DerivedField;
import org.sendmetrics.jobs.receive.LandedTable;
import org.sendmetrics.schemas.Catalogue;
import org.sendmetrics.schemas.Field;
import org.sendmetrics.schemas.TableSchema;

/**
 * Invented rows of every extract, as they land: codes of their lists, missing values where allowed,
 * a key once, derived fields derived. The same seed gives the same rows.
 */
final class LandedRows {
  static final List<String> ACADEMIC_YEARS = List.of("202324", "202425");
  static final LocalDate FIRST_DAY = LocalDate.of(2023, 9, 1);
  private static final Catalogue CATALOGUE = Catalogue.shipped();
  private static final List<DerivedField> DERIVED =
      ServiceLoader.load(DerivedField.class).stream().map(ServiceLoader.Provider::get).toList();
  private static final int DAYS = 640;
  private static final int MISSING_OF_TEN = 2;

  private final Random dice;
  private final List<String> authorities;
  private final Map<String, List<List<Object>>> rows = new TreeMap<>();

  private LandedRows(long seed, List<String> authorities) {
    dice = new Random(seed);
    this.authorities = authorities;
  }

  static LandedRows invent(long seed, int perExtract, String... authorities) {
    LandedRows made = new LandedRows(seed, List.of(authorities));
    for (TableSchema schema : CATALOGUE.extracts().values()) {
      List<String> columns =
          new LandedTable(schema).columns().stream().map(StructField::name).toList();
      Map<Object, List<Object>> byKey = new LinkedHashMap<>();
      for (int i = 0; i < perExtract; i++) {
        Map<String, Object> raw = made.raw(schema);
        Map<String, Object> landed = landed(schema, raw, i);
        byKey.put(
            schema.primaryKey().stream().map(raw::get).toList(),
            columns.stream().map(landed::get).collect(Collectors.toList()));
      }
      made.rows.put(schema.name(), new ArrayList<>(byKey.values()));
    }
    return made;
  }

  /** These rows and others in one table. */
  LandedRows and(LandedRows others) {
    LandedRows both = new LandedRows(0, List.of());
    rows.forEach((extract, mine) -> both.rows.put(extract, new ArrayList<>(mine)));
    others.rows.forEach((extract, theirs) -> both.rows.get(extract).addAll(theirs));
    return both;
  }

  /** The same rows in another order. */
  LandedRows shuffled() {
    LandedRows other = and(new LandedRows(0, List.of()));
    other.rows.values().forEach(r -> Collections.shuffle(r, dice));
    return other;
  }

  /** Gives the tables, and the periods, to an engine as queries with a name. */
  void name(BiConsumer<String, String> engine, int partitions) {
    rows.forEach(
        (extract, table) -> {
          List<StructField> columns = new LandedTable(CATALOGUE.extracts().get(extract)).columns();
          SqlTable sql =
              new SqlTable(
                  columns.stream().map(StructField::name).toList(),
                  columns.stream().map(c -> c.dataType().catalogString()).toList(),
                  table);
          engine.accept(extract, partitions == 1 ? sql.sql() : sql.sql(partitions));
        });
    LocalDate asAt = FIRST_DAY.plusDays(DAYS - 20);
    engine.accept("periods", Periods.sql(Periods.of(ACADEMIC_YEARS, FIRST_DAY, asAt)));
  }

  private Map<String, Object> raw(TableSchema schema) {
    Map<String, Object> raw = new HashMap<>();
    for (Field field : schema.fields()) {
      boolean missing = !field.required() && dice.nextInt(10) < MISSING_OF_TEN;
      raw.put(field.name(), missing ? null : value(field));
    }
    if (raw.containsKey("laestab")) {
      raw.put("laestab", raw.get("la_code") + "400" + dice.nextInt(3));
    }
    return raw;
  }

  private Object value(Field field) {
    return switch (field.type()) {
      case INTEGER -> dice.nextInt(field.name().equals("sessions_possible") ? 60 : 9);
      case DATE ->
          field.role() == Field.Role.BIRTH_DATE
              ? FIRST_DAY.minusDays(dice.nextInt(25 * 365))
              : FIRST_DAY.plusDays(dice.nextInt(DAYS));
      case ACADEMIC_YEAR -> any(ACADEMIC_YEARS);
      case CODE ->
          field.name().equals("la_code")
              ? any(authorities)
              : any(List.copyOf(CATALOGUE.codelist(field.codelist().orElseThrow()).codes()));
      case TEXT -> "t" + dice.nextInt(60);
    };
  }

  private <T> T any(List<T> of) {
    return of.get(dice.nextInt(of.size()));
  }

  private static Map<String, Object> landed(TableSchema schema, Map<String, Object> raw, int line) {
    Map<String, Object> landed = new HashMap<>(Map.of("file_id", 1, "line", (long) line));
    schema.fields().forEach(f -> landed.put(f.landedAs(), raw.get(f.name())));
    DERIVED.stream()
        .filter(d -> d.extracts().contains(schema.name()))
        .forEach(d -> landed.put(d.column(), d.of(raw::get)));
    return landed;
  }
}
