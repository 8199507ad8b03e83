package org.sendmetrics.jobs.audit.scan;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.sendmetrics.jobs.audit.read.Spot;
import org.sendmetrics.jobs.audit.scan.AreaTable.Id;
import org.sendmetrics.jobs.audit.scan.Columns.Role;
import org.sendmetrics.schemas.Figure;
import org.sendmetrics.schemas.Metric;
import org.sendmetrics.schemas.Statistics;

/**
 * Limits of chance in the tables of products, worked out again from the one table of figures.
 *
 * <p><b>Law:</b> a mean and limits are those of all the rows of their table, each of which must
 * have a shown figure of our own; the limits of a funnel are those of all authorities' published
 * counts and of the base in their row. Anything else is a number that no figure explains.
 *
 * <p><b>Source:</b> {@code methods/process-control.yaml}, {@code methods/funnel.yaml}.
 */
final class ChanceLimits {
  private static final Statistics CONTROL = Statistics.shipped("process-control");
  private static final Statistics FUNNEL = Statistics.shipped("funnel");
  private static final double ALL = 100;

  /** What two ways of adding up may differ by. */
  private static final double ARITHMETIC = 1e-6;

  private final Scope scope;
  private final Findings findings;
  private final List<Seen> seen = new ArrayList<>();
  private final List<Id> rows = new ArrayList<>();
  private boolean isShare;

  private record Seen(Role role, BigDecimal shown, Spot where) {}

  ChanceLimits(Scope scope, Findings findings) {
    this.scope = scope;
    this.findings = findings;
  }

  /** Takes in a mean or a limit of a row, which is judged at the end of its table. */
  void see(Id id, Metric metric, Role role, BigDecimal shown, Spot where) {
    if (rows.isEmpty() || !rows.get(rows.size() - 1).equals(id)) {
      rows.add(id);
    }
    isShare = metric.unit() == Metric.Unit.PERCENT;
    seen.add(new Seen(role, shown, where));
  }

  /** Judges what was seen of one table. */
  void end() {
    List<Double> values = new ArrayList<>();
    for (Id id : rows) {
      Figure own = scope.area().own(id);
      values.add(own == null || own.value() == null ? Double.NaN : own.value().doubleValue());
    }
    double mean = average(values);
    double reach = CONTROL.setting("moving_ranges_to_limit") * averageRange(values);
    for (Seen s : seen) {
      double meant =
          switch (s.role()) {
            case CENTRE -> mean;
            case LOWER_LIMIT -> mean - reach;
            default -> mean + reach;
          };
      judge(s.shown(), Math.max(0, isShare ? Math.min(ALL, meant) : meant), s.where());
    }
    seen.clear();
    rows.clear();
  }

  private static double averageRange(List<Double> values) {
    List<Double> moving = new ArrayList<>();
    for (int i = 1; i < values.size(); i++) {
      moving.add(Math.abs(values.get(i) - values.get(i - 1)));
    }
    double most = CONTROL.setting("screened_from_averages") * average(moving);
    return average(moving.stream().filter(r -> r < most || most == 0).toList());
  }

  private static double average(List<Double> values) {
    return values.stream().mapToDouble(Double::doubleValue).average().orElse(Double.NaN);
  }

  /** Judges a limit of a funnel. */
  void funnel(Id id, Role role, BigDecimal base, BigDecimal shown, Spot where) {
    boolean isInner = role == Role.INNER_LOWER || role == Role.INNER_UPPER;
    boolean isLower = role == Role.INNER_LOWER || role == Role.OUTER_LOWER;
    double share = scope.release().baseline(id, scope.others().values());
    double z = FUNNEL.setting(isInner ? "z_inner" : "z_outer");
    double off = z * Math.sqrt(share * (1 - share) / base.doubleValue());
    double meant = ALL * (isLower ? share - off : share + off);
    judge(shown, Math.min(ALL, Math.max(0, meant)), where);
  }

  private void judge(BigDecimal shown, double meant, Spot where) {
    findings.countNumber();
    double half = Math.pow(10, -Math.max(0, shown.scale())) / 2;
    boolean isMeant = Math.abs(shown.doubleValue() - meant) <= half + ARITHMETIC;
    if (!isMeant) {
      findings.add(Fault.NUMBER_WITHOUT_KEY, where);
    }
  }
}
