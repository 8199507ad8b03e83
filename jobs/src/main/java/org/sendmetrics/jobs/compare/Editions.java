package org.sendmetrics.jobs.compare;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sendmetrics.jobs.check.Finding;
import org.sendmetrics.jobs.check.Finding.Severity;

/**
 * What one edition of a published file has otherwise than another.
 *
 * <p><b>Shape:</b> in, kept rows of files in path order; out, a finding for each earlier file,
 * later file and column: cells withdrawn, cells given at last, numbers changed. Rows that only one
 * edition has are no change: a file may hold fewer years.
 */
final class Editions {
  /** Figures named in a finding before the rest are only counted. */
  private static final int MOST_NAMES = 3;

  private record Change(String rule, String earlier, String later, String column) {}

  private final Map<Change, List<PublishedRow>> changes = new LinkedHashMap<>();

  private Editions() {}

  static List<Finding> findings(List<PublishedRow> rows) {
    Editions editions = new Editions();
    Map<String, PublishedRow> last = new HashMap<>();
    for (PublishedRow row : rows) {
      String key = row.groupInAnyFile() + "|" + row.place().level() + "|" + row.place().code();
      PublishedRow earlier = last.put(key, row);
      if (earlier != null && !earlier.file().equals(row.file())) {
        editions.compare(earlier, row);
      }
    }
    return editions.changes.entrySet().stream()
        .map(e -> finding(e.getKey(), e.getValue()))
        .toList();
  }

  private void compare(PublishedRow earlier, PublishedRow later) {
    for (PublishedRow.Observation was : earlier.observations()) {
      later.observations().stream()
          .filter(o -> o.measure().equals(was.measure()))
          .findFirst()
          .ifPresent(
              is -> {
                cell(earlier, later, was.column(), was.numerator(), is.numerator());
                cell(earlier, later, was.column(), was.denominator(), is.denominator());
                cell(earlier, later, was.column(), was.rate(), is.rate());
              });
    }
  }

  private void cell(
      PublishedRow earlier,
      PublishedRow later,
      String column,
      PublishedCell was,
      PublishedCell is) {
    String rule =
        was.isNumber() && !is.isNumber()
            ? "published-cell-withdrawn"
            : !was.isNumber() && is.isNumber()
                ? "published-cell-given-later"
                : was.isNumber() && was.number().compareTo(is.number()) != 0
                    ? "published-edition-superseded"
                    : "";
    if (!rule.isEmpty()) {
      List<PublishedRow> rows =
          changes.computeIfAbsent(
              new Change(rule, earlier.file(), later.file(), column), k -> new ArrayList<>());
      if (rows.isEmpty() || rows.get(rows.size() - 1) != earlier) {
        rows.add(earlier);
      }
    }
  }

  private static Finding finding(Change change, List<PublishedRow> rows) {
    String what =
        switch (change.rule()) {
          case "published-cell-withdrawn" -> " withdraws figures given here: ";
          case "published-cell-given-later" -> " gives figures withheld here: ";
          default -> " has other figures than here: ";
        };
    List<String> names =
        rows.stream()
            .limit(MOST_NAMES)
            .map(r -> r.place().name() + ", " + r.timePeriod() + ", " + r.filterWords())
            .toList();
    return new Finding(
        change.rule(),
        Severity.WARN,
        change.earlier(),
        rows.get(0).line(),
        change.column(),
        change.later()
            + what
            + String.join("; ", names)
            + (rows.size() > MOST_NAMES ? "; and others." : ".")
            + FindingLog.places(rows.stream().map(PublishedRow::line).toList())
            + " The file that is last in path order counts.",
        "Keep one edition in the inbox, or name the newer one so that it comes last.");
  }
}
