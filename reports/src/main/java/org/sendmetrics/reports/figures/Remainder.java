package org.sendmetrics.reports.figures;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import org.sendmetrics.reports.figures.EveryYear.Row;
import org.sendmetrics.schemas.Figure;
import org.sendmetrics.schemas.TimelinessLayout;

/**
 * How many plans a published table leaves over: those that were excepted, and those that are in no
 * band of time.
 *
 * <p><b>Law:</b> worked out from counts of one row that are all shown; where one is missing, or the
 * parts are more than the whole, there is none.
 *
 * @param count how many plans
 * @param of among how many
 */
public record Remainder(BigDecimal count, long of) {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  /** As a percentage with one decimal place; empty where there is nobody to count. */
  public Optional<BigDecimal> percent() {
    return of == 0
        ? Optional.empty()
        : Optional.of(
            count.multiply(HUNDRED).divide(BigDecimal.valueOf(of), 1, RoundingMode.HALF_UP));
  }

  /** The plans that a lawful exception keeps out of the 20-week figure. */
  public static Optional<Remainder> excepted(EveryYear years, TimelinessLayout layout, Row row) {
    Optional<Long> all = base(years.of(layout.issued(), row));
    Optional<Long> counted = base(years.of(layout.rate(), row));
    return all.isEmpty() || counted.isEmpty()
        ? Optional.empty()
        : of(all.get(), BigDecimal.valueOf(counted.get()));
  }

  /** The plans of which nobody knows how long they took. */
  public static Optional<Remainder> inNoBand(EveryYear years, TimelinessLayout layout, Row row) {
    Optional<Long> all = base(years.of(layout.issued(), row));
    List<Optional<BigDecimal>> bands =
        layout.bands().stream().map(band -> years.of(band, row).map(Figure::numerator)).toList();
    return all.isEmpty() || bands.stream().anyMatch(Optional::isEmpty)
        ? Optional.empty()
        : of(all.get(), bands.stream().map(Optional::get).reduce(BigDecimal.ZERO, BigDecimal::add));
  }

  private static Optional<Remainder> of(long all, BigDecimal parts) {
    BigDecimal left = BigDecimal.valueOf(all).subtract(parts);
    return left.signum() < 0 ? Optional.empty() : Optional.of(new Remainder(left, all));
  }

  private static Optional<Long> base(Optional<Figure> f) {
    return f.map(Figure::denominator);
  }
}
