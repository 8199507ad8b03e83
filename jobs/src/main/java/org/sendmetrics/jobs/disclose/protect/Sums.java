package org.sendmetrics.jobs.disclose.protect;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Cells and the sums over them: in each sum the parts add up to the whole.
 *
 * <p>Shape: cells are numbered from 0; a sum is a list of cells, the whole first. <b>Law:</b> a
 * change of cells is possible for one who knows the rest when it leaves every sum as it was. So a
 * sum that holds but for a remainder (a child counted in two items) is protected as if it held.
 */
public final class Sums {
  private final int[][] sums;
  private final int[][] sumsOfCell;

  private Sums(int cells, List<int[]> sums) {
    this.sums = sums.toArray(new int[0][]);
    int[] degree = new int[cells];
    sums.forEach(s -> Arrays.stream(s).forEach(c -> degree[c]++));
    sumsOfCell = new int[cells][];
    Arrays.setAll(sumsOfCell, c -> new int[degree[c]]);
    int[] filled = new int[cells];
    for (int s = 0; s < this.sums.length; s++) {
      for (int c : this.sums[s]) {
        sumsOfCell[c][filled[c]++] = s;
      }
    }
  }

  /** Collects sums. */
  public static final class Builder {
    private final List<int[]> sums = new ArrayList<>();

    /** Adds a sum; one without parts says nothing and is left out. */
    public Builder add(int whole, List<Integer> parts) {
      if (!parts.isEmpty()) {
        int[] sum = new int[parts.size() + 1];
        sum[0] = whole;
        for (int i = 0; i < parts.size(); i++) {
          sum[i + 1] = parts.get(i);
        }
        sums.add(sum);
      }
      return this;
    }

    public Sums over(int cells) {
      return new Sums(cells, sums);
    }
  }

  public int cells() {
    return sumsOfCell.length;
  }

  public int size() {
    return sums.length;
  }

  /** The cells of a sum, the whole first. */
  int[] cellsOf(int sum) {
    return sums[sum];
  }

  /** The sums that a cell is in. */
  int[] sumsOf(int cell) {
    return sumsOfCell[cell];
  }

  /** 1 for a part of a sum, -1 for its whole. */
  int sign(int sum, int cell) {
    return sums[sum][0] == cell ? -1 : 1;
  }

  /** The same by the place in the sum's cells. */
  static int sign(int place) {
    return place == 0 ? -1 : 1;
  }
}
