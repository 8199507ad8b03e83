package org.sendmetrics.jobs.audit.scan;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.sendmetrics.jobs.audit.read.Spot;
import org.sendmetrics.jobs.audit.scan.AreaTable.Id;
import org.sendmetrics.jobs.audit.scan.Columns.Role;
import org.sendmetrics.schemas.Figure;

/**
 * How the figures of all authorities are spread, counted again from the one table.
 *
 * <p><b>Law:</b> of the figures that the table shows alone, rounded as they are shown.
 */
final class SpreadOfAreas {
  private static final BigDecimal ALL = BigDecimal.valueOf(100);
  private static final int TENTHS = 10;

  private final Scope scope;
  private final Findings findings;

  /** One measure in all authorities: what is shown, smallest first, and how many show nothing. */
  private record Areas(List<BigDecimal> shown, long silent) {}

  SpreadOfAreas(Scope scope, Findings findings) {
    this.scope = scope;
    this.findings = findings;
  }

  /**
   * @param band as its row names it: with two numbers, or with none for areas without a figure
   */
  void count(Id id, String series, Role role, String band, BigDecimal number, Spot where) {
    findings.countNumber();
    Areas areas = areas(id, series);
    List<BigDecimal> ends = Numerals.in(band);
    BigDecimal meant = BigDecimal.valueOf(areas.silent());
    if (role == Role.WITH_FIGURE) {
      meant = BigDecimal.valueOf(areas.shown().size());
    } else if (ends.size() == 2) {
      meant = BigDecimal.valueOf(between(areas, ends.get(0), ends.get(1)));
    }
    if (role == Role.AREAS_SHARE && !areas.shown().isEmpty()) {
      meant =
          meant
              .multiply(ALL)
              .divide(
                  BigDecimal.valueOf(areas.shown().size()),
                  Math.max(1, number.scale()),
                  RoundingMode.HALF_UP);
    }
    if (meant.compareTo(number) != 0) {
      findings.add(Fault.DISAGREES, where);
    }
  }

  private static long between(Areas areas, BigDecimal from, BigDecimal to) {
    return areas.shown().stream()
        .filter(v -> v.compareTo(from) >= 0)
        .filter(v -> v.compareTo(to) < 0 || to.compareTo(ALL) == 0)
        .count();
  }

  /**
   * @param tenth how many in 10 areas are at or below the number
   */
  void decile(Id id, String series, int tenth, BigDecimal number, Spot where) {
    findings.countNumber();
    List<BigDecimal> shown = areas(id, series).shown();
    if (shown.isEmpty()) {
      findings.add(Fault.NOT_IN_TABLE, where);
      return;
    }
    int place = (tenth * shown.size() + TENTHS - 1) / TENTHS - 1;
    if (shown.get(place).compareTo(number) != 0) {
      findings.add(Fault.DISAGREES, where);
    }
  }

  private Areas areas(Id id, String series) {
    int places = scope.words().places(id.metric());
    List<BigDecimal> shown = new ArrayList<>();
    long silent = 0;
    for (AreaTable other : scope.others().values()) {
      if (other.place().level() == Figure.Level.LOCAL_AUTHORITY) {
        for (Figure f : other.all(id)) {
          if (!f.sourceSeries().equals(series)) {
            continue;
          }
          if (f.value() == null) {
            silent++;
          } else {
            shown.add(f.value().setScale(places, RoundingMode.HALF_UP));
          }
        }
      }
    }
    shown.sort(null);
    return new Areas(shown, silent);
  }
}
