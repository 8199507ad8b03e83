package org.sendmetrics.jobs.measure;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.sendmetrics.schemas.Catalogue;
import org.sendmetrics.schemas.Facts;
import org.sendmetrics.schemas.Metric;
import org.sendmetrics.schemas.Period;
import org.sendmetrics.schemas.PeriodKind;

/**
 * The periods that a metric is given for: for a family dated by academic years those in which a row
 * was counted anywhere, for one dated by the calendar every one from the first counted case on.
 */
final class FamilyPeriods {
  private final Catalogue catalogue;
  private final Counts counts;
  private final List<Period> all;

  FamilyPeriods(Catalogue catalogue, Counts counts, List<Period> all) {
    this.catalogue = catalogue;
    this.counts = counts;
    this.all = all;
  }

  List<Period> of(Metric metric) {
    Set<String> seen = new HashSet<>();
    for (Facts facts : catalogue.facts().values()) {
      if (facts.family().equals(metric.family())) {
        seen.addAll(counts.periodsWithRows(facts.id()));
      }
    }
    boolean calendar = metric.periods().contains(PeriodKind.CALENDAR_YEAR);
    return metric.periods().stream()
        .flatMap(kind -> ofKind(kind, seen, calendar).stream())
        .filter(p -> p.timePeriod().compareTo(metric.availability().since()) >= 0)
        .toList();
  }

  private List<Period> ofKind(PeriodKind kind, Set<String> seen, boolean calendar) {
    List<Period> ofKind = all.stream().filter(p -> p.kind() == kind).toList();
    if (!calendar) {
      return ofKind.stream().filter(p -> seen.contains(p.key())).toList();
    }
    int first = 0;
    while (first < ofKind.size() && !seen.contains(ofKind.get(first).key())) {
      first++;
    }
    return ofKind.subList(first, ofKind.size());
  }
}
