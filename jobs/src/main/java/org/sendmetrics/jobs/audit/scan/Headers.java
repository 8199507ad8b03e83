package org.sendmetrics.jobs.audit.scan;

import java.util.HashMap;
import java.util.Map;
import org.sendmetrics.jobs.audit.scan.Columns.Role;
import org.sendmetrics.schemas.Catalogue;
import org.sendmetrics.schemas.Messages;
import org.sendmetrics.schemas.Metric;
import org.sendmetrics.schemas.TimelinessLayout;

/** What columns hold that have one header wherever they stand, some of which name a measure. */
final class Headers {
  private static final int TENTHS = 10;

  private final Messages words;
  private final Map<String, Role> roles = new HashMap<>();
  private final Map<String, Metric> measureOf = new HashMap<>();
  private final Map<String, Integer> tenths = new HashMap<>();

  Headers(Catalogue catalogue, Messages words, TimelinessLayout timeliness) {
    this.words = words;
    Columns.KEYS.forEach((key, role) -> roles.put(words.text(key), role));
    for (Metric m : catalogue.metrics().values()) {
      String unit = m.unit().symbol();
      put("national.column.counted", Role.NUMERATOR, m, "title", m.title());
      put("national.column.value", Role.VALUE, m, "title", m.title(), "unit", unit);
    }
    put("national.column.issued", Role.DENOMINATOR, catalogue.metric(timeliness.issued()));
    for (int tenth = 1; tenth < TENTHS; tenth++) {
      String header = words.text("national.column.decile." + tenth);
      roles.put(header, Role.DECILE);
      tenths.put(header, tenth);
    }
  }

  private void put(String key, Role role, Metric metric, Object... slots) {
    String header = words.text(key, slots);
    roles.put(header, role);
    measureOf.put(header, metric);
  }

  /** What a column of such a header holds; null where its header stands for different things. */
  Role role(String header) {
    return roles.get(header);
  }

  /** The measure that a column of such a header is about by itself; null for none. */
  Metric measureOf(String header) {
    return measureOf.get(header);
  }

  /** Which decile a column of such a header holds. */
  int tenth(String header) {
    return tenths.get(header);
  }
}
