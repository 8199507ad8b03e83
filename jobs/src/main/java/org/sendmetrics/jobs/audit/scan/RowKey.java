package org.sendmetrics.jobs.audit.scan;

import java.util.Map;
import org.sendmetrics.jobs.audit.read.Sight;
import org.sendmetrics.jobs.audit.scan.AreaTable.Id;
import org.sendmetrics.jobs.audit.scan.Columns.Role;
import org.sendmetrics.schemas.Figure;
import org.sendmetrics.schemas.Metric;

/** What a row of a table says of itself: whose figure it is, and which. */
record RowKey(Scope scope, Columns columns, Sight.Row row) {
  private static final String SEN_PROVISION = "SEN provision";

  /** The figure that the row is about. */
  Id id(Metric metric, PeriodName period) {
    String phase = orTotal(columns.text(row, Role.PHASE));
    String topic = columns.text(row, Role.TOPIC);
    String item = columns.text(row, Role.ITEM);
    String provision = columns.text(row, Role.SEN_PROVISION);
    if (!provision.isEmpty()) {
      return new Id(metric.id(), period, phase, SEN_PROVISION, provision);
    }
    return topic.isEmpty()
        ? joined(metric, period, item)
        : new Id(metric.id(), period, phase, topic, orTotal(item));
  }

  /** A group in one cell: {@code Primary, Sex: Boys}. */
  private static Id joined(Metric metric, PeriodName period, String group) {
    int colon = group.indexOf(": ");
    String named = colon < 0 ? "" : group.substring(0, colon);
    int comma = named.indexOf(", ");
    String phase = colon < 0 ? orTotal(group) : comma < 0 ? "" : named.substring(0, comma);
    return new Id(
        metric.id(),
        period,
        orTotal(phase),
        colon < 0 ? Figure.TOTAL : named.substring(comma < 0 ? 0 : comma + 2),
        colon < 0 ? Figure.TOTAL : group.substring(colon + 2));
  }

  private static String orTotal(String item) {
    return item.isEmpty() ? Figure.TOTAL : item;
  }

  /** The place of a row: that of the product, unless the row names another. */
  AreaTable area() {
    String code = columns.text(row, Role.AREA_CODE);
    Map<String, AreaTable> others = scope.others();
    if (!code.isEmpty()) {
      return others.getOrDefault(code, new AreaTable(Figure.Place.ENGLAND));
    }
    String name = columns.text(row, Role.AREA);
    return others.values().stream()
        .filter(a -> !name.isEmpty() && a.name().equals(name))
        .findFirst()
        .orElse(scope.area());
  }

  /** Whose figure a row says it is; a source that says two, or none, leaves any. */
  String series() {
    String source = columns.text(row, Role.SOURCE);
    if (scope.words().isOwn(source)) {
      return Figure.LIVE;
    }
    return scope.publications().contains(source) ? source : "";
  }
}
