package org.sendmetrics.schemas;

import java.util.Map;

/**
 * The named rules of disclosure control with their settings, each with its source.
 *
 * <p>Source: {@code disclosure/*.yaml}.
 */
public record DisclosureRules(Map<String, Rule> rules) {

  /**
   * One rule.
   *
   * @param says the rule in words
   * @param setting its whole-number setting, such as a threshold
   */
  public record Rule(String id, String title, String says, long setting, String source) {}

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
