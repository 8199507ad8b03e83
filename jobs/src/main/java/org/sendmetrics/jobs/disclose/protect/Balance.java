package org.sendmetrics.jobs.disclose.protect;

import java.util.Arrays;
import java.util.BitSet;

/**
 * By how much each cell is other than it is at a point of a walk, and which sums this upsets.
 *
 * <p>Shape: what the walks so far came to ({@link #keep}), and the moves of the present one. A cell
 * moves once in a walk.
 */
final class Balance {
  private static final int UNKNOWN = -1;
  private static final int MANY = 64;

  private final Sums sums;
  private final Cells cells;
  private final int mostMoves;
  private final long[] kept;
  private final BitSet isKept = new BitSet();
  private int[] keptCells = new int[MANY];
  private int keptSize;
  private final long[] change;
  private int[] moved = new int[MANY];
  private int moves;
  private final long[] off;
  private int[] upset = new int[MANY];
  private int upsets;
  private final int[] ways;
  private final int[][] withheldIn;
  private boolean isOfShown;

  /**
   * @param mostMoves how many cells may move in a walk
   */
  Balance(Sums sums, Cells cells, int mostMoves) {
    this.sums = sums;
    this.cells = cells;
    this.mostMoves = mostMoves;
    kept = new long[cells.size()];
    change = new long[cells.size()];
    off = new long[sums.size()];
    ways = new int[sums.size()];
    withheldIn = new int[sums.size()][];
  }

  /** Starts from the cells as they are, of which the withheld ones may move. */
  void startWithWithheld() {
    start();
    isOfShown = false;
  }

  /** Starts from the cells as they are, of which all may move but those that are known anyway. */
  void startWithShown() {
    start();
    isOfShown = true;
  }

  private void start() {
    forget();
    for (int i = 0; i < keptSize; i++) {
      kept[keptCells[i]] = 0;
      isKept.clear(keptCells[i]);
    }
    keptSize = 0;
  }

  /** To be told of every cell that is withheld from here on. */
  void isWithheld(int cell) {
    for (int s : sums.sumsOf(cell)) {
      withheldIn[s] = null;
    }
  }

  /** Undoes the present walk. */
  void forget() {
    for (int i = 0; i < moves; i++) {
      change[moved[i]] = 0;
      for (int s : sums.sumsOf(moved[i])) {
        off[s] = 0;
      }
    }
    moves = 0;
    upsets = 0;
  }

  /** Adds the present walk to what the walks came to. */
  void keep() {
    for (int i = 0; i < moves; i++) {
      int c = moved[i];
      if (!isKept.get(c)) {
        isKept.set(c);
        keptCells = withRoom(keptCells, keptSize);
        keptCells[keptSize++] = c;
      }
      kept[c] += change[c];
    }
    forget();
  }

  /** The cells that are other than they are after the walks kept, in rising order. */
  int[] keptCells() {
    return Arrays.stream(keptCells, 0, keptSize).filter(c -> kept[c] != 0).sorted().toArray();
  }

  long kept(int cell) {
    return kept[cell];
  }

  void move(int cell, long amount) {
    moved = withRoom(moved, moves);
    moved[moves++] = cell;
    change[cell] = amount;
    for (int s : sums.sumsOf(cell)) {
      long before = off[s];
      ways[s] = UNKNOWN;
      off[s] += sums.sign(s, cell) * amount;
      if (before == 0) {
        upset = withRoom(upset, upsets);
        upset[upsets++] = s;
      } else if (off[s] == 0) {
        settled(s);
      }
    }
  }

  private void settled(int sum) {
    int at = 0;
    while (upset[at] != sum) {
      at++;
    }
    System.arraycopy(upset, at + 1, upset, at, --upsets - at);
  }

  private static int[] withRoom(int[] array, int size) {
    return size < array.length ? array : Arrays.copyOf(array, size * 2);
  }

  boolean holds() {
    return upsets == 0;
  }

  int moves() {
    return moves;
  }

  /** By how much a sum is upset. */
  long off(int sum) {
    return off[sum];
  }

  /** The upset sum that the fewest cells can set right; -1 where one can by none. */
  int tightest() {
    int tightest = -1;
    int fewest = Integer.MAX_VALUE;
    for (int i = 0; i < upsets && moves < mostMoves; i++) {
      int sum = upset[i];
      if (ways[sum] == UNKNOWN) {
        ways[sum] = countWays(sum);
      }
      if (ways[sum] == 0) {
        return -1;
      }
      if (ways[sum] < fewest) {
        fewest = ways[sum];
        tightest = sum;
      }
    }
    return tightest;
  }

  /** How many cells can move an upset sum the right way; 0 where all of them are not enough. */
  private int countWays(int sum) {
    int count = 0;
    long room = 0;
    for (int c : candidates(sum)) {
      if (isFree(c)) {
        long lets = Math.abs(righting(sum, c));
        room += lets;
        count += lets > 0 ? 1 : 0;
      }
    }
    return room < Math.abs(off[sum]) ? 0 : count;
  }

  /** The cells of a sum that may be free to move, and some that are not. */
  int[] candidates(int sum) {
    if (isOfShown) {
      return sums.cellsOf(sum);
    }
    if (withheldIn[sum] == null) {
      withheldIn[sum] = Arrays.stream(sums.cellsOf(sum)).filter(c -> cells.withheld[c]).toArray();
    }
    return withheldIn[sum];
  }

  boolean isFree(int cell) {
    return change[cell] == 0 && (cells.withheld[cell] || isOfShown && !cells.knownAnyway[cell]);
  }

  /** The change of a cell that sets an upset sum right, as far as the cell's room goes. */
  long righting(int sum, int cell) {
    long wanted = -off[sum] * sums.sign(sum, cell);
    return wanted > 0 ? Math.min(wanted, roomUp(cell)) : Math.max(wanted, -roomDown(cell));
  }

  long roomUp(int cell) {
    return cells.roomUp(cell) - kept[cell];
  }

  long roomDown(int cell) {
    return cells.roomDown(cell) + kept[cell];
  }
}
