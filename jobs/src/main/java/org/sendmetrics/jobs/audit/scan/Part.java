package org.sendmetrics.jobs.audit.scan;

import java.math.BigDecimal;
import org.sendmetrics.schemas.Figure;

/** Which of a figure's numbers. */
public enum Part {
  NUMERATOR,
  DENOMINATOR,
  VALUE,
  LOWER,
  UPPER;

  /** That number of a figure; null where it has none. */
  BigDecimal of(Figure f) {
    return switch (this) {
      case NUMERATOR -> f.numerator();
      case DENOMINATOR -> f.denominator() == null ? null : BigDecimal.valueOf(f.denominator());
      case VALUE -> f.value();
      case LOWER -> f.lower();
      case UPPER -> f.upper();
    };
  }
}
