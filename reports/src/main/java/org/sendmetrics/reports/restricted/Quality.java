package org.sendmetrics.reports.restricted;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What was found in some files: counts by rule, findings up to a limit, and the rows of each. */
final class Quality {
  /** Findings that one workbook lists; all of them are in findings.csv. */
  static final int MOST_LISTED = 5_000;

  static final List<String> RECONCILIATION_COLUMNS =
      List.of(
          "file",
          "time_period",
          "time_identifier",
          "geographic_level",
          "area_code",
          "area_name",
          "filter",
          "measure",
          "published_numerator",
          "published_denominator",
          "published_value",
          "recomputed_numerator",
          "recomputed_denominator",
          "recomputed_value",
          "verdict",
          "reason");

  private final List<Balance> balances = new ArrayList<>();
  private final List<Finding> findings = new ArrayList<>();
  private final List<List<String>> reconciled = new ArrayList<>();
  private final Map<Rule, Long> rules = new TreeMap<>();
  private long found;
  private long compared;

  /** One file: rows in = rows kept + rows set aside. */
  record Balance(String file, String extract, long rowsIn, long rowsKept, long rowsSetAside) {}

  /** One thing found in one place, with how to mend it. */
  record Finding(
      String rule,
      String severity,
      String file,
      String line,
      String column,
      String message,
      String remedy) {}

  /** What findings are counted by. */
  record Rule(String rule, String severity, String remedy) implements Comparable<Rule> {
    @Override
    public int compareTo(Rule other) {
      int bySeverity = severity.compareTo(other.severity);
      int byRule = bySeverity != 0 ? bySeverity : rule.compareTo(other.rule);
      return byRule != 0 ? byRule : remedy.compareTo(other.remedy);
    }
  }

  void add(Balance balance) {
    balances.add(balance);
  }

  void add(Finding finding) {
    found++;
    rules.merge(new Rule(finding.rule(), finding.severity(), finding.remedy()), 1L, Long::sum);
    if (findings.size() < MOST_LISTED) {
      findings.add(finding);
    }
  }

  void addReconciled(List<String> cells) {
    compared++;
    if (reconciled.size() < MOST_LISTED) {
      reconciled.add(cells);
    }
  }

  List<Balance> balances() {
    return balances;
  }

  /** The first of the findings. */
  List<Finding> findings() {
    return findings;
  }

  /** Every rule that found something, with how often. */
  Map<Rule, Long> rules() {
    return rules;
  }

  /** The first of the rows compared with published figures. */
  List<List<String>> reconciled() {
    return reconciled;
  }

  long found() {
    return found;
  }

  long compared() {
    return compared;
  }
}
