package org.sendmetrics.jobs.receive;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The department's collection system exports a message's dates as {@code 2024-Sep-28 00:00:00} and
 * its 0 and 1 as words.
 */
final class ExportedValue {
  private static final Pattern DATE =
      Pattern.compile("[0-9]{4}-[A-Za-z]{3}-[0-9]{2}( 00:00(:00)?)?");
  private static final int LENGTH_OF_DATE = 11;
  private static final DateTimeFormatter WITH_MONTHS_NAME =
      new DateTimeFormatterBuilder()
          .parseCaseInsensitive()
          .appendPattern("uuuu-MMM-dd")
          .toFormatter(Locale.US);

  private ExportedValue() {}

  /** The value as the message has it; what was exported otherwise stays as it is. */
  static String asInMessage(String cell) {
    if (cell.equalsIgnoreCase("true")) {
      return "1";
    }
    if (cell.equalsIgnoreCase("false")) {
      return "0";
    }
    if (DATE.matcher(cell).matches()) {
      try {
        return LocalDate.parse(cell.substring(0, LENGTH_OF_DATE), WITH_MONTHS_NAME).toString();
      } catch (DateTimeParseException e) {
        return cell;
      }
    }
    return cell;
  }
}
