package org.sendmetrics.jobs.compare;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sendmetrics.jobs.check.Finding;
import org.sendmetrics.schemas.Figure;

/**
 * Authorities' rows in which a file shows the count of the whole region.
 *
 * <p><b>Shape:</b> one test a row and measure: the authority's largest count is its region's, and
 * another authority of the region has a count above 0, so that both cannot be right.
 *
 * <p><b>Source:</b> the new-plans file of reporting year 2025, in which all fifteen authorities of
 * Yorkshire and The Humber show the region's 2022 total.
 */
final class CopiedTotals {
  private final Map<String, FindingLog> logs = new LinkedHashMap<>();
  private final Map<String, BigDecimal> ofRegions = new HashMap<>();
  private final Map<String, BigDecimal> ofAuthorities = new HashMap<>();

  private CopiedTotals() {}

  static CopiedTotals in(List<PublishedRow> rows) {
    CopiedTotals totals = new CopiedTotals();
    for (PublishedRow row : rows) {
      for (PublishedRow.Observation observation : row.observations()) {
        BigDecimal base = base(observation);
        if (base == null) {
          continue;
        }
        String key = key(row, observation);
        if (row.place().level() == Figure.Level.REGIONAL) {
          totals.ofRegions.put(key, base);
        } else if (row.place().level() == Figure.Level.LOCAL_AUTHORITY) {
          totals.ofAuthorities.merge(key, base, BigDecimal::add);
        }
      }
    }
    rows.forEach(totals::tell);
    return totals;
  }

  private void tell(PublishedRow row) {
    for (PublishedRow.Observation observation : row.observations()) {
      if (holds(row, observation)) {
        logs.computeIfAbsent(row.file(), FindingLog::new)
            .warn(
                "published-count-of-region",
                row.line(),
                observation.column(),
                "An authority shows the count of its whole region.",
                "Ask the publisher; the figure is marked unreliable (u).");
      }
    }
  }

  List<Finding> findings() {
    return logs.values().stream().flatMap(log -> log.findings().stream()).toList();
  }

  boolean holds(PublishedRow row, PublishedRow.Observation observation) {
    BigDecimal base = base(observation);
    if (base == null || row.place().level() != Figure.Level.LOCAL_AUTHORITY) {
      return false;
    }
    String key = key(row, observation);
    return ofRegions.containsKey(key)
        && ofRegions.get(key).compareTo(base) == 0
        && ofAuthorities.get(key).compareTo(base) > 0
        && base.signum() > 0;
  }

  /** The denominator, or the count of a number; null when it is not shown. */
  private static BigDecimal base(PublishedRow.Observation observation) {
    return observation.measure().isNumber()
        ? observation.numerator().number()
        : observation.denominator().number();
  }

  private static String key(PublishedRow row, PublishedRow.Observation observation) {
    return row.group() + "|" + row.place().regionCode() + "|" + observation.column();
  }
}
