package org.sendmetrics.jobs.compare;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.sendmetrics.schemas.Figure;

/**
 * How an authority's statistical neighbours spread in one metric, period and item.
 *
 * <p><b>Law:</b> their common value is the ratio of their sums, never a mean of their rates; where
 * one of them has only a rate there is none, and median and range stand alone. Fewer than five say
 * nothing.
 *
 * <p><b>Source:</b> DfE, Children's services statistical neighbours; the contract, section 3.
 */
record NeighbourSpread(
    int available, BigDecimal value, BigDecimal median, BigDecimal lowest, BigDecimal highest) {
  /** Neighbours that must have a figure. */
  private static final int FEWEST = 5;

  static NeighbourSpread of(List<Figure> neighbours) {
    List<Figure> shown = neighbours.stream().filter(f -> f.isShown() && f.value() != null).toList();
    if (shown.size() < FEWEST) {
      return new NeighbourSpread(shown.size(), null, null, null, null);
    }
    List<BigDecimal> values = shown.stream().map(Figure::value).sorted().toList();
    return new NeighbourSpread(
        shown.size(),
        ratioOfSums(shown),
        median(values),
        values.get(0),
        values.get(values.size() - 1));
  }

  private static BigDecimal ratioOfSums(List<Figure> figures) {
    if (!figures.stream().allMatch(RankBand::hasCounts)) {
      return null;
    }
    BigDecimal numerator = BigDecimal.ZERO;
    BigDecimal denominator = BigDecimal.ZERO;
    for (Figure figure : figures) {
      numerator = numerator.add(new BigDecimal(figure.numerator().toString()));
      denominator = denominator.add(new BigDecimal(figure.denominator().toString()));
    }
    return denominator.signum() == 0
        ? null
        : Percentage.of(numerator, denominator, Percentage.PLACES_BESIDE_COUNTS);
  }

  private static BigDecimal median(List<BigDecimal> sorted) {
    int middle = sorted.size() / 2;
    return sorted.size() % 2 == 1
        ? sorted.get(middle)
        : sorted
            .get(middle - 1)
            .add(sorted.get(middle))
            .divide(BigDecimal.valueOf(2), Percentage.PLACES_BESIDE_COUNTS, RoundingMode.HALF_UP);
  }
}
