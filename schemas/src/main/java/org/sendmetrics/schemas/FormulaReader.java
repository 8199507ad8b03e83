package org.sendmetrics.schemas;

import java.util.Map;
import java.util.function.BiFunction;

/** Reads what a metric makes of what it counts, and holds it against facts, metrics and unit. */
final class FormulaReader {
  private final Map<String, Facts> facts;
  private final Map<String, Breakdown> breakdowns;
  private final Map<String, Metric> metrics;

  FormulaReader(
      Map<String, Facts> facts, Map<String, Breakdown> breakdowns, Map<String, Metric> metrics) {
    this.facts = facts;
    this.breakdowns = breakdowns;
    this.metrics = metrics;
  }

  Formula read(Declaration d, Metric.Unit unit) {
    Formula formula = formula(d);
    if (formula instanceof Formula.Amount != (unit == Metric.Unit.NUMBER)) {
      throw d.refuse("denominator", "a number has none, and every other unit has one");
    }
    return formula;
  }

  private Formula formula(Declaration d) {
    if (d.has("share")) {
      return new Formula.Share(d.child("share").read(this::measure));
    }
    if (d.has("mean")) {
      return d.child("mean").read(this::mean);
    }
    if (d.has("median")) {
      return d.child("median").read(m -> new Formula.Median(spread(m, "of_column", true)));
    }
    if (d.has("survival_median")) {
      return d.child("survival_median").read(this::survival);
    }
    if (d.has("difference")) {
      return d.child("difference").read(x -> against(x, Formula.Difference::new));
    }
    if (d.has("ratio")) {
      return d.child("ratio").read(x -> against(x, Formula.Ratio::new));
    }
    if (d.has("published")) {
      return d.child("published")
          .read(p -> new Formula.Published(p.text("numerator"), p.text("denominator")));
    }
    Measure numerator = d.child("numerator").read(this::measure);
    return d.has("denominator")
        ? new Formula.Rate(numerator, d.child("denominator").read(this::measure))
        : new Formula.Amount(numerator);
  }

  private Measure measure(Declaration d) {
    Facts of = facts(d);
    ConditionReader reader = new ConditionReader(of);
    Measure.Aggregate aggregate;
    if (d.has("sum")) {
      aggregate = new Measure.Sum(reader.column(d, "sum"));
    } else if (d.has("count_distinct")) {
      aggregate = new Measure.CountDistinct(reader.column(d, "count_distinct"));
    } else if (d.has("count_repeated")) {
      aggregate = new Measure.CountRepeated(reader.column(d, "count_repeated"));
    } else if (d.text("count").equals("rows")) {
      aggregate = new Measure.Count();
    } else {
      throw d.refuse(
          "count", "only rows can be counted; or use sum, count_distinct or count_repeated");
    }
    return new Measure(of.id(), aggregate, reader.all(d, "where"));
  }

  private Formula mean(Declaration d) {
    Facts of = facts(d);
    ConditionReader reader = new ConditionReader(of);
    Condition where = reader.all(d, "where");
    return new Formula.Mean(
        new Measure(of.id(), new Measure.Sum(reader.column(d, "of_column")), where),
        new Measure(of.id(), new Measure.Count(), where));
  }

  private Measure spread(Declaration d, String key, boolean where) {
    Facts of = facts(d);
    ConditionReader reader = new ConditionReader(of);
    return new Measure(
        of.id(),
        new Measure.Spread(reader.column(d, key)),
        where ? reader.all(d, "where") : new Condition.All(java.util.List.of()));
  }

  private Formula survival(Declaration d) {
    Measure entries = spread(d, "enters", false);
    Measure exits = spread(d, "leaves", false);
    Condition event = d.child("reached").read(new ConditionReader(facts(d))::condition);
    return new Formula.SurvivalMedian(
        entries,
        new Measure(exits.facts(), exits.aggregate(), event),
        new Measure(exits.facts(), exits.aggregate(), new Condition.Not(event)));
  }

  private Formula against(
      Declaration d, BiFunction<Formula.Rate, Formula.Against, Formula> formula) {
    String id = d.text("metric");
    Metric other = metrics.get(id);
    if (other == null || !(other.formula() instanceof Formula.Rate rate)) {
      throw d.refuse("metric", "'" + id + "' is not a rate that is declared");
    }
    String split = d.text("breakdown");
    if (!other.breakdowns().contains(split)) {
      throw d.refuse("breakdown", "'" + id + "' is not split by '" + split + "'");
    }
    return formula.apply(rate, new Formula.Against(id, breakdowns.get(split), d.text("item")));
  }

  private Facts facts(Declaration d) {
    String id = d.text("of");
    Facts of = facts.get(id);
    if (of == null) {
      throw d.refuse("of", "there are no facts '" + id + "'");
    }
    return of;
  }
}
