package org.sendmetrics.jobs.measure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.sendmetrics.schemas.Breakdown;
import org.sendmetrics.schemas.Catalogue;
import org.sendmetrics.schemas.Facts;
import org.sendmetrics.schemas.Figure;
import org.sendmetrics.schemas.Formula;
import org.sendmetrics.schemas.Measure;
import org.sendmetrics.schemas.Metric;
import org.sendmetrics.schemas.Period;

/**
 * The counts of one cell of one metric, as SQL over its facts: one statement a table of facts, and
 * one for each count by day.
 *
 * <p>Law: counts are made authority by authority and added.
 *
 * @param authorities 3-digit codes of those that are summed
 * @param phase code of a phase, or {@code Total}
 * @param topic id of a breakdown, or {@code Total}
 * @param item code of an item, or {@code Total}
 */
public record CellQuery(
    Catalogue catalogue,
    Metric metric,
    Period period,
    List<String> authorities,
    String phase,
    String topic,
    String item) {

  private static final String WHOLE = "denominator";

  /**
   * The statements, none of them ended: those of the cell, then the whole that it is a share of or
   * those of the group that it is set against, where the metric has one.
   */
  public List<String> statements() {
    Map<String, Measure> roles = new LinkedHashMap<>(metric.formula().roles());
    if (metric.formula() instanceof Formula.Share share) {
      roles.remove(WHOLE);
      List<String> statements = new ArrayList<>(of(roles));
      statements.addAll(
          noted(
              "the whole that it is a share of",
              in(Figure.TOTAL, Figure.TOTAL).of(Map.of(WHOLE, share.whole()))));
      return statements;
    }
    List<String> statements = new ArrayList<>(of(roles));
    metric
        .formula()
        .against()
        .ifPresent(
            other ->
                statements.addAll(
                    noted(
                        "the group that it is set against",
                        in(other.breakdown().id(), other.item()).of(roles))));
    return statements;
  }

  private static List<String> noted(String note, List<String> statements) {
    return statements.stream().map(s -> "-- " + note + "\n" + s).toList();
  }

  private CellQuery in(String otherTopic, String otherItem) {
    return new CellQuery(catalogue, metric, period, authorities, phase, otherTopic, otherItem);
  }

  private List<String> of(Map<String, Measure> roles) {
    Map<String, Map<String, Measure>> byFacts = new LinkedHashMap<>();
    List<String> statements = new ArrayList<>();
    for (Map.Entry<String, Measure> role : roles.entrySet()) {
      Measure measure = role.getValue();
      if (measure.aggregate() instanceof Measure.Spread spread) {
        statements.add(byDay(role.getKey(), measure, spread));
      } else if (measure.aggregate() instanceof Measure.CountRepeated repeated) {
        statements.add(repeated(role.getKey(), measure, repeated));
      } else {
        byFacts
            .computeIfAbsent(measure.facts(), f -> new LinkedHashMap<>())
            .put(role.getKey(), measure);
      }
    }
    byFacts.forEach((facts, measures) -> statements.add(counts(facts, measures)));
    return statements;
  }

  private String counts(String facts, Map<String, Measure> measures) {
    String sums =
        measures.keySet().stream()
            .map(role -> "sum(" + role + ") as " + role)
            .collect(Collectors.joining(", "));
    String counts =
        measures.entrySet().stream()
            .map(m -> "    " + m.getValue().sql() + " as " + m.getKey())
            .collect(Collectors.joining(",\n"));
    return "select "
        + sums
        + "\nfrom (\n  select la_code,\n"
        + counts
        + "\n"
        + from(facts, "  ")
        + "\n  group by la_code)";
  }

  private String byDay(String role, Measure measure, Measure.Spread spread) {
    return "select "
        + spread.column()
        + " as day, "
        + measure.sql()
        + " as "
        + role
        + "\n"
        + from(measure.facts(), "")
        + "\ngroup by "
        + spread.column()
        + "\norder by day";
  }

  private String repeated(String role, Measure measure, Measure.CountRepeated repeated) {
    return "select count(*) as "
        + role
        + "\nfrom (\n  select la_code, "
        + repeated.column()
        + ", "
        + measure.sql()
        + " as times\n"
        + from(measure.facts(), "  ")
        + "\n  group by la_code, "
        + repeated.column()
        + ")\nwhere times >= 2";
  }

  private String from(String factsId, String indent) {
    Facts facts = catalogue.facts().get(factsId);
    List<String> where = new ArrayList<>();
    where.add("period_key = '" + key(facts) + "'");
    where.add(
        authorities.size() == 1
            ? "la_code = '" + authorities.get(0) + "'"
            : "la_code in ('" + String.join("', '", authorities) + "')");
    if (!phase.equals(Figure.TOTAL)) {
      where.add("phase = '" + phase + "'");
    } else if (!facts.totalWhen().equals("true")) {
      where.add(facts.totalWhen());
    }
    if (!topic.equals(Figure.TOTAL)) {
      Breakdown split = catalogue.breakdowns().get(topic);
      where.add(split.column() + " = '" + item.replace("'", "''") + "'");
    }
    return indent
        + "from "
        + FactsQuery.viewName(factsId)
        + "\n"
        + indent
        + "where "
        + String.join("\n" + indent + "  and ", where);
  }

  private String key(Facts facts) {
    return facts.periods().contains(period.kind()) ? period.key() : Periods.academicYearKey(period);
  }
}
