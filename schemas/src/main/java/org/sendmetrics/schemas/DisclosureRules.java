package org.sendmetrics.schemas;

import java.util.List;
import java.util.Map;

/**
 * The named rules of disclosure control with their settings, each with its source.
 *
 * <p>Source: {@code disclosure/*.yaml}.
 */
public record DisclosureRules(Map<String, Rule> rules) {
  /** The rule whose setting is the greatest small count. */
  public static final String SMALL_COUNT = "small-count";

  /**
   * One rule.
   *
   * @param says the rule in words
   * @param setting its whole-number setting, such as a threshold
   * @param metrics ids of the metrics that it is for; empty for all
   * @param breakdowns ids of the breakdowns that it is for; empty for all
   */
  public record Rule(
      String id,
      String title,
      String says,
      long setting,
      List<String> metrics,
      List<String> breakdowns,
      String source) {

    boolean isFor(String metric, String breakdown) {
      return metrics.contains(metric) && breakdowns.contains(breakdown);
    }
  }

  /**
   * The greatest count of children that is small: the rule of its own of a metric's breakdown, else
   * that of all.
   *
   * @param breakdown null where there is no split
   */
  public long threshold(String metric, Breakdown breakdown) {
    long threshold = setting(SMALL_COUNT);
    for (Rule rule : rules.values()) {
      if (breakdown != null && rule.isFor(metric, breakdown.id())) {
        threshold = Math.max(threshold, rule.setting());
      }
    }
    return threshold;
  }

  /** The setting of a rule. */
  public long setting(String id) {
    Rule rule = rules.get(id);
    if (rule == null) {
      throw new SchemaException(
          "disclosure/" + id + ".yaml", "(whole file)", "there is no such rule");
    }
    return rule.setting();
  }
}
