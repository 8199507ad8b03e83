package org.sendmetrics.jobs.measure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.sendmetrics.schemas.Breakdown;
import org.sendmetrics.schemas.Catalogue;
import org.sendmetrics.schemas.Facts;
import org.sendmetrics.schemas.Measure;
import org.sendmetrics.schemas.Metric;

/**
 * The one query that gives every count that the metrics want of a table of facts.
 *
 * <p>Shape out: {@code period_key, la_code, phase, topic, item}, then for the measure at place
 * <i>i</i> of {@link #measures()} its count {@code m<i>} and the children behind it {@code c<i>}.
 * {@code phase}, {@code topic} and {@code item} are {@code Total} where not split; a topic is a
 * breakdown's id and an item its code.
 */
public final class FactsQuery {
  private static final String TOTAL = "'Total'";

  private final Facts facts;
  private final List<Measure> measures;
  private final Map<String, Breakdown> splits;
  private final Set<String> crossedWithPhase;
  private final boolean splitByPhase;

  private FactsQuery(
      Facts facts,
      List<Measure> measures,
      Map<String, Breakdown> splits,
      Set<String> crossedWithPhase,
      boolean splitByPhase) {
    this.facts = facts;
    this.measures = measures;
    this.splits = splits;
    this.crossedWithPhase = crossedWithPhase;
    this.splitByPhase = splitByPhase;
  }

  /** What the given metrics want of the facts. */
  public static FactsQuery of(Catalogue catalogue, Facts facts, Iterable<Metric> metrics) {
    Set<Measure> measures = new LinkedHashSet<>();
    Map<String, Breakdown> splits = new LinkedHashMap<>();
    Set<String> crossed = new LinkedHashSet<>();
    boolean byPhase = false;
    for (Metric metric : metrics) {
      for (Measure measure : metric.measures()) {
        if (!measure.facts().equals(facts.id())) {
          continue;
        }
        measures.add(measure);
        for (String split : metric.breakdowns()) {
          String id = split.substring(split.indexOf('*') + 1);
          byPhase |= split.startsWith(Breakdown.PHASE);
          if (split.contains("*")) {
            crossed.add(id);
          } else if (!id.equals(Breakdown.PHASE)) {
            splits.put(id, catalogue.breakdowns().get(id));
          }
        }
      }
    }
    crossed.forEach(id -> splits.putIfAbsent(id, catalogue.breakdowns().get(id)));
    return new FactsQuery(facts, List.copyOf(measures), splits, crossed, byPhase);
  }

  public List<Measure> measures() {
    return measures;
  }

  public String sql() {
    String whole = block(TOTAL, facts.totalWhen(), splits.keySet(), List.of());
    return splitByPhase
        ? whole + "\nunion all\n" + block("phase", "true", crossedWithPhase, List.of("phase"))
        : whole;
  }

  private String block(String phase, String where, Set<String> ids, List<String> fixed) {
    List<String> sets = new ArrayList<>();
    sets.add(set(fixed, null));
    ids.forEach(id -> sets.add(set(fixed, splits.get(id).column())));
    return "select period_key, la_code, "
        + phase
        + " as phase,\n  "
        + choice(ids, id -> "'" + id + "'")
        + " as topic,\n  "
        + choice(ids, id -> splits.get(id).column())
        + " as item,\n  "
        + counts()
        + "\nfrom "
        + viewName(facts.id())
        + "\nwhere "
        + where
        + "\ngroup by grouping sets (\n  "
        + String.join(",\n  ", sets)
        + ")";
  }

  private String choice(Set<String> ids, java.util.function.UnaryOperator<String> then) {
    if (ids.isEmpty()) {
      return TOTAL;
    }
    return ids.stream()
        .map(id -> "when grouping(" + splits.get(id).column() + ") = 0 then " + then.apply(id))
        .collect(Collectors.joining(" ", "case ", " else " + TOTAL + " end"));
  }

  private String counts() {
    List<String> columns = new ArrayList<>();
    for (int i = 0; i < measures.size(); i++) {
      columns.add(measures.get(i).sql() + " as m" + i);
      columns.add(children(measures.get(i)).sql() + " as c" + i);
    }
    return String.join(",\n  ", columns);
  }

  /** The count of children behind a count: those whose rows add something to it. */
  private Measure children(Measure measure) {
    if (measure.aggregate() instanceof Measure.CountDistinct) {
      return measure;
    }
    Measure.Aggregate each =
        facts.children() == Facts.Children.PERSON
            ? new Measure.CountDistinct("person")
            : new Measure.Count();
    if (measure.aggregate() instanceof Measure.Sum sum) {
      return new Measure(
          measure.facts(),
          each,
          new org.sendmetrics.schemas.Condition.All(
              List.of(
                  measure.where(),
                  new org.sendmetrics.schemas.Condition.Between(sum.column(), 1L, null))));
    }
    return new Measure(measure.facts(), each, measure.where());
  }

  private static String set(List<String> fixed, String column) {
    List<String> columns = new ArrayList<>(List.of("period_key", "la_code"));
    columns.addAll(fixed);
    if (column != null) {
      columns.add(column);
    }
    return "(" + String.join(", ", columns) + ")";
  }

  /** The name of a facts' view in both engines. */
  public static String viewName(String factsId) {
    return "facts_" + factsId.replace('-', '_');
  }
}
