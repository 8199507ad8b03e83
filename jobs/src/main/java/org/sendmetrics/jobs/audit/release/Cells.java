package org.sendmetrics.jobs.audit.release;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.sendmetrics.jobs.audit.solve.Relations;
import org.sendmetrics.schemas.Measure;

/**
 * The cells of one family: each a measure in a period, an area, a phase and an item, however many
 * metrics show it.
 */
final class Cells {
  static final int NONE = LongIndex.NONE;

  final Relations relations = new Relations();
  final Names<Measure> measures = new Names<>();

  /** Where the numbers begin of what metrics leave out, beyond those of all measures. */
  private static final int COMPLEMENTS = 1000;

  private final Map<Integer, Measure> leftOut = new HashMap<>();
  private final LongIndex index = new LongIndex();
  private final LongIndex absent = new LongIndex();
  private final BitSet printed = new BitSet();
  private final List<Long> disputed = new ArrayList<>();
  private long[] keys = new long[1 << 12];

  /**
   * The key of what a metric leaves out of its denominator.
   *
   * @param metric the metric's number
   * @param numerator key of what it counts
   */
  long complement(int metric, long numerator) {
    leftOut.putIfAbsent(COMPLEMENTS + metric, measure(numerator));
    return CellKey.withCounted(numerator, COMPLEMENTS + metric);
  }

  static boolean isComplement(long key) {
    return CellKey.counted(key) >= COMPLEMENTS;
  }

  /** What a cell counts; of what is left out, what it is left out of, counted alike. */
  Measure measure(long key) {
    int counted = CellKey.counted(key);
    return isComplement(key) ? leftOut.get(counted) : measures.name(counted);
  }

  /** The cell at a key; {@link #NONE} where no figure tells of it. */
  int find(long key) {
    return index.find(key);
  }

  /** The cell at a key, a new unknown one if there is none. */
  int at(long key) {
    int cell = index.find(key);
    return cell == NONE ? enter(key, relations.unknown()) : cell;
  }

  private int enter(long key, int cell) {
    index.put(key, cell);
    if (cell >= keys.length) {
      keys = Arrays.copyOf(keys, Math.max(cell + 1, 2 * keys.length));
    }
    keys[cell] = key;
    return cell;
  }

  /** Makes known what a figure shows. */
  void know(long key, long value) {
    between(key, value, value);
  }

  /** Notes that the department prints what a cell holds, small or not. */
  void markPrinted(long key) {
    printed.set(at(key));
  }

  boolean isPrinted(int cell) {
    return printed.get(cell);
  }

  /** Makes known between which values a cell lies. */
  void between(long key, long lowest, long highest) {
    int cell = index.find(key);
    if (cell == NONE) {
      enter(key, relations.between(lowest, highest));
    } else if (!relations.narrow(cell, lowest, highest)) {
      disputed.add(key);
    }
  }

  /** Notes that an authority did not report what a cell would hold. */
  void markAbsent(long key) {
    absent.put(key, 0);
  }

  /** Whether a figure says that the cell was not reported, and none tells of it. */
  boolean isAbsent(long key) {
    return absent.contains(key) && !index.contains(key);
  }

  long key(int cell) {
    return keys[cell];
  }

  int size() {
    return relations.size();
  }

  /** Keys of the cells that two figures show differently. */
  List<Long> disputed() {
    return disputed;
  }
}
