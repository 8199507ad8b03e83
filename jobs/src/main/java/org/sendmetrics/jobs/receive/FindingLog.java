package org.sendmetrics.jobs.receive;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.sendmetrics.jobs.check.Finding;
import org.sendmetrics.jobs.check.Finding.Severity;

/**
 * The findings about one file. A fault that runs through the whole file is listed row by row up to
 * {@link #LISTED} times and then counted, so that nothing is dropped without being said.
 */
class FindingLog {
  /** How many findings of one rule in one column are listed singly. */
  static final int LISTED = 10_000;

  private record Kind(String rule, String column) {}

  private final String file;
  private final List<Finding> waiting = new ArrayList<>();
  private final Map<Kind, Long> counts = new HashMap<>();
  private final Map<Kind, Finding> first = new HashMap<>();
  private final Map<Kind, Long> wholeFile = new HashMap<>();

  FindingLog(String file) {
    this.file = file;
  }

  void add(
      String rule, Severity severity, long line, String column, String message, String remedy) {
    Kind kind = new Kind(rule, column);
    Finding finding = new Finding(rule, severity, file, line, column, message, remedy);
    first.putIfAbsent(kind, finding);
    if (counts.merge(kind, 1L, Long::sum) <= LISTED) {
      waiting.add(finding);
    }
  }

  /** A habit of the file, told once with its first line and how often it was met. */
  void habit(String rule, long line, String column, String message, String remedy) {
    Kind kind = new Kind(rule, column);
    first.putIfAbsent(kind, new Finding(rule, Severity.WARN, file, line, column, message, remedy));
    wholeFile.merge(kind, 1L, Long::sum);
  }

  /** Takes the findings not yet taken. */
  List<Finding> take() {
    List<Finding> taken = List.copyOf(waiting);
    waiting.clear();
    return taken;
  }

  /** Adds the findings not yet taken to others. */
  void drainTo(List<Finding> others) {
    if (!waiting.isEmpty()) {
      others.addAll(waiting);
      waiting.clear();
    }
  }

  /** What can only be told at the end of the file. */
  List<Finding> summary() {
    List<Finding> summary = new ArrayList<>();
    wholeFile.forEach((kind, count) -> summary.add(counted(kind, count + " times, first here")));
    counts.forEach(
        (kind, count) -> {
          if (count > LISTED) {
            summary.add(counted(kind, (count - LISTED) + " more rows than are listed"));
          }
        });
    return summary;
  }

  private Finding counted(Kind kind, String count) {
    Finding f = first.get(kind);
    return new Finding(
        f.rule(), f.severity(), file, f.line(), f.column(), f.message() + ": " + count, f.remedy());
  }
}
