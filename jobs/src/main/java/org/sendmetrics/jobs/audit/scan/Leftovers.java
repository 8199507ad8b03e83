package org.sendmetrics.jobs.audit.scan;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.sendmetrics.jobs.audit.read.Spot;
import org.sendmetrics.jobs.audit.scan.AreaTable.Id;
import org.sendmetrics.jobs.audit.scan.Columns.Role;
import org.sendmetrics.schemas.Figure;
import org.sendmetrics.schemas.TimelinessLayout;

/**
 * What counts of one area, period and series leave over, worked out again from the one table:
 * excepted plans, and plans in no band of time.
 *
 * <p><b>Law:</b> every count that it takes must be shown by the table, or nobody may say what is
 * left.
 */
final class Leftovers {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private final TimelinessLayout layout;
  private final Findings findings;

  Leftovers(TimelinessLayout layout, Findings findings) {
    this.layout = layout;
    this.findings = findings;
  }

  void see(AreaTable area, Id id, String series, Role role, BigDecimal shown, Spot where) {
    findings.countNumber();
    BigDecimal all = part(area, id, series, layout.issued(), Part.DENOMINATOR);
    boolean isExcepted = role == Role.EXCEPTED || role == Role.EXCEPTED_SHARE;
    BigDecimal parts =
        isExcepted
            ? part(area, id, series, layout.rate(), Part.DENOMINATOR)
            : inBands(area, id, series);
    if (all == null || parts == null) {
      findings.add(Fault.NOT_IN_TABLE, where);
      return;
    }
    BigDecimal left = all.subtract(parts);
    boolean isShare = role == Role.EXCEPTED_SHARE || role == Role.IN_NO_BAND_SHARE;
    boolean isMeant =
        isShare
            ? all.signum() > 0
                && left.multiply(HUNDRED)
                        .divide(all, Math.max(1, shown.scale()), RoundingMode.HALF_UP)
                        .compareTo(shown)
                    == 0
            : left.compareTo(shown) == 0;
    if (!isMeant) {
      findings.add(Fault.DISAGREES, where);
    }
  }

  private BigDecimal inBands(AreaTable area, Id id, String series) {
    BigDecimal sum = BigDecimal.ZERO;
    for (String band : layout.bands()) {
      BigDecimal count = part(area, id, series, band, Part.NUMERATOR);
      if (count == null) {
        return null;
      }
      sum = sum.add(count);
    }
    return sum;
  }

  /** A number of one series' figure; null where the table does not show it. */
  private static BigDecimal part(AreaTable area, Id id, String series, String metric, Part part) {
    List<Figure> all = area.all(new Id(metric, id.period(), id.phase(), id.topic(), id.item()));
    return all.stream()
        .filter(f -> f.sourceSeries().equals(series))
        .map(part::of)
        .filter(n -> n != null)
        .findFirst()
        .orElse(null);
  }
}
