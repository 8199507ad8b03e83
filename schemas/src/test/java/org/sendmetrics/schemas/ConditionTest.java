package org.sendmetrics.schemas;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.sendmetrics.schemas.Condition.All;
import org.sendmetrics.schemas.Condition.Any;
import org.sendmetrics.schemas.Condition.Between;
import org.sendmetrics.schemas.Condition.Is;
import org.sendmetrics.schemas.Condition.Missing;
import org.sendmetrics.schemas.Condition.Not;

/** The two readings of every operator: SQL and English. */
class ConditionTest {

  @Test
  void oneValueOrOneOfSeveral() {
    assertReads("sex = 'F'", "sex is F", new Is("sex", List.of("F")));
    assertReads(
        "outcome in ('FULL', 'PARTIAL')",
        "outcome is FULL or PARTIAL",
        new Is("outcome", List.of("FULL", "PARTIAL")));
    assertReads("undisputed = true", "undisputed", new Is("undisputed", List.of(true)));
    assertReads("excepted = false", "not excepted", new Is("excepted", List.of(false)));
  }

  @Test
  void aQuoteInAValueEndsNothing() {
    assertEquals("name = 'O''Brien'", new Is("name", List.of("O'Brien")).sql());
  }

  @Test
  void fromToBothIncluded() {
    assertReads(
        "days_open >= 141", "days open is at least 141", new Between("days_open", 141L, null));
    assertReads("days <= 42", "days is at most 42", new Between("days", null, 42L));
    assertReads("days between 1 and 9", "days is from 1 to 9", new Between("days", 1L, 9L));
  }

  @Test
  void missingIsNeitherOfTwo() {
    assertReads("outcome is null", "outcome is missing", new Missing("outcome"));
    assertReads(
        "not coalesce(sex = 'F', false)", "not (sex is F)", new Not(new Is("sex", List.of("F"))));
  }

  @Test
  void partsAreJoinedInBrackets() {
    Condition a = new Is("a", List.of(1L));
    Condition b = new Missing("b");
    assertReads("(a = 1) and (b is null)", "a is 1, and b is missing", new All(List.of(a, b)));
    assertReads("(a = 1) or (b is null)", "either a is 1, or b is missing", new Any(List.of(a, b)));
    assertEquals("true", new All(List.of()).sql());
    assertEquals(Set.of("a", "b"), new Any(List.of(a, b)).columns());
  }

  private static void assertReads(String sql, String english, Condition condition) {
    assertEquals(sql, condition.sql());
    assertEquals(english, condition.english());
  }
}
