package org.sendmetrics.jobs.generate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Period;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sendmetrics.schemas.Catalogue;
import org.sendmetrics.schemas.Field;
import org.sendmetrics.schemas.TableSchema;

/** Every generated row would be kept: checked here anew, not by the rules that receive it. */
class GeneratedRowsTest {
  private static final LocalDate AS_AT = LocalDate.of(2026, 9, 30);
  private static final String CHECK_LETTERS = "ABCDEFGHJKLMNPQRTUVWXYZ";

  @TempDir static Path folder;
  private static Extracts extracts;

  @BeforeAll
  static void generate() {
    Generator.generate(Catalogue.shipped(), folder, Scale.SMALL, 3);
    extracts = Extracts.in(folder);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "roll",
        "attendance",
        "marks",
        "exclusions",
        "ehcp",
        "mediation",
        "calendar",
        "targets",
        "contacts",
        "commentary"
      })
  void everyCellIsOfItsColumnsTypeAndList(String extract) {
    TableSchema schema = Catalogue.shipped().extracts().get(extract);
    Set<String> keys = new HashSet<>();
    int[] rows = {0};
    extracts.eachRow(
        extract,
        row -> {
          rows[0]++;
          assertEquals(schema.fields().stream().map(Field::name).toList(), row.getHeader());
          schema.fields().forEach(field -> assertCell(field, row.getField(field.name()), row));
          String key = String.join("|", schema.primaryKey().stream().map(row::getField).toList());
          assertTrue(keys.add(key), "a key given twice in " + extract);
        });
    assertTrue(rows[0] >= 16, "rows of " + extract);
  }

  @ParameterizedTest
  @ValueSource(strings = {"roll", "attendance", "exclusions", "marks"})
  void schoolsAreOfTheirAuthorityAndPupilNumbersWellFormed(String extract) {
    extracts.eachRow(
        extract,
        row -> {
          assertTrue(row.getField("laestab").startsWith(row.getField("la_code")));
          String upn = row.getField("upn");
          int sum = 0;
          for (int i = 1; i <= 12; i++) {
            sum += Character.digit(upn.charAt(i), 10) * (i + 1);
          }
          assertEquals(CHECK_LETTERS.charAt(sum % 23), upn.charAt(0), extract);
        });
  }

  @Test
  void absenceIsTheSumOfItsReasonsAndNoMoreThanPossible() {
    List<String> authorised = List.of("i", "m", "r", "s", "t", "e", "c", "c1", "c2", "j1");
    extracts.eachRow(
        "attendance",
        row -> {
          int possible = number(row, "sessions_possible");
          int absent = number(row, "sessions_authorised") + number(row, "sessions_unauthorised");
          assertEquals(number(row, "sessions_authorised"), sum(row, authorised));
          assertEquals(number(row, "sessions_unauthorised"), sum(row, List.of("g", "n", "o", "u")));
          int attendedElsewhere = sum(row, List.of("b", "k", "v", "p", "w"));
          assertTrue(absent + attendedElsewhere <= possible);
        });
  }

  @Test
  void suspensionsFallOnSchoolDaysWithinTheLimitAndDoNotOverlap() {
    Map<String, Integer> sessions = new HashMap<>();
    extracts.eachRow(
        "exclusions",
        row -> {
          LocalDate start = date(row, "start_date");
          assertTrue(start.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0);
          assertTrue(start.getMonthValue() != 8, "no school in August");
          boolean permanent = row.getField("category").equals("PERM");
          assertEquals(permanent, row.getField("sessions").isEmpty());
          if (!permanent) {
            int year = start.getYear() - (start.getMonthValue() < 8 ? 1 : 0);
            sessions.merge(row.getField("upn") + year, number(row, "sessions"), Integer::sum);
          }
          List<String> reasons =
              Stream.of("reason_1", "reason_2", "reason_3")
                  .map(row::getField)
                  .filter(reason -> !reason.isEmpty())
                  .toList();
          assertEquals(reasons.size(), new HashSet<>(reasons).size(), "a reason given twice");
          assertInOrder(row, "start_date", "provision_start_date");
          assertInOrder(row, "start_date", "sen_review_date");
        });
    sessions.values().forEach(total -> assertTrue(total <= 90));
  }

  @Test
  void requestsRunInOrderUpToTheDayOfTheExtract() {
    extracts.eachRow(
        "ehcp",
        row -> {
          assertInOrder(
              row,
              "received_date",
              "request_outcome_date",
              "assessment_outcome_date",
              "plan_start_date",
              "plan_cease_date");
          assertInOrder(row, "plan_start_date", "review_meeting_date", "review_decision_date");
          assertInOrder(row, "plan_start_date", "phase_transfer_final_date");
          assertEquals(
              row.getField("plan_cease_date").isEmpty(), row.getField("cease_reason").isEmpty());
          int age = Period.between(date(row, "birth_date"), date(row, "received_date")).getYears();
          assertTrue(age >= 0 && age <= 25);
          boolean issued = row.getField("assessment_outcome").equals("Y");
          assertFalse(issued && row.getField("plan_start_date").isEmpty());
          if (row.getField("request_outcome").equals("N")) {
            assertEquals("", row.getField("assessment_outcome"));
          }
          noneAfterAsAt(row, Set.of("phase_transfer_due_date"));
        });
  }

  @Test
  void mediationRunsInOrderUpToTheDayOfTheExtract() {
    extracts.eachRow(
        "mediation",
        row -> {
          assertInOrder(
              row,
              "decision_notice_date",
              "adviser_contact_date",
              "choice_date",
              "la_informed_date",
              "session_date",
              "appeal_registered_date");
          assertInOrder(row, "choice_date", "certificate_date");
          boolean held = row.getField("status").equals("HELD");
          assertEquals(held, !row.getField("outcome").isEmpty());
          assertFalse(held && row.getField("session_date").isEmpty());
          assertEquals(
              row.getField("certificate_date").isEmpty(),
              row.getField("certificate_type").isEmpty());
          noneAfterAsAt(row, Set.of("agreement_due_date"));
        });
  }

  private static void assertCell(Field field, String cell, NamedCsvRecord row) {
    String where = field.name();
    if (cell.isEmpty()) {
      assertFalse(field.required(), where);
      return;
    }
    field.pattern().ifPresent(pattern -> assertTrue(cell.matches(pattern), where));
    field
        .codelist()
        .ifPresent(
            list -> assertTrue(Catalogue.shipped().codelist(list).codes().contains(cell), where));
    switch (field.type()) {
      case INTEGER -> assertTrue(cell.matches("[0-9]+"), where);
      case NUMBER -> assertTrue(cell.matches("-?[0-9]+([.][0-9]+)?"), where);
      case DATE -> LocalDate.parse(cell);
      default -> assertEquals(cell.strip(), cell, where);
    }
  }

  private static void assertInOrder(NamedCsvRecord row, String... columns) {
    LocalDate before = LocalDate.MIN;
    for (String column : columns) {
      LocalDate day = date(row, column);
      if (day != null) {
        assertFalse(day.isBefore(before), column + " of " + Arrays.toString(columns));
        before = day;
      }
    }
  }

  private static void noneAfterAsAt(NamedCsvRecord row, Set<String> mayBeLater) {
    for (String column : row.getHeader()) {
      if (column.endsWith("_date") && !mayBeLater.contains(column)) {
        LocalDate day = date(row, column);
        assertFalse(day != null && day.isAfter(AS_AT), column);
      }
    }
  }

  private static LocalDate date(NamedCsvRecord row, String column) {
    String cell = row.getField(column);
    return cell.isEmpty() ? null : LocalDate.parse(cell);
  }

  private static int number(NamedCsvRecord row, String column) {
    return Integer.parseInt(row.getField(column));
  }

  private static int sum(NamedCsvRecord row, List<String> codes) {
    return codes.stream().mapToInt(code -> number(row, "sessions_" + code)).sum();
  }
}
