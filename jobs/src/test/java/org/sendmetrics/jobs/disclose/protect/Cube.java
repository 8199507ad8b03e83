package org.sendmetrics.jobs.disclose.protect;

import java.util.ArrayList;
import java.util.List;

/**
 * A cube of counts for tests: the product of some dimensions, each a tree of items over its leaves,
 * the first item the whole.
 */
final class Cube {
  /**
   * A dimension.
   *
   * @param parent by item, the item that it is a part of; -1 for the whole, which is the first
   */
  record Dimension(int[] parent) {
    static Dimension flat(int items) {
      int[] parent = new int[items + 1];
      parent[0] = -1;
      return new Dimension(parent);
    }

    /** A whole of groups, each of so many items. */
    static Dimension grouped(int... sizes) {
      List<Integer> parent = new ArrayList<>(List.of(-1));
      for (int size : sizes) {
        int group = parent.size();
        parent.add(0);
        for (int i = 0; i < size; i++) {
          parent.add(group);
        }
      }
      return new Dimension(parent.stream().mapToInt(Integer::intValue).toArray());
    }

    int size() {
      return parent.length;
    }

    boolean isLeaf(int item) {
      for (int p : parent) {
        if (p == item) {
          return false;
        }
      }
      return true;
    }
  }

  final List<Dimension> dimensions;
  final long[] value;
  final Sums sums;

  /**
   * @param leaves the counts of the innermost cells, in order of their coordinates
   */
  Cube(List<Dimension> dimensions, long... leaves) {
    this.dimensions = dimensions;
    int cells = dimensions.stream().mapToInt(Dimension::size).reduce(1, (a, b) -> a * b);
    value = new long[cells];
    int leaf = 0;
    for (int c = 0; c < cells; c++) {
      if (isInner(c)) {
        add(c, leaves[leaf++]);
      }
    }
    sums = sums(cells);
  }

  int cell(int... items) {
    int cell = 0;
    for (int d = 0; d < items.length; d++) {
      cell = cell * dimensions.get(d).size() + items[d];
    }
    return cell;
  }

  private int[] items(int cell) {
    int[] items = new int[dimensions.size()];
    for (int d = items.length - 1; d >= 0; d--) {
      items[d] = cell % dimensions.get(d).size();
      cell /= dimensions.get(d).size();
    }
    return items;
  }

  boolean isInner(int cell) {
    int[] items = items(cell);
    for (int d = 0; d < items.length; d++) {
      if (!dimensions.get(d).isLeaf(items[d])) {
        return false;
      }
    }
    return true;
  }

  static int leaves(List<Dimension> dimensions) {
    int leaves = 1;
    for (Dimension d : dimensions) {
      int own = 0;
      for (int i = 0; i < d.size(); i++) {
        own += d.isLeaf(i) ? 1 : 0;
      }
      leaves *= own;
    }
    return leaves;
  }

  private void add(int inner, long count) {
    addTo(items(inner), 0, count);
  }

  private void addTo(int[] items, int dimension, long count) {
    if (dimension == items.length) {
      value[cell(items)] += count;
      return;
    }
    int item = items[dimension];
    for (int i = item; i >= 0; i = dimensions.get(dimension).parent()[i]) {
      items[dimension] = i;
      addTo(items, dimension + 1, count);
    }
    items[dimension] = item;
  }

  private Sums sums(int cells) {
    Sums.Builder builder = new Sums.Builder();
    for (int c = 0; c < cells; c++) {
      int[] items = items(c);
      for (int d = 0; d < items.length; d++) {
        List<Integer> parts = new ArrayList<>();
        int whole = items[d];
        for (int i = 0; i < dimensions.get(d).size(); i++) {
          if (dimensions.get(d).parent()[i] == whole) {
            items[d] = i;
            parts.add(cell(items));
          }
        }
        items[d] = whole;
        builder.add(c, parts);
      }
    }
    return builder.over(cells);
  }

  /** The cells with counts from 1 to 5 withheld, and what each of them must be able to be. */
  Cells withSmallCountsWithheld() {
    Cells cells = new Cells(value, 4);
    for (int c = 0; c < value.length; c++) {
      cells.cost(c, isInner(c) ? 1 : c == 0 ? 10 : 3);
      if (value[c] >= 1 && value[c] <= 5) {
        cells.withhold(c, value[c] - 1, 5 - value[c]);
      }
    }
    return cells;
  }
}
