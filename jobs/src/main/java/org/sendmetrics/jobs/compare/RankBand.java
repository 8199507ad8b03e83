package org.sendmetrics.jobs.compare;

import java.util.List;
import org.sendmetrics.schemas.Figure;
import org.sendmetrics.schemas.Publication;

/**
 * How many authorities one can be told apart from: never a rank, which noisy rates change by
 * chance.
 *
 * <p>Two shares are told apart when they differ by more than 1.96 standard errors of the difference
 * under one pooled share; two rates of events likewise, the events of each taken as Poisson. Many
 * pairs are tested, so that a few of a hundred are told apart by chance alone.
 *
 * <p><b>Source:</b> Fleiss, Levin and Paik, Statistical Methods for Rates and Proportions, chapter
 * 3; PHE technical guide on confidence intervals, comparing rates.
 */
record RankBand(int higher, int lower, int alike) {
  /** Normal quantile of 97.5%. */
  private static final double Z = 1.959963984540054;

  /**
   * The band of one authority among others of the same metric, period and item.
   *
   * @param own a figure with its counts
   * @param others figures, among which its own may be; those without counts are passed over
   */
  static RankBand of(Figure own, List<Figure> others) {
    int higher = 0;
    int lower = 0;
    int alike = 0;
    for (Figure other : others) {
      if (other.key().place().code().equals(own.key().place().code()) || !hasCounts(other)) {
        continue;
      }
      double difference = difference(own, other);
      if (Math.abs(difference) <= Z) {
        alike++;
      } else if (difference < 0) {
        higher++;
      } else {
        lower++;
      }
    }
    return new RankBand(higher, lower, alike);
  }

  static boolean hasCounts(Figure figure) {
    return figure.isShown() && figure.numerator() != null && figure.denominator() != null;
  }

  /** The difference of two rates in standard errors; 0 where neither can vary. */
  private static double difference(Figure one, Figure other) {
    double x1 = one.numerator().doubleValue();
    double n1 = one.denominator().doubleValue();
    double x2 = other.numerator().doubleValue();
    double n2 = other.denominator().doubleValue();
    double pooled = (x1 + x2) / (n1 + n2);
    double spread = one.unit().equals(Publication.Measure.PER_100) ? pooled : pooled * (1 - pooled);
    double error = Math.sqrt(spread * (1 / n1 + 1 / n2));
    return error == 0 ? 0 : (x1 / n1 - x2 / n2) / error;
  }
}
