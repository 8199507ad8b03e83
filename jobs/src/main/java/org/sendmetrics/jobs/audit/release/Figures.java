package org.sendmetrics.jobs.audit.release;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.sendmetrics.schemas.Catalogue;
import org.sendmetrics.schemas.Figure;
import org.sendmetrics.schemas.FigureCsv;
import org.sendmetrics.schemas.PeriodNesting.Named;

/**
 * The figures of a release in plain arrays, row by row: a national release has millions.
 *
 * <p>Units: numerators are whole numbers of what is counted, half-days where days are shown.
 */
final class Figures {
  static final long MISSING = Long.MIN_VALUE;

  final Names<String> metrics = new Names<>();
  final Names<Named> periods = new Names<>();
  final Names<String> places = new Names<>();
  final Names<String> phases = new Names<>();
  final Names<String> topics = new Names<>();
  final Names<String> items = new Names<>();

  private final Catalogue catalogue;
  private final Map<Integer, String> regionOf = new HashMap<>();
  private long[] keys = new long[1 << 12];
  private long[] numerators = new long[1 << 12];
  private long[] denominators = new long[1 << 12];
  private byte[] symbols = new byte[1 << 12];
  private final Map<Integer, BigDecimal> values = new HashMap<>();
  private int size;

  private Figures(Catalogue catalogue) {
    this.catalogue = catalogue;
    phases.of(Figure.TOTAL);
    topics.of(Figure.TOTAL);
    items.of(Figure.TOTAL);
  }

  static Figures read(Catalogue catalogue, Path table) {
    Figures figures = new Figures(catalogue);
    FigureCsv.each(table, la -> true, figures::add);
    return figures;
  }

  private void add(Figure figure) {
    if (size == keys.length) {
      keys = Arrays.copyOf(keys, 2 * size);
      numerators = Arrays.copyOf(numerators, 2 * size);
      denominators = Arrays.copyOf(denominators, 2 * size);
      symbols = Arrays.copyOf(symbols, 2 * size);
    }
    Figure.Place place = figure.key().place();
    keys[size] = key(figure.key());
    if (place.level() == Figure.Level.LOCAL_AUTHORITY) {
      regionOf.put(places.of(place.code()), place.regionCode());
    }
    numerators[size] = numerator(figure);
    denominators[size] = figure.denominator() == null ? MISSING : figure.denominator();
    symbols[size] = figure.symbol().isEmpty() ? 0 : (byte) figure.symbol().charAt(0);
    if (figure.value() != null
        && !catalogue.metric(figure.key().metric()).isNumber()
        && (figure.numerator() == null || figure.denominator() == null)) {
      values.put(size, figure.value());
    }
    size++;
  }

  long numerator(Figure figure) {
    if (figure.numerator() == null) {
      return MISSING;
    }
    int counted = catalogue.metric(figure.key().metric()).unit().counted();
    return figure.numerator().multiply(BigDecimal.valueOf(counted)).longValueExact();
  }

  /** The key of a figure, its metric for what is counted. */
  long key(Figure.Key key) {
    return CellKey.of(
        metrics.of(key.metric()),
        periods.of(new Named(key.timePeriod(), key.timeIdentifier())),
        places.of(key.place().code()),
        phases.of(key.phase()),
        topics.of(key.breakdownTopic()),
        items.of(key.breakdown()));
  }

  int size() {
    return size;
  }

  long key(int row) {
    return keys[row];
  }

  long numerator(int row) {
    return numerators[row];
  }

  long denominator(int row) {
    return denominators[row];
  }

  /** The value, where numerator and denominator do not both stand beside it; else null. */
  BigDecimal value(int row) {
    return values.get(row);
  }

  /** Whether a figure bears a symbol, by its first letter; 0 for a figure that is shown. */
  boolean bears(int row, char symbol) {
    return symbols[row] == (byte) symbol;
  }

  boolean isShown(int row) {
    return symbols[row] == 0;
  }

  /** Makes known what is seen of a figure elsewhere; {@link #MISSING} for what is not. */
  void know(int row, long numerator, long denominator) {
    numerators[row] = numerator == MISSING ? numerators[row] : numerator;
    denominators[row] = denominator == MISSING ? denominators[row] : denominator;
  }

  /** Makes known what other products show of figures. */
  void know(Map<Seen.Where, Seen> elsewhere) {
    LongIndex rows = new LongIndex();
    for (int row = 0; row < (elsewhere.isEmpty() ? 0 : size); row++) {
      rows.put(keys[row], row);
    }
    elsewhere.forEach(
        (where, seen) -> {
          int row = rows.find(key(where));
          if (row != LongIndex.NONE) {
            know(
                row,
                seen.numerator() == null ? MISSING : seen.numerator(),
                seen.denominator() == null ? MISSING : seen.denominator());
          }
        });
  }

  /** Which figure a key is of, in words. */
  Seen.Where where(long key) {
    Named period = periods.name(CellKey.period(key));
    return new Seen.Where(
        metrics.name(CellKey.counted(key)),
        period.timePeriod(),
        period.timeIdentifier(),
        places.name(CellKey.place(key)),
        phases.name(CellKey.phase(key)),
        topics.name(CellKey.topic(key)),
        items.name(CellKey.item(key)));
  }

  private long key(Seen.Where where) {
    return CellKey.of(
        metrics.of(where.metric()),
        periods.of(new Named(where.timePeriod(), where.timeIdentifier())),
        places.of(where.area()),
        phases.of(where.phase()),
        topics.of(where.topic()),
        items.of(where.item()));
  }

  /** The code of an authority's region; null for a place that is no authority. */
  String regionOf(int place) {
    return regionOf.get(place);
  }
}
