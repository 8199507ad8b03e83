package org.sendmetrics.jobs.audit.release;

import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.Map;

/** The cells that a figure about children withholds, each with the first figure that does. */
final class Withheld {
  /** What a withheld cell is of its figure. */
  enum Role {
    NUMERATOR("numerator"),
    DENOMINATOR("denominator"),
    COMPLEMENT("denominator less numerator");

    private final String words;

    Role(String words) {
      this.words = words;
    }

    String words() {
      return words;
    }
  }

  /**
   * One withheld cell.
   *
   * @param row of the figure
   */
  record By(int row, Role role) {}

  private final Told told;
  private final Map<Integer, By> byCell = new LinkedHashMap<>();
  private final BitSet ofTold = new BitSet();

  Withheld(Told told) {
    this.told = told;
  }

  void add(int cell, int row, Role role) {
    byCell.putIfAbsent(cell, new By(row, role));
    ofTold.set(cell, ofTold.get(cell) || told.isOf(row));
  }

  /** Whether a cell is in any table of which something is told. */
  boolean isOfTold(int cell) {
    return ofTold.get(cell);
  }

  Map<Integer, By> byCell() {
    return byCell;
  }
}
