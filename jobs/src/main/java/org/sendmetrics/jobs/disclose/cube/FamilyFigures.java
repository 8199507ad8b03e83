package org.sendmetrics.jobs.disclose.cube;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.sendmetrics.schemas.Count;
import org.sendmetrics.schemas.Counted;
import org.sendmetrics.schemas.Figure;
import org.sendmetrics.schemas.PeriodNesting.Named;

/**
 * The figures of one family before disclosure control, as numbers.
 *
 * <p>Shape: arrays by row, in the order of the table of figures, some 60 bytes a row, so that those
 * of all authorities can be held at once.
 */
public final class FamilyFigures {
  private static final int MOST_COUNTS = 4;

  private final Words<String> metrics = new Words<>();
  private final Words<Named> periods = new Words<>();
  private final Words<Figure.Place> places = new Words<>();
  private final Words<Slice> slices = new Words<>();
  private final Map<String, Figure.Place> firstSeen = new HashMap<>();
  private int size;
  private short[] metric = new short[0];
  private short[] period = new short[0];
  private short[] place = new short[0];
  private short[] slice = new short[0];
  private byte[] counts = new byte[0];
  private final long[][] numbers = new long[MOST_COUNTS][0];
  private final int[][] children = new int[MOST_COUNTS][0];
  private boolean[] notApplicable = new boolean[0];

  /** Adds the next row of the table. */
  public void add(Counted row) {
    if (size == metric.length) {
      grow(Math.max(1024, size * 3 / 2));
    }
    Figure.Key key = row.key();
    metric[size] = (short) metrics.number(key.metric());
    period[size] = (short) periods.number(new Named(key.timePeriod(), key.timeIdentifier()));
    place[size] = (short) places.number(asFirstSeen(key.place()));
    slice[size] = (short) slices.number(Slice.of(key));
    counts[size] = (byte) Math.min(MOST_COUNTS, row.counts().size());
    for (int i = 0; i < counts[size]; i++) {
      numbers[i][size] = row.counts().get(i).number();
      children[i][size] = (int) row.counts().get(i).children();
    }
    notApplicable[size] = row.symbol().equals("z");
    size++;
  }

  /** An area keeps its place in the cube when its codes change between two periods. */
  private Figure.Place asFirstSeen(Figure.Place area) {
    return firstSeen.computeIfAbsent(area.level() + area.code(), code -> area);
  }

  private void grow(int to) {
    metric = Arrays.copyOf(metric, to);
    period = Arrays.copyOf(period, to);
    place = Arrays.copyOf(place, to);
    slice = Arrays.copyOf(slice, to);
    counts = Arrays.copyOf(counts, to);
    notApplicable = Arrays.copyOf(notApplicable, to);
    for (int i = 0; i < MOST_COUNTS; i++) {
      numbers[i] = Arrays.copyOf(numbers[i], to);
      children[i] = Arrays.copyOf(children[i], to);
    }
  }

  public int size() {
    return size;
  }

  public String metric(int row) {
    return metrics.thing(metric[row]);
  }

  public Named period(int row) {
    return periods.thing(period[row]);
  }

  public Figure.Place place(int row) {
    return places.thing(place[row]);
  }

  public Slice slice(int row) {
    return slices.thing(slice[row]);
  }

  /** Whether the row has counts, so that there is something to show or to withhold. */
  public boolean isCounted(int row) {
    return counts[row] > 0;
  }

  /** Whether the row says that there is nobody to count: its counts are known to be 0. */
  public boolean isNotApplicable(int row) {
    return notApplicable[row];
  }

  public boolean has(int row, int count) {
    return count < MOST_COUNTS && counts[row] > count;
  }

  public Count count(int row, int count) {
    return new Count(numbers[count][row], children[count][row]);
  }

  long number(int row, int count) {
    return numbers[count][row];
  }

  int placeNumber(int row) {
    return place[row];
  }

  int sliceNumber(int row) {
    return slice[row];
  }

  int periodNumber(int row) {
    return period[row];
  }

  Words<Named> periods() {
    return periods;
  }

  Words<Figure.Place> places() {
    return places;
  }

  Words<Slice> slices() {
    return slices;
  }

  public List<String> metrics() {
    return metrics.things();
  }

  /** Where each key stands, for looking figures of other releases up; built once all are added. */
  public final class Index {
    private final Map<Long, Integer> rows = new HashMap<>(size * 2);

    private Index() {
      for (int row = 0; row < size; row++) {
        rows.put(packed(metric[row], period[row], place[row], slice[row]), row);
      }
    }

    /** The row of a key; -1 where there is none. */
    public int row(Figure.Key key) {
      return row(
          key.metric(),
          new Named(key.timePeriod(), key.timeIdentifier()),
          firstSeen.get(key.place().level() + key.place().code()),
          Slice.of(key));
    }

    /** The row of a metric, period, area by its code alone, and slice; -1 where there is none. */
    public int row(String metric, Named period, String area, Slice slice) {
      return Arrays.stream(Figure.Level.values())
          .map(level -> row(metric, period, firstSeen.get(level + area), slice))
          .filter(row -> row >= 0)
          .findFirst()
          .orElse(-1);
    }

    private int row(String metric, Named period, Figure.Place area, Slice slice) {
      int m = metrics.find(metric);
      int p = periods.find(period);
      int s = slices.find(slice);
      return m < 0 || p < 0 || area == null || s < 0
          ? -1
          : rows.getOrDefault(packed(m, p, places.find(area), s), -1);
    }

    private static long packed(int metric, int period, int place, int slice) {
      return ((long) metric << 48) | ((long) period << 32) | ((long) place << 16) | slice;
    }
  }

  public Index index() {
    return new Index();
  }
}
