package org.sendmetrics.jobs.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sendmetrics.jobs.check.Place;
import org.sendmetrics.jobs.measure.duckdb.DuckDbEngine;
import org.sendmetrics.jobs.receive.Inbox;
import org.sendmetrics.schemas.Catalogue;
import org.sendmetrics.schemas.TableCheck;

/**
 * Every fault between rows has a folder in {@code sample-data/broken}, whose inbox gives exactly
 * the findings between rows that the folder expects; Spark, which takes long to begin each query,
 * is asked only for those.
 */
class TableChecksTest {
  private static final Catalogue CATALOGUE = Catalogue.shipped();
  private static final Path BROKEN = Path.of("../sample-data/broken");

  @TempDir private Path temporary;

  static Stream<TableCheck> checks() {
    return CATALOGUE.tableChecks().values().stream();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("checks")
  void aBrokenInboxGivesItsFindingsAndNoOther(TableCheck check) throws IOException, SQLException {
    Path folder = BROKEN.resolve(check.id());
    Set<String> expected = new TreeSet<>(Files.readAllLines(folder.resolve("expected.csv")));
    expected.remove("rule,severity,file,line,column");
    Inbox.Survey survey = Inbox.survey(folder.resolve("inbox"), CATALOGUE.extracts());
    ReceivedTables received = ReceivedTables.receive(folder.resolve("inbox"), temporary);
    List<TableCheck> due =
        checks().filter(c -> expected.stream().anyMatch(e -> e.startsWith(c.id() + ","))).toList();
    assertTrue(due.contains(check), "the folder expects its own finding");
    assertEquals(expected, found(due, received.onSpark(), survey));
    try (DuckDbEngine duck = received.onDuckDb()) {
      assertEquals(expected, found(checks().toList(), duck, survey));
    }
  }

  private static Set<String> found(List<TableCheck> checks, Engine engine, Inbox.Survey survey) {
    Set<String> found = new TreeSet<>();
    for (TableCheck c : checks) {
      String sql = "select file_id, line, number from (" + c.sql() + ") t";
      for (Object[] row : engine.rows(sql)) {
        String file = survey.files().get(((Number) row[0]).intValue()).name();
        String place = Place.text(file, ((Number) row[1]).longValue());
        found.add(String.join(",", c.id(), "warn", file, place, c.column()));
      }
    }
    return found;
  }
}
