package org.sendmetrics.jobs.campaign;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.sendmetrics.jobs.support.GoodRow;
import org.sendmetrics.schemas.Catalogue;
import org.sendmetrics.schemas.Field;

/**
 * For every column of every extract, each thing that can be wrong with a cell of its type; and what
 * can be wrong with it beside the others of its row: extract, column, what is wrong, the cell, the
 * rule ({@code ~} where the row is kept), the column it is told of where that is another.
 */
final class BadCells {
  private static final Catalogue CATALOGUE = Catalogue.shipped();

  /** Type of column, what is wrong, the cell. */
  private static final String WRONG =
      """
      CODE|no code of its list|~?~
      CODE|a code that a spreadsheet took for a day|01-Mar
      CODE|a code that a spreadsheet took for a number|1E+05
      CODE|a code with a decimal point|1.0
      CODE|the word NULL|NULL
      INTEGER|a count below nothing|-1
      INTEGER|half of one|0.5
      INTEGER|a number in scientific notation|1E+02
      INTEGER|a number with a thousands comma|1,000
      INTEGER|a number in words|two
      INTEGER|a formula that failed|#REF!
      INTEGER|more than any count|99999999999
      INTEGER|digits of another script|\u0663
      NUMBER|a number with a percent sign|12%
      NUMBER|a decimal comma|12,5
      NUMBER|a number in scientific notation|1E+02
      NUMBER|not a number|NaN
      NUMBER|without end|Infinity
      NUMBER|a range|10-12
      NUMBER|more digits than there is room for|12345678901234567890
      DATE|a leap day in a common year|2025-02-29
      DATE|a leap day in a century year that has none|1900-02-29
      DATE|the thirtieth of February|2024-02-30
      DATE|the thirty-first of June|2025-06-31
      DATE|month thirteen|2024-13-01
      DATE|month nought|2024-00-10
      DATE|day nought|2024-10-00
      DATE|a leap day of a common year, day first|29/02/2025
      DATE|month first|12/25/2024
      DATE|a spreadsheet's day number|45678
      DATE|a day without its year|01-Mar
      DATE|a month without its day|Mar-25
      DATE|a year of two digits|01/03/25
      DATE|without leading noughts|2025-3-1
      DATE|without hyphens|20250301
      DATE|with a time|2025-03-01 00:00:00
      DATE|a spreadsheet's day nought|1899-12-30
      DATE|a year mistyped|0225-03-01
      DATE|centuries ahead|2525-03-01
      DATE|dots between|01.03.2025
      DATE|the word N/A|N/A
      ACADEMIC_YEAR|two years that do not follow|202426
      ACADEMIC_YEAR|a stroke between|2024/25
      ACADEMIC_YEAR|one year|2024
      ACADEMIC_YEAR|the wrong way round|202524
      ACADEMIC_YEAR|centuries ahead|252526
      ACADEMIC_YEAR|with a decimal point|202425.0
      PATTERN|too short|1
      PATTERN|a number with a decimal point|3302000.0
      PATTERN|an inner blank|330 2000
      PATTERN|letters alone|unknown
      PATTERN|a number in scientific notation|3.3E+06
      REFERENCE|a reference in scientific notation|1.2E+11
      REQUIRED|empty|
      REQUIRED|blanks alone|   \
      """;

  private BadCells() {}

  static List<BadCell> all() {
    List<BadCell> all = new ArrayList<>();
    for (String extract : GoodRow.extracts()) {
      for (Field field : CATALOGUE.extracts().get(extract).fields()) {
        WRONG
            .lines()
            .map(line -> line.split("\\|", -1))
            .filter(part -> kinds(field).anyMatch(part[0]::equals))
            .filter(part -> isWrong(field, part[2]))
            .map(part -> cell(extract, field, part[1], part[2]))
            .forEach(all::add);
      }
    }
    GoodRow.extracts().forEach(extract -> all.addAll(between(extract)));
    return all;
  }

  private static Stream<String> kinds(Field field) {
    boolean text = field.type() == Field.Type.TEXT;
    boolean reference = text && field.role() == Field.Role.IDENTIFIER;
    return Stream.of(
            text ? (field.pattern().isPresent() ? "PATTERN" : "") : field.type().name(),
            reference ? "REFERENCE" : "",
            field.required() ? "REQUIRED" : "")
        .filter(kind -> !kind.isEmpty());
  }

  /** A list may hold a word that is wrong elsewhere. */
  private static boolean isWrong(Field field, String value) {
    return field.codelist().map(id -> !CATALOGUE.codelist(id).codes().contains(value)).orElse(true);
  }

  private static BadCell cell(String extract, Field field, String wrong, String value) {
    if (value.isBlank()) {
      return new BadCell(
          extract, field.name(), wrong, value, "required-value-missing", field.name(), false);
    }
    boolean kept = field.onInvalid() == Field.OnInvalid.UNKNOWN;
    boolean reference = field.role() == Field.Role.IDENTIFIER;
    boolean changed = reference && value.matches("[0-9]([.][0-9]+)?E[+][0-9]+");
    String rule =
        changed ? "value-changed-by-spreadsheet" : kept ? "value-unknown" : "value-invalid";
    return new BadCell(extract, field.name(), wrong, value, rule, field.name(), kept);
  }

  /** What is wrong with one cell beside the others of its row. */
  private static List<BadCell> between(String extract) {
    return Stream.of(
            """
            roll|laestab|a school of another authority|3012000|school-outside-authority|
            attendance|laestab|a school of another authority|3012000|school-outside-authority|
            marks|laestab|a school of another authority|3012000|school-outside-authority|
            exclusions|laestab|a school of another authority|3012000|school-outside-authority|
            roll|upn|a check letter that is wrong|A330900000001|~pupil-number-check-letter|
            roll|birth_date|month and day may be changed about|03/04/2016|~date-not-iso|
            attendance|sessions_possible|fewer than were missed|3|absence-above-possible|
            attendance|sessions_authorised|more missed than possible|139|absence-above-possible|sessions_possible
            attendance|sessions_i|reasons above their total|9|~reasons-above-totals|sessions_authorised
            attendance|sessions_possible|more than a year has days|733|value-invalid|
            marks|code|a code no more in force on the day|H|mark-not-in-force|
            marks|date|a code not yet in force on the day|2024-05-01|mark-not-in-force|code
            exclusions|category|a permanent exclusion with sessions|PERM|permanent-exclusion-with-sessions|sessions
            exclusions|sessions|more than a year has days|733|value-invalid|
            exclusions|sessions|a suspension of no session|0|suspension-without-sessions|
            exclusions|sessions|a suspension without its sessions||suspension-without-sessions|
            exclusions|reason_2|a reason given twice|PP|~reason-repeated|
            ehcp|request_outcome_date|decided before it was asked for|2024-09-01|dates-out-of-order|
            ehcp|plan_start_date|a plan before its request|2024-08-30|dates-out-of-order|
            ehcp|plan_cease_date|ceased without a reason|2025-06-01|cease-date-without-reason|cease_reason
            ehcp|cease_reason|a reason without a day|1|cease-date-without-reason|plan_cease_date
            ehcp|birth_date|a person of thirty-four|1990-01-01|age-at-receipt-out-of-range|
            ehcp|birth_date|born after the request|2024-12-01|age-at-receipt-out-of-range|
            targets|metric|a measure that there is not|ehcp.unheard-of|~measure-not-known|
            commentary|metric|a measure that there is not|ehcp.unheard-of|~measure-not-known|
            targets|tolerance|below nothing|-1|value-invalid|
            calendar|date_to|days that end before they begin|2020-01-01|~days-end-before-they-begin|
            """)
        .flatMap(String::lines)
        .map(line -> line.split("\\|", -1))
        .filter(part -> part[0].equals(extract))
        .map(BadCells::between)
        .toList();
  }

  private static BadCell between(String[] part) {
    boolean kept = part[4].startsWith("~");
    String told = part[5].isEmpty() ? part[1] : part[5];
    String rule = kept ? part[4].substring(1) : part[4];
    return new BadCell(part[0], part[1], part[2], part[3], rule, told, kept);
  }
}
