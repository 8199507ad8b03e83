package org.sendmetrics.jobs.audit.foreign;

import org.sendmetrics.jobs.audit.solve.Relation;
import org.sendmetrics.jobs.audit.solve.Relations;

/**
 * Guesses that a column is the sum of neighbouring others, and that one is a part of another: found
 * by trying, and kept where every row that shows all of them agrees.
 */
final class SumsAcrossColumns {
  private static final int PARTS_AT_MOST = 8;
  private static final int ROWS_AT_LEAST = 20;

  private final ForeignTable table;
  private final ForeignCells cells;

  SumsAcrossColumns(ForeignTable table, ForeignCells cells) {
    this.table = table;
    this.cells = cells;
  }

  void guess(Beliefs beliefs) {
    int n = cells.counts();
    for (int whole = 0; whole < n; whole++) {
      for (int from = 0; from < n; from++) {
        for (int size = 2; size <= PARTS_AT_MOST && from + size <= n; size++) {
          if (whole < from || whole >= from + size) {
            int[] parts = new int[size];
            for (int k = 0; k < size; k++) {
              parts[k] = from + k;
            }
            guess(whole, parts, beliefs);
          }
        }
      }
      for (int a = 0; a < n; a++) {
        for (int b = a + 2; b < n; b++) {
          if (a != whole && b != whole) {
            guess(whole, new int[] {a, b}, beliefs);
          }
        }
      }
    }
  }

  private void guess(int whole, int[] parts, Beliefs beliefs) {
    if (!holds(whole, parts)) {
      return;
    }
    StringBuilder words = new StringBuilder(cells.name(whole)).append(" is ");
    for (int k = 0; k < parts.length; k++) {
      words.append(k == 0 ? "" : " + ").append(cells.name(parts[k]));
    }
    for (int row = 0; row < table.size(); row++) {
      int[] of = new int[parts.length];
      for (int k = 0; k < of.length; k++) {
        of[k] = cells.cell(row, parts[k]);
      }
      beliefs.guess(words.toString(), Relation.sum(cells.cell(row, whole), of));
    }
  }

  /** Whether enough rows show all, none disagrees, and more than one part is ever anything. */
  private boolean holds(int whole, int[] parts) {
    Relations known = cells.relations;
    int agreeing = 0;
    boolean[] isEver = new boolean[parts.length];
    for (int row = 0; row < table.size(); row++) {
      int total = cells.cell(row, whole);
      long sum = 0;
      boolean isShown = known.isKnown(total);
      for (int k = 0; k < parts.length && isShown; k++) {
        int part = cells.cell(row, parts[k]);
        isShown = known.isKnown(part);
        sum += isShown ? known.low(part) : 0;
      }
      if (isShown) {
        if (sum != known.low(total)) {
          return false;
        }
        agreeing += sum == 0 ? 0 : 1;
        for (int k = 0; k < parts.length; k++) {
          isEver[k] |= known.low(cells.cell(row, parts[k])) != 0;
        }
      }
    }
    boolean allAre = true;
    for (boolean is : isEver) {
      allAre &= is;
    }
    return allAre && agreeing >= ROWS_AT_LEAST;
  }
}
