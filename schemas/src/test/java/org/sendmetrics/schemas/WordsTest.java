package org.sendmetrics.schemas;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What holds of all words that this build ships: our house, section 8, about the house. */
class WordsTest {
  private final Catalogue shipped = Catalogue.shipped();

  @Test
  void everyMetricIsExplainedSourcedAndSaysWhatItCannotTell() {
    for (Metric m : shipped.metrics().values()) {
      assertTrue(m.id().matches("[a-z]+\\.[a-z0-9]+(-[a-z0-9]+)*"), m.id());
      assertFalse(m.title().isBlank() || m.explain().isBlank(), m.id());
      assertFalse(m.cannotTell().isBlank() || m.not().isBlank(), m.id());
      assertFalse(m.source().publication().isBlank() || m.source().section().isBlank(), m.id());
      LocalDate.parse(m.source().readOn());
    }
  }

  @Test
  void noTwoMetricsOfAFamilyHaveOneTitleOrOnePlace() {
    Set<String> seen = new HashSet<>();
    for (Metric m : shipped.metrics().values()) {
      assertTrue(seen.add(m.family() + m.title()), m.id() + " has the title of another");
      assertTrue(seen.add(m.family() + m.order()), m.id() + " has the place of another");
    }
  }

  @Test
  void everyExampleWithAFigureGivesItsCounts() {
    for (Metric m : shipped.metrics().values()) {
      for (Metric.Example e : m.examples()) {
        boolean whole = e.value() != null && e.symbol().isEmpty();
        assertTrue(whole != Set.of("x", "z").contains(e.symbol()), m.id() + ": figure or symbol");
      }
    }
  }

  @Test
  void everyDisclosureRuleIsSaidInWordsAndSourced() {
    for (DisclosureRules.Rule rule : shipped.disclosureRules().rules().values()) {
      assertFalse(rule.says().isBlank() || rule.source().isBlank(), rule.id());
      assertTrue(rule.setting() > 0, rule.id());
    }
  }

  @Test
  void everyCodeHasASource() {
    for (Codelist list : shipped.codelists().values()) {
      list.entries().forEach(e -> assertFalse(e.source().isBlank(), list.id() + " " + e.code()));
    }
  }

  @Test
  void whatNamesAPersonLandsUnderAnotherName() {
    for (TableSchema extract : shipped.extracts().values()) {
      for (Field field : extract.fields()) {
        boolean names = field.role() == Field.Role.IDENTIFIER;
        assertFalse(
            names && field.landedAs().equals(field.name()), extract.name() + "." + field.name());
      }
    }
  }

  @Test
  void everyBreakdownIsOfAColumnOfTheFactsThatItSplits() {
    Set<String> columns = new HashSet<>();
    shipped.facts().values().forEach(f -> columns.addAll(f.columns().keySet()));
    for (Breakdown b : shipped.breakdowns().values()) {
      assertTrue(columns.contains(b.column()), b.id());
    }
  }
}
