package org.sendmetrics.jobs.measure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sendmetrics.schemas.Breakdown;
import org.sendmetrics.schemas.Catalogue;
import org.sendmetrics.schemas.Condition;
import org.sendmetrics.schemas.Facts;
import org.sendmetrics.schemas.Measure;
import org.sendmetrics.schemas.Metric;

/**
 * The queries that give what the metrics want of a table of facts: one for all counts, and one for
 * each spread of days and each count of what is repeated.
 *
 * <p>Shape out: {@code period_key, la_code, phase, topic, item}, then for the measure at place
 * <i>i</i> of {@link #measures()} its count {@code m<i>} and the children behind it {@code c<i>}; a
 * spread has {@code day} and {@code m0} instead, and what is repeated {@code m0} alone. {@code
 * phase}, {@code topic} and {@code item} are {@code Total} where not split; a topic is a
 * breakdown's id and an item its code.
 */
public final class FactsQuery {
  private static final String TOTAL = "'Total'";

  private final Facts facts;
  private final List<Measure> measures;
  private final List<Measure> spreads;
  private final List<Measure> repeats;
  private final Map<String, Breakdown> splits;
  private final Set<String> crossedWithPhase;
  private final boolean splitByPhase;

  private FactsQuery(
      Facts facts,
      List<Measure> measures,
      List<Measure> spreads,
      List<Measure> repeats,
      Map<String, Breakdown> splits,
      Set<String> crossedWithPhase,
      boolean splitByPhase) {
    this.facts = facts;
    this.measures = measures;
    this.spreads = spreads;
    this.repeats = repeats;
    this.splits = splits;
    this.crossedWithPhase = crossedWithPhase;
    this.splitByPhase = splitByPhase;
  }

  /** What the given metrics want of the facts. */
  public static FactsQuery of(Catalogue catalogue, Facts facts, Iterable<Metric> metrics) {
    Set<Measure> measures = new LinkedHashSet<>();
    Set<Measure> spreads = new LinkedHashSet<>();
    Set<Measure> repeats = new LinkedHashSet<>();
    Map<String, Breakdown> splits = new LinkedHashMap<>();
    Set<String> crossed = new LinkedHashSet<>();
    boolean byPhase = false;
    for (Metric metric : metrics) {
      if (metric.measures().stream().noneMatch(m -> m.facts().equals(facts.id()))) {
        continue;
      }
      metric.formula().counts().stream()
          .filter(m -> m.facts().equals(facts.id()))
          .forEach(m -> (isRepeat(m) ? repeats : measures).add(m));
      metric.formula().spreads().stream()
          .filter(m -> m.facts().equals(facts.id()))
          .forEach(spreads::add);
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
    crossed.forEach(id -> splits.putIfAbsent(id, catalogue.breakdowns().get(id)));
    facts.unknown().ifPresent(measures::add);
    return new FactsQuery(
        facts,
        List.copyOf(measures),
        List.copyOf(spreads),
        List.copyOf(repeats),
        splits,
        crossed,
        byPhase);
  }

  public List<Measure> measures() {
    return measures;
  }

  /** The measures that are counts by day, each with a query of its own. */
  public List<Measure> spreads() {
    return spreads;
  }

  /** The measures that count what is repeated, each with a query of its own. */
  public List<Measure> repeats() {
    return repeats;
  }

  private static boolean isRepeat(Measure measure) {
    return measure.aggregate() instanceof Measure.CountRepeated;
  }

  /** The query of all counts. */
  public String sql() {
    return blocks(counts(), null);
  }

  /** The query of a spread, or of a count of what is repeated. */
  public String sql(Measure measure) {
    if (measure.aggregate() instanceof Measure.CountRepeated repeated) {
      String block = blocks(measure.sql() + " as times", repeated.column());
      return "select period_key, la_code, phase, topic, item, count(*) as m0 from (\n"
          + block
          + "\n) each_value where times >= 2 group by period_key, la_code, phase, topic, item";
    }
    String day = ((Measure.Spread) measure.aggregate()).column();
    String block = blocks(day + " as day,\n  " + measure.sql() + " as m0", day);
    return "select * from (\n" + block + "\n) days where m0 > 0 and day is not null";
  }

  private String blocks(String counts, String day) {
    String whole = block(TOTAL, facts.totalWhen(), splits.keySet(), fixed(null, day), counts);
    return splitByPhase
        ? whole
            + "\nunion all\n"
            + block("phase", "true", crossedWithPhase, fixed("phase", day), counts)
        : whole;
  }

  private static List<String> fixed(String phase, String day) {
    return Stream.of("period_key", "la_code", phase, day).filter(Objects::nonNull).toList();
  }

  private String block(
      String phase, String where, Set<String> ids, List<String> fixed, String counts) {
    List<String> sets = new ArrayList<>();
    sets.add("(" + String.join(", ", fixed) + ")");
    for (String id : ids) {
      sets.add("(" + String.join(", ", fixed) + ", " + splits.get(id).column() + ")");
    }
    return "select period_key, la_code, "
        + phase
        + " as phase,\n  "
        + choice(ids, id -> "'" + id + "'")
        + " as topic,\n  "
        + choice(ids, id -> splits.get(id).column())
        + " as item,\n  "
        + counts
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
    return columns.isEmpty() ? "0 as nothing" : String.join(",\n  ", columns);
  }

  /** The count of children behind a count: those whose rows add something to it. */
  private Measure children(Measure measure) {
    if (measure.aggregate() instanceof Measure.CountDistinct
        || measure.aggregate() instanceof Measure.SumOfProducts) {
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
          new Condition.All(
              List.of(measure.where(), new Condition.Between(sum.column(), 1L, null))));
    }
    return new Measure(measure.facts(), each, measure.where());
  }

  /** The name of a facts' view in both engines. */
  public static String viewName(String factsId) {
    return "facts_" + factsId.replace('-', '_');
  }
}
