package org.sendmetrics.jobs.compare;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.sendmetrics.jobs.check.Finding;
import org.sendmetrics.jobs.check.Finding.Severity;

/** The findings of one published file, in the order in which they were made. */
final class FindingLog {
  private final String file;
  private final List<Finding> findings = new ArrayList<>();
  private final Set<String> said = new HashSet<>();

  FindingLog(String file) {
    this.file = file;
  }

  void refuseFile(String rule, String message, String remedy) {
    findings.add(new Finding(rule, Severity.REJECT_FILE, file, 0, "", message, remedy));
  }

  void setAside(String rule, long line, String column, String message, String remedy) {
    findings.add(new Finding(rule, Severity.REJECT_ROW, file, line, column, message, remedy));
  }

  void warn(String rule, long line, String column, String message, String remedy) {
    findings.add(new Finding(rule, Severity.WARN, file, line, column, message, remedy));
  }

  /** Warns of what holds for many rows on the first of them only. */
  void warnOnce(String rule, long line, String column, String message, String remedy) {
    if (said.add(rule + "|" + message)) {
      warn(rule, line, column, message, remedy);
    }
  }

  List<Finding> findings() {
    return findings;
  }
}
