package org.sendmetrics.schemas;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One thing that is settled about how figures are counted, with the number by which definitions,
 * tests and findings cite it.
 *
 * @param number such as {@code A4}; never given to another rule
 * @param topic what it is about
 * @param says the rule in words
 * @param facts ids of the facts that follow it
 * @param metrics ids of the metrics that follow it on their own account
 * @param findings ids of the findings that it leads to
 */
public record Rule(
    String number,
    String topic,
    String says,
    String source,
    Set<String> facts,
    Set<String> metrics,
    Set<String> findings) {

  /** Whether a metric follows it, itself or through the facts that it counts. */
  public boolean settles(Metric metric) {
    return metrics.contains(metric.id())
        || metric.measures().stream().anyMatch(m -> facts.contains(m.facts()));
  }

  /** Reads the rules of one topic. */
  static List<Rule> read(Declaration d, Set<String> facts, Set<String> metrics) {
    String topic = d.text("topic");
    List<Rule> rules = new ArrayList<>();
    for (Declaration rule : d.children("rules")) {
      rules.add(
          rule.read(
              r ->
                  new Rule(
                      r.text("number"),
                      topic,
                      r.text("says"),
                      r.text("source"),
                      known(r, "facts", facts),
                      known(r, "metrics", metrics),
                      Set.copyOf(r.texts("findings")))));
    }
    return rules;
  }

  private static Set<String> known(Declaration d, String key, Set<String> known) {
    for (String id : d.texts(key)) {
      if (!known.contains(id)) {
        throw d.refuse(key, "'" + id + "' is not declared");
      }
    }
    return Set.copyOf(d.texts(key));
  }

  /** All rules by number, in the order of topics and numbers. */
  static Map<String, Rule> byNumber(SchemaFiles files, Set<String> facts, Set<String> metrics) {
    Map<String, Rule> byNumber = new LinkedHashMap<>();
    for (java.nio.file.Path file : files.list("rules", ".yaml")) {
      for (Rule rule : files.declaration(file).read(d -> read(d, facts, metrics))) {
        if (byNumber.put(rule.number(), rule) != null) {
          throw new SchemaException(files.name(file), rule.number(), "is given twice");
        }
      }
    }
    return byNumber;
  }
}
