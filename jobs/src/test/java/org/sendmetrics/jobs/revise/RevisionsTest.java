package org.sendmetrics.jobs.revise;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sendmetrics.jobs.compare.Comparators;
import org.sendmetrics.schemas.Catalogue;
import org.sendmetrics.schemas.Figure;
import org.sendmetrics.schemas.Revision;

/** Exactly the figures that moved are told, with why, from published tables alone. */
class RevisionsTest {
  private static final Catalogue CATALOGUE = Catalogue.shipped();
  private static final String EHCP = "ehcp.requests";
  private static final String ABSENCE = "attendance.overall-absence-rate";

  @TempDir Path folder;

  @Test
  void aFirstReleaseRevisesNothing() throws IOException {
    assertEquals(List.of(), publish(release("r1").with(EHCP, "301", "10")));
  }

  @Test
  void aResubmissionMovesItsOwnFiguresAndSaysSo() throws IOException {
    publish(
        release("r1")
            .sent("ehcp_301.csv", "ehcp", "a", "301")
            .sent("ehcp_330.csv", "ehcp", "a", "330")
            .with(EHCP, "301", "10")
            .with(EHCP, "330", "20"));
    List<Revision> moved =
        publish(
            release("r2")
                .sent("again/ehcp_301.csv", "ehcp", "b", "301")
                .sent("ehcp_330.csv", "ehcp", "a", "330")
                .with(EHCP, "301", "12")
                .with(EHCP, "330", "20"));
    assertEquals(1, moved.size());
    assertEquals("301", moved.get(0).key().place().code());
    assertEquals(new BigDecimal("2"), moved.get(0).difference());
    assertEquals("resubmitted: ehcp_301.csv", moved.get(0).reason());
    assertEquals("2025-03-31", moved.get(0).previousAsAt());
  }

  @Test
  void newAndMissingFilesAreTold() throws IOException {
    publish(release("r1").sent("ehcp_a.csv", "ehcp", "a", "301").with(EHCP, "301", "10"));
    String reason =
        publish(release("r2").sent("ehcp_b.csv", "ehcp", "b", "301").with(EHCP, "301", "11"))
            .get(0)
            .reason();
    assertEquals("new: ehcp_b.csv; no longer in the inbox: ehcp_a.csv", reason);
  }

  @Test
  void theDayOfJudgementMovesOpenCasesAndNotAttendance() throws IOException {
    publish(release("r1").with(ABSENCE, "301", "5").with(EHCP, "301", "10"));
    List<Revision> moved =
        publish(release("r2").asAt("2025-04-30").with(ABSENCE, "301", "6").with(EHCP, "301", "11"));
    assertEquals(
        List.of(
            "made by another version of the program",
            "open cases judged as at 2025-04-30, before as at 2025-03-31"),
        moved.stream().map(Revision::reason).toList());
  }

  @Test
  void aChangedDefinitionIsTold() throws IOException {
    publish(release("r1").defined(EHCP, "one").with(EHCP, "301", "10"));
    List<Revision> moved = publish(release("r2").defined(EHCP, "other").with(EHCP, "301", "11"));
    assertEquals("the definition of the measure changed", moved.get(0).reason());
  }

  @Test
  void aWithheldFigureMayHaveMovedByAnyAreasFiles() throws IOException {
    publish(release("r1").sent("ehcp_301.csv", "ehcp", "a", "301").with(EHCP, "330", "10"));
    List<Revision> moved =
        publish(release("r2").sent("ehcp_301.csv", "ehcp", "b", "301").with(EHCP, "330", "c"));
    assertEquals(
        List.of("resubmitted: ehcp_301.csv"), moved.stream().map(Revision::reason).toList());
  }

  @Test
  void aFigureWithheldNowOrBeforeShowsNoNumber() throws IOException {
    publish(release("r1").with(EHCP, "301", "10").with(EHCP, "330", "c"));
    List<Revision> moved = publish(release("r2").with(EHCP, "301", "c").with(EHCP, "330", "12"));
    assertEquals(2, moved.size());
    for (Revision revision : moved) {
      assertNull(revision.before().value());
      assertNull(revision.now().value());
      assertNull(revision.difference());
    }
  }

  @Test
  void aFigureNoLongerGivenIsToldWhileItsAreaIsThere() throws IOException {
    publish(
        release("r1").with(EHCP, "301", "10").with(EHCP, "301", "3", "Sex").with(EHCP, "330", "4"));
    List<Revision> moved = publish(release("r2").with(EHCP, "301", "10"));
    assertEquals(1, moved.size(), "another authority's absence is no revision");
    assertEquals("x", moved.get(0).now().symbol());
    assertEquals("Sex", moved.get(0).key().breakdownTopic());
  }

  @Test
  void aRunOfOtherPeriodsLeavesTheOlderBaselineInForce() throws IOException {
    publish(release("r1").with(EHCP, "301", "10"));
    publish(release("r2").in("2023").with(EHCP, "301", "7"));
    assertEquals(
        new BigDecimal("1"),
        publish(release("r3").with(EHCP, "301", "11")).get(0).difference(),
        "held against the first release");
  }

  @Test
  void runsOfInventedDataAndOfOtherAuthoritiesAreNoBaseline() throws IOException {
    publish(release("r1").synthetic().with(EHCP, "301", "10"));
    publish(release("r2").limitedTo("301").with(EHCP, "301", "11"));
    assertEquals(List.of(), publish(release("r3").with(EHCP, "301", "12")));
  }

  @Test
  void aRunGivenAgainHasTheBaselineItHad() throws IOException {
    publish(release("r1").with(EHCP, "301", "10"));
    List<Revision> first = publish(release("r2").with(EHCP, "301", "11"));
    publish(release("r3").with(EHCP, "301", "12"));
    assertEquals(first, publish(release("r2").with(EHCP, "301", "11")));
    assertEquals(4, ledger().releases().size(), "and is the newest release again");
    publish(release("r2").with(EHCP, "301", "11"));
    assertEquals(4, ledger().releases().size(), "but only once");
  }

  @Test
  void anEarlierEditionInTheSameInboxIsTold() throws IOException {
    Figure.Key key = key(EHCP, "2024", "301", "Total");
    Comparators.Origin early = new Comparators.Origin("published/a.csv", 7, "pc");
    Comparators.Origin late = new Comparators.Origin("published/b.csv", 3, "pc");
    Editions editions =
        new Editions(
            List.of(new Comparators.Superseded(figure(key, "183", "EHC plans"), early)),
            Map.of(key, late));
    List<Revision> moved =
        publish(release("r1").comparator(figure(key, "190", "EHC plans")), editions);
    assertEquals("later edition published/b.csv after published/a.csv", moved.get(0).reason());
    assertEquals(new BigDecimal("7"), moved.get(0).difference());
    assertEquals(
        List.of(),
        publish(release("r2").comparator(figure(key, "190", "EHC plans")), editions),
        "told once: it did not move since it was published");
  }

  private ReleaseLedger ledger() {
    return new ReleaseLedger(folder.resolve("releases"));
  }

  private List<Revision> publish(Given release) throws IOException {
    return publish(release, Editions.NONE);
  }

  private List<Revision> publish(Given release, Editions editions) throws IOException {
    ReleaseLedger ledger = ledger();
    PublishedTables tables = release.tables(Files.createTempDirectory(folder, "run"));
    ReleaseEntry entry = release.entry(ledger.baselineOf(release.runId));
    List<Revision> revisions =
        new Revisions(CATALOGUE, entry, tables, ledger.baseline(entry)).find(editions);
    ledger.enter(entry, tables);
    assertTrue(ledger.last().isPresent());
    return revisions;
  }

  private static Given release(String runId) {
    return new Given(runId);
  }

  private static Figure.Key key(String metric, String year, String la, String topic) {
    return new Figure.Key(
        metric,
        year,
        "Calendar year",
        Figure.Place.of(CATALOGUE.authorities().at(la, LocalDate.of(2024, 12, 31)).orElseThrow()),
        Figure.TOTAL,
        topic,
        topic.equals("Sex") ? "Female" : topic);
  }

  private static Figure figure(Figure.Key key, String value, String series) {
    boolean shown = Character.isDigit(value.charAt(0));
    BigDecimal number = shown ? new BigDecimal(value) : null;
    return new Figure(
        key, null, null, number, null, null, "number", shown ? "" : value, series, "");
  }

  /** A release as a test gives it. */
  private static final class Given {
    private final String runId;
    private final List<ReleaseEntry.Input> inputs = new ArrayList<>();
    private final List<Figure> figures = new ArrayList<>();
    private final List<Figure> comparators = new ArrayList<>();
    private final Map<String, String> definitions = new java.util.TreeMap<>();
    private String asAt = "2025-03-31";
    private String year = "2024";
    private boolean synthetic;
    private List<String> las = List.of();

    private Given(String runId) {
      this.runId = runId;
    }

    Given sent(String file, String extract, String sha256, String... authorities) {
      inputs.add(new ReleaseEntry.Input(file, extract, "", List.of(authorities), sha256));
      return this;
    }

    Given with(String metric, String la, String value) {
      return with(metric, la, value, Figure.TOTAL);
    }

    Given with(String metric, String la, String value, String topic) {
      figures.add(figure(key(metric, year, la, topic), value, Figure.LIVE));
      return this;
    }

    Given comparator(Figure figure) {
      comparators.add(figure);
      return this;
    }

    Given asAt(String day) {
      asAt = day;
      return this;
    }

    Given in(String otherYear) {
      year = otherYear;
      return this;
    }

    Given defined(String metric, String as) {
      definitions.put(metric, as);
      return this;
    }

    Given synthetic() {
      synthetic = true;
      return this;
    }

    Given limitedTo(String... authorities) {
      las = List.of(authorities);
      return this;
    }

    ReleaseEntry entry(int baseline) {
      return new ReleaseEntry(
          runId,
          asAt,
          las,
          synthetic,
          "spark",
          Map.of(),
          definitions,
          inputs,
          new TreeSet<>(List.of(year + "|Calendar year")),
          baseline);
    }

    PublishedTables tables(Path place) throws IOException {
      PublishedTables tables =
          new PublishedTables(
              place.resolve("m.csv"), place.resolve("c.csv"), place.resolve("o.csv"));
      org.sendmetrics.schemas.FigureCsv.write(tables.live(), figures);
      org.sendmetrics.schemas.FigureCsv.write(tables.comparators(), comparators);
      OriginCsv.write(tables.origins(), List.of());
      return tables;
    }
  }
}
