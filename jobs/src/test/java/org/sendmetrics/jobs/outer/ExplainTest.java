package org.sendmetrics.jobs.outer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sendmetrics.jobs.explain.Explainer;
import org.sendmetrics.jobs.explain.Question;
import org.sendmetrics.schemas.Breakdown;
import org.sendmetrics.schemas.Catalogue;
import org.sendmetrics.schemas.Figure;
import org.sendmetrics.schemas.FigureCsv;
import org.sendmetrics.schemas.Formula;
import org.sendmetrics.schemas.Metric;

/** What is told of figures of the small sample, and that its SQL counts what was published. */
class ExplainTest {
  private static final Catalogue CATALOGUE = Catalogue.shipped();
  private static final String ON_TIME = "ehcp.issued-within-20-weeks-rate";
  private static final int WIDTH = 80;

  private final WholeRun run = WholeRun.ofSmall();
  private final Explainer explainer = new Explainer(CATALOGUE, run.work());

  @Test
  void aPublishedFigureIsToldWithItsFileLineAndNeighboursInTime() {
    String told = explain(new Question(ON_TIME, "850", "2021", List.of()));
    for (String part :
        List.of(
            "EHC plans issued on time: Hampshire",
            "15.6% (358 of 2,291)",
            "published/ehcp_timeliness_20_week.csv, line 456",
            "Calendar year 2019  5.9%    56 of 955",
            "South East",
            "England")) {
      assertTrue(told.contains(part), part + " in:\n" + told);
    }
    assertTrue(told.replaceAll("\\s+", " ").contains("Open Government Licence"), told);
    told.lines()
        .filter(l -> !l.startsWith("  select") && !l.startsWith("  from"))
        .forEach(l -> assertTrue(l.length() <= WIDTH, l));
  }

  @Test
  void anAreaMayBeNamedAndAPeriodSaidInFull() {
    assertEquals(
        explain(new Question(ON_TIME, "850", "2021", List.of())),
        explain(new Question(ON_TIME, "hampshire", "2021:calendar year", List.of())));
    assertTrue(explain(new Question(ON_TIME, "E92000001", "2021", List.of())).contains("England"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "ehcp.issued-within-20-weeks; 850; 2021; ; nearest: ehcp.issued-within-20-weeks-rate",
        "ehcp.issued-within-20-weeks-rate; Hamshire; 2021; ; nearest: Hampshire",
        "ehcp.issued-within-20-weeks-rate; 850; 1999; ; there are: ",
        "ehcp.issued-within-20-weeks-rate; 850; 2021; Shoe size=7; is not split by Shoe size=7",
        "ehcp.issued-within-20-weeks-rate; 850; 2021; Sex; --breakdown is TOPIC=ITEM",
      })
  void whatIsNotThereIsAnsweredWithWhatIs(
      String metric, String area, String period, String split, String answer) {
    Question question =
        new Question(metric, area, period, split == null ? List.of() : List.of(split));
    String said =
        assertThrows(IllegalArgumentException.class, () -> explain(question)).getMessage();
    assertTrue(said.contains(answer.strip()), said);
    assertFalse(said.contains("\n"), said);
  }

  @Test
  void noCountOfAWithheldFigureIsTold() {
    List<Figure> withheld =
        FigureCsv.read(run.out().resolve("public/metric-values.csv")).stream()
            .filter(f -> f.symbol().equals("c"))
            .toList();
    assertTrue(withheld.size() > 10, "something is withheld");
    for (int i = 0; i < withheld.size(); i += withheld.size() / 10) {
      String told = explain(question(withheld.get(i)));
      assertTrue(told.contains("[c]: this means that we have hidden"), told);
      assertFalse(told.contains(" kept; "), told);
      assertTrue(told.contains("They are not told here"), told);
    }
  }

  /** One figure of each metric, unsplit or not, of an authority or wider. */
  @Test
  void theScriptCountsWhatWasPublished() throws SQLException {
    Map<String, Figure> chosen = new LinkedHashMap<>();
    FigureCsv.read(run.out().resolve("public/metric-values.csv")).stream()
        .filter(f -> f.numerator() != null && isCountedAsShown(f))
        .forEach(
            f ->
                chosen.putIfAbsent(
                    f.key().metric() + f.key().place().level() + f.key().isTotal(), f));
    assertTrue(chosen.size() > 50, "figures of many metrics and splits: " + chosen.size());
    for (Figure figure : chosen.values()) {
      Map<String, BigDecimal> counts = run(explainer.script(question(figure)));
      BigDecimal numerator = counts.getOrDefault("numerator", counts.get("share"));
      assertEquals(0, figure.numerator().compareTo(numerator), figure.key() + " " + counts);
    }
  }

  /** Half-days are shown as days, and the denominator of a share is not split. */
  private static boolean isCountedAsShown(Figure figure) {
    Metric metric = CATALOGUE.metric(figure.key().metric());
    return metric.unit() != Metric.Unit.DAYS_PER_100
        && (metric.formula() instanceof Formula.Amount || metric.formula() instanceof Formula.Rate);
  }

  private String explain(Question question) {
    return explainer.explain(question, WIDTH);
  }

  private static Question question(Figure figure) {
    Figure.Key key = figure.key();
    List<String> splits = new java.util.ArrayList<>();
    if (!key.phase().equals(Figure.TOTAL)) {
      splits.add(Breakdown.PHASE + "=" + key.phase());
    }
    if (!key.breakdownTopic().equals(Figure.TOTAL)) {
      splits.add(key.breakdownTopic() + "=" + key.breakdown());
    }
    return new Question(
        key.metric(), key.place().code(), key.timePeriod() + ":" + key.timeIdentifier(), splits);
  }

  /** The counts that a script's queries give, by name. */
  private Map<String, BigDecimal> run(String script) throws SQLException {
    String here = script.replace("read_parquet('runs/", "read_parquet('" + run.work() + "/runs/");
    Map<String, BigDecimal> counts = new LinkedHashMap<>();
    try (Connection duck = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = duck.createStatement()) {
      for (String sql : here.split(";\n")) {
        if (!sql.isBlank() && statement.execute(sql)) {
          add(counts, statement.getResultSet());
        }
      }
    }
    return counts;
  }

  private static void add(Map<String, BigDecimal> counts, ResultSet row) throws SQLException {
    row.next();
    for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
      BigDecimal count = row.getBigDecimal(i);
      counts.put(row.getMetaData().getColumnName(i), count == null ? BigDecimal.ZERO : count);
    }
  }
}
