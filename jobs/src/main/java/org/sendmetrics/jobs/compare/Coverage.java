package org.sendmetrics.jobs.compare;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.sendmetrics.jobs.check.Finding;
import org.sendmetrics.schemas.Authorities;
import org.sendmetrics.schemas.Authority;
import org.sendmetrics.schemas.Figure;

/**
 * What a published file leaves out or mixes: years between its first and last, authorities in force
 * without any row, London beside its two parts, one item under two headings.
 */
final class Coverage {
  /** Share of the authorities that a file must have to be held to all of them, in percent. */
  private static final int NEARLY_ALL = 80;

  /** Names printed before the rest are only counted. */
  private static final int MOST_NAMES = 12;

  private static final String LONDON = "E12000007";

  private final Authorities authorities;
  private final FindingLog log;
  private final List<PublishedRow> rows;

  private Coverage(Authorities authorities, String file, List<PublishedRow> rows) {
    this.authorities = authorities;
    this.log = new FindingLog(file);
    this.rows = rows;
  }

  static List<Finding> findings(Authorities authorities, List<PublishedRow> rows) {
    Map<String, List<PublishedRow>> files = new LinkedHashMap<>();
    rows.forEach(r -> files.computeIfAbsent(r.file(), k -> new ArrayList<>()).add(r));
    List<Finding> findings = new ArrayList<>();
    files.forEach((file, of) -> findings.addAll(new Coverage(authorities, file, of).check()));
    return findings;
  }

  private List<Finding> check() {
    years();
    authoritiesWithoutRows();
    londonAndItsParts();
    SpellingVariants variants = new SpellingVariants();
    rows.forEach(r -> r.filters().forEach((f, item) -> variants.add(f, item, r.line())));
    variants.tell(log);
    new ItemsUnderTwoHeadings(rows).tell(log);
    return log.findings();
  }

  private void years() {
    Map<String, TreeMap<Integer, Long>> byKind = new TreeMap<>();
    for (PublishedRow row : rows) {
      byKind
          .computeIfAbsent(row.timeIdentifier() + "|" + row.word(), k -> new TreeMap<>())
          .putIfAbsent(Integer.parseInt(row.timePeriod().substring(0, 4)), row.line());
    }
    Set<String> said = new TreeSet<>();
    byKind.forEach(
        (kind, years) -> {
          for (int year = years.firstKey(); year < years.lastKey(); year++) {
            String missing =
                "There is no row of " + year + ", though there are of years before and after it.";
            if (!years.containsKey(year) && said.add(missing)) {
              log.warn(
                  "published-year-missing",
                  years.get(years.higherKey(year)),
                  PublishedHeader.TIME_PERIOD,
                  missing,
                  "Nothing, if the year was not collected or is in another file; no figure is"
                      + " carried across the gap.");
            }
          }
        });
  }

  private void authoritiesWithoutRows() {
    Map<LocalDate, Map<String, Long>> present = new TreeMap<>();
    Map<LocalDate, String> periods = new TreeMap<>();
    for (PublishedRow row : rows) {
      if (row.place().level() == Figure.Level.LOCAL_AUTHORITY) {
        present
            .computeIfAbsent(row.lastDay(), k -> new LinkedHashMap<>())
            .putIfAbsent(row.place().code(), row.line());
        periods.put(row.lastDay(), row.timePeriod() + " " + row.timeIdentifier());
      }
    }
    present.forEach(
        (day, codes) -> {
          List<Authority> inForce = authorities.inForce(day);
          List<String> missing =
              inForce.stream()
                  .filter(a -> !codes.containsKey(a.code()))
                  .map(Authority::name)
                  .toList();
          if (!missing.isEmpty() && codes.size() * 100 >= inForce.size() * NEARLY_ALL) {
            log.warnAbout(
                periods.get(day)
                    + ": "
                    + String.join(", ", missing.stream().limit(MOST_NAMES).toList())
                    + (missing.size() > MOST_NAMES
                        ? " and " + (missing.size() - MOST_NAMES) + " more"
                        : ""),
                "published-authority-missing",
                codes.values().iterator().next(),
                PublishedHeader.LA_NAME,
                "Authorities in force have no row.",
                "Nothing, if they have no such children; they are not available here, not 0.");
          }
        });
  }

  private void londonAndItsParts() {
    List<PublishedRow> whole = rows.stream().filter(r -> r.printedRegion().equals(LONDON)).toList();
    List<PublishedRow> parts =
        rows.stream()
            .filter(r -> r.place().regionCode().equals(LONDON))
            .filter(r -> !r.printedRegion().equals(LONDON))
            .toList();
    if (!whole.isEmpty() && !parts.isEmpty()) {
      log.warn(
          "published-regions-of-two-kinds",
          whole.get(0).line(),
          PublishedHeader.REGION_CODE,
          "Some rows are of London and others of Inner or Outer London: "
              + whole.stream().map(PublishedRow::timePeriod).distinct().sorted().toList()
              + " and "
              + parts.stream().map(PublishedRow::timePeriod).distinct().sorted().toList()
              + ".",
          "Nothing: authorities are put in their region by our own list.");
    }
  }
}
