package org.sendmetrics.jobs.compare;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.sendmetrics.jobs.check.Finding;
import org.sendmetrics.jobs.check.Finding.Severity;

/**
 * The findings of one published file: one a fault, however many rows have it.
 *
 * <p><b>Shape:</b> a finding stands on the first line of its fault and counts and names the others;
 * findings in the order in which their faults were first met.
 */
final class FindingLog {
  /** Lines named in a finding before the rest are only counted. */
  private static final int MOST_LINES = 12;

  private final String file;
  private final Map<Fault, List<Long>> lines = new LinkedHashMap<>();

  private record Fault(
      String rule, Severity severity, String column, String message, String remedy) {}

  FindingLog(String file) {
    this.file = file;
  }

  void refuseFile(String rule, String message, String remedy) {
    add(Severity.REJECT_FILE, rule, 0, "", message, remedy);
  }

  void setAside(String rule, long line, String column, String message, String remedy) {
    add(Severity.REJECT_ROW, rule, line, column, message, remedy);
  }

  void warn(String rule, long line, String column, String message, String remedy) {
    add(Severity.WARN, rule, line, column, message, remedy);
  }

  private void add(
      Severity severity, String rule, long line, String column, String message, String remedy) {
    List<Long> found =
        lines.computeIfAbsent(
            new Fault(rule, severity, column, message, remedy), k -> new ArrayList<>());
    if (found.isEmpty() || found.get(found.size() - 1) != line) {
      found.add(line);
    }
  }

  List<Finding> findings() {
    return lines.entrySet().stream().map(e -> finding(e.getKey(), e.getValue())).toList();
  }

  private Finding finding(Fault f, List<Long> found) {
    return new Finding(
        f.rule(),
        f.severity(),
        file,
        found.get(0),
        f.column(),
        f.message() + places(found),
        f.remedy());
  }

  /** How many rows a fault has and which; nothing when the finding's own line is all. */
  static String places(List<Long> found) {
    if (found.size() == 1) {
      return "";
    }
    String named =
        found.stream().limit(MOST_LINES).map(String::valueOf).collect(Collectors.joining(", "));
    return " "
        + found.size()
        + " rows: lines "
        + named
        + (found.size() > MOST_LINES ? " and " + (found.size() - MOST_LINES) + " more." : ".");
  }
}
