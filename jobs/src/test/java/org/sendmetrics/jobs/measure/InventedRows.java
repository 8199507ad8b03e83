package org.sendmetrics.jobs.measure;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.sendmetrics.schemas.Catalogue;
import org.sendmetrics.schemas.Field;
import org.sendmetrics.schemas.Period;
import org.sendmetrics.schemas.TableSchema;

/**
 * Invents rows of every extract: codes of their lists, missing values where allowed, each key once.
 * The same seed gives the same rows. People have the same few pseudonyms whatever the seed, so that
 * a child may be known to several authorities.
 */
final class InventedRows {
  private static final List<String> ACADEMIC_YEARS = List.of("202324", "202425");
  private static final LocalDate FIRST_DAY = LocalDate.of(2023, 9, 1);
  private static final LocalDate AS_AT = LocalDate.of(2025, 5, 10);
  private static final int DAYS_OF_EVENTS = 640;
  private static final int OLDEST_IN_DAYS = 25 * 365;
  private static final int PEOPLE = 60;

  /** The periods that the rows fall into, and some that none does. */
  static final List<Period> PERIODS = Periods.of(ACADEMIC_YEARS, FIRST_DAY, AS_AT);

  private final Catalogue catalogue = Catalogue.shipped();
  private final Random dice;
  private final List<String> authorities;

  private InventedRows(long seed, List<String> authorities) {
    dice = new Random(seed);
    this.authorities = authorities;
  }

  /** Up to so many rows of each extract, about these authorities. */
  static LandedRows of(long seed, int perExtract, String... authorities) {
    InventedRows inventor = new InventedRows(seed, List.of(authorities));
    LandedRows rows = new LandedRows();
    for (TableSchema schema : inventor.catalogue.extracts().values()) {
      Set<Object> keys = new HashSet<>();
      for (int i = 0; i < perExtract; i++) {
        Map<String, Object> row = inventor.row(schema);
        if (keys.add(schema.primaryKey().stream().map(row::get).toList())) {
          rows.with(schema.name(), row::get);
        }
      }
    }
    return rows;
  }

  private Map<String, Object> row(TableSchema schema) {
    Map<String, Object> row = new HashMap<>();
    for (Field field : schema.fields()) {
      boolean missing = !field.required() && dice.nextInt(5) < (isMoved(field) ? 4 : 1);
      row.put(field.name(), missing ? null : value(field));
    }
    row.computeIfPresent("laestab", (name, any) -> row.get("la_code") + "400" + dice.nextInt(3));
    return row;
  }

  /** Whether it names the authority that a case moved to or from: few cases move. */
  private static boolean isMoved(Field field) {
    return field.codelist().filter("local-authority"::equals).isPresent();
  }

  private Object value(Field field) {
    return switch (field.type()) {
      case INTEGER -> dice.nextInt(field.name().equals("sessions_possible") ? 60 : 9);
      case NUMBER -> java.math.BigDecimal.valueOf(dice.nextInt(1000), 1);
      case DATE ->
          field.role() == Field.Role.BIRTH_DATE
              ? FIRST_DAY.minusDays(dice.nextInt(OLDEST_IN_DAYS))
              : FIRST_DAY.plusDays(dice.nextInt(DAYS_OF_EVENTS));
      case ACADEMIC_YEAR -> any(ACADEMIC_YEARS);
      case CODE ->
          field.name().equals("la_code")
              ? any(authorities)
              : any(List.copyOf(catalogue.codelist(field.codelist().orElseThrow()).codes()));
      case TEXT -> "t" + dice.nextInt(PEOPLE);
    };
  }

  private <T> T any(List<T> of) {
    return of.get(dice.nextInt(of.size()));
  }
}
