package org.sendmetrics.jobs.receive;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Set;
import java.util.regex.Pattern;
import org.sendmetrics.schemas.Catalogue;
import org.sendmetrics.schemas.Field;

/**
 * Reads the cells of one column. Units: a date as {@link LocalDate}, a whole number as {@link
 * Integer}, another as {@link java.math.BigDecimal}.
 */
final class CellReader {
  /** What a filled cell that cannot be read gives. */
  static final Object UNREADABLE = new Object();

  /** No person of 25 or younger, nor any dealing with one, has a date outside these years. */
  private static final int FIRST_YEAR = 1980;

  private static final int LAST_YEAR = 2099;

  private final Field field;
  private final Set<String> codes;
  private final Pattern pattern;
  private boolean sawBritishDate;

  CellReader(Field field, Catalogue catalogue) {
    this.field = field;
    codes = field.codelist().map(id -> catalogue.codelist(id).codes()).orElse(Set.of());
    pattern = field.pattern().map(Pattern::compile).orElse(null);
  }

  /** The value of a filled, stripped cell, or {@link #UNREADABLE}. */
  Object read(String cell) {
    return switch (field.type()) {
      case CODE -> codes.contains(cell) ? cell : UNREADABLE;
      case TEXT -> text(cell);
      case INTEGER -> integer(cell);
      case NUMBER -> Numbers.read(cell, field.minimum()).map(Object.class::cast).orElse(UNREADABLE);
      case DATE -> date(cell);
      case ACADEMIC_YEAR -> academicYear(cell);
    };
  }

  /** What a filled cell of the column must be, for a finding. */
  String demand() {
    return switch (field.type()) {
      case CODE -> "must be a code of the list " + field.codelist().orElseThrow();
      case TEXT -> "does not have the form of a " + field.title().toLowerCase();
      case INTEGER ->
          "must be a whole number, "
              + field.minimum().orElse(0)
              + field.maximum().map(most -> " to " + most).orElse(" or more");
      case NUMBER -> "must be a plain number with a point and at most six decimals";
      case DATE -> "must be a date that exists and is plausible, written yyyy-mm-dd";
      case ACADEMIC_YEAR -> "must be two years in a row, such as 202425";
    };
  }

  /** Whether the last date read was written dd/mm/yyyy. */
  boolean tookBritishDate() {
    boolean took = sawBritishDate;
    sawBritishDate = false;
    return took;
  }

  private Object text(String cell) {
    String text = Unprintable.without(cell);
    boolean fits = pattern == null ? !text.isBlank() : pattern.matcher(cell).matches();
    return fits ? text : UNREADABLE;
  }

  private Object integer(String cell) {
    if (cell.length() > 9 || !digits(cell, 0, cell.length())) {
      return UNREADABLE;
    }
    int number = Integer.parseInt(cell);
    return number >= field.minimum().orElse(0) && number <= field.maximum().orElse(number)
        ? (Object) number
        : UNREADABLE;
  }

  private Object date(String cell) {
    if (cell.length() != 10) {
      return UNREADABLE;
    }
    boolean iso = cell.charAt(4) == '-' && cell.charAt(7) == '-';
    boolean british = cell.charAt(2) == '/' && cell.charAt(5) == '/';
    int[] at = iso ? new int[] {0, 5, 8} : new int[] {6, 3, 0};
    if ((!iso && !british)
        || !digits(cell, at[0], at[0] + 4)
        || !digits(cell, at[1], at[1] + 2)
        || !digits(cell, at[2], at[2] + 2)) {
      return UNREADABLE;
    }
    int year = Integer.parseInt(cell, at[0], at[0] + 4, 10);
    if (!isPlausible(year)) {
      return UNREADABLE;
    }
    try {
      int month = Integer.parseInt(cell, at[1], at[1] + 2, 10);
      LocalDate date = LocalDate.of(year, month, Integer.parseInt(cell, at[2], at[2] + 2, 10));
      sawBritishDate |= british;
      return date;
    } catch (DateTimeException e) {
      return UNREADABLE;
    }
  }

  private static Object academicYear(String cell) {
    if (cell.length() != 6 || !digits(cell, 0, 6)) {
      return UNREADABLE;
    }
    int first = Integer.parseInt(cell, 0, 4, 10);
    boolean inARow = (first + 1) % 100 == Integer.parseInt(cell, 4, 6, 10);
    return inARow && isPlausible(first) ? cell : UNREADABLE;
  }

  /** A year mistyped by a digit would otherwise make periods for centuries. */
  private static boolean isPlausible(int year) {
    return year >= FIRST_YEAR && year <= LAST_YEAR;
  }

  private static boolean digits(String cell, int from, int to) {
    for (int i = from; i < to; i++) {
      if (cell.charAt(i) < '0' || cell.charAt(i) > '9') {
        return false;
      }
    }
    return to > from;
  }
}
