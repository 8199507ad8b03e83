package org.sendmetrics.jobs.compare;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.sendmetrics.jobs.check.Finding;
import org.sendmetrics.jobs.check.Finding.Severity;

/**
 * The findings of one published file: one a fault, however many rows have it.
 *
 * <p><b>Shape:</b> a finding stands on the first line of its fault and counts and names the others,
 * and the other columns and areas that have it; findings in the order in which their faults were
 * first met.
 */
final class FindingLog {
  /** Lines, columns and names given in a finding before the rest are only counted. */
  private static final int MOST = 12;

  private final String file;
  private final Map<Fault, Places> faults = new LinkedHashMap<>();

  private record Fault(String rule, Severity severity, String message, String remedy) {}

  private record Places(List<Long> lines, Set<String> columns, Set<String> about) {}

  FindingLog(String file) {
    this.file = file;
  }

  void refuseFile(String rule, String message, String remedy) {
    add(new Fault(rule, Severity.REJECT_FILE, message, remedy), 0, "", "");
  }

  void setAside(String rule, long line, String column, String message, String remedy) {
    add(new Fault(rule, Severity.REJECT_ROW, message, remedy), line, column, "");
  }

  void warn(String rule, long line, String column, String message, String remedy) {
    add(new Fault(rule, Severity.WARN, message, remedy), line, column, "");
  }

  /** Warns of one of several areas that have the same fault; the finding names them all. */
  void warnAbout(
      String about, String rule, long line, String column, String message, String remedy) {
    add(new Fault(rule, Severity.WARN, message, remedy), line, column, about);
  }

  private void add(Fault fault, long line, String column, String about) {
    Places places =
        faults.computeIfAbsent(
            fault,
            k -> new Places(new ArrayList<>(), new LinkedHashSet<>(), new LinkedHashSet<>()));
    List<Long> lines = places.lines();
    if (lines.isEmpty() || lines.get(lines.size() - 1) != line) {
      lines.add(line);
    }
    places.columns().add(column);
    if (!about.isEmpty()) {
      places.about().add(about);
    }
  }

  List<Finding> findings() {
    return faults.entrySet().stream().map(e -> finding(e.getKey(), e.getValue())).toList();
  }

  private Finding finding(Fault f, Places places) {
    List<Long> lines = places.lines().stream().distinct().sorted().toList();
    return new Finding(
        f.rule(),
        f.severity(),
        file,
        lines.get(0),
        places.columns().iterator().next(),
        f.message()
            + (places.about().isEmpty() ? "" : " " + some(places.about(), "; ") + ".")
            + (places.columns().size() < 2
                ? ""
                : " " + places.columns().size() + " columns: " + some(places.columns(), ", ") + ".")
            + places(lines),
        f.remedy());
  }

  private static String some(Set<String> words, String between) {
    return String.join(between, words.stream().limit(MOST).toList())
        + (words.size() > MOST ? " and " + (words.size() - MOST) + " more" : "");
  }

  /** How many rows a fault has and which; nothing when the finding's own line is all. */
  static String places(List<Long> found) {
    if (found.size() == 1) {
      return "";
    }
    String named =
        found.stream().limit(MOST).map(String::valueOf).collect(Collectors.joining(", "));
    return " "
        + found.size()
        + " rows: lines "
        + named
        + (found.size() > MOST ? " and " + (found.size() - MOST) + " more." : ".");
  }
}
