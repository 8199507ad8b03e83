package org.sendmetrics.jobs.audit.solve;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;

/**
 * Cells of a block of which each tells the other: two that are the same, as a region with one
 * authority, or that add up to what is known. Each set of them becomes one cell of a smaller block.
 *
 * <p>Shape: cell {@code i} is {@code sign[i]} times its leader plus {@code offset[i]}. <b>Law:</b>
 * the smaller block has a solution wherever the larger one has, and the same widths.
 */
final class Twins {
  private final Block block;
  private final int[] leader;
  private final int[] sign;
  private final long[] offset;

  private Twins(Block block) {
    this.block = block;
    leader = new int[block.size()];
    Arrays.setAll(leader, i -> i);
    sign = new int[block.size()];
    Arrays.fill(sign, 1);
    offset = new long[block.size()];
  }

  /** A cell of the whole system by one of a block: so many times it, and so much more. */
  record Twin(int cell, int sign, long offset) {
    long low(long low, long high) {
      return sign > 0 ? low + offset : offset - high;
    }

    long high(long low, long high) {
      if (sign < 0) {
        return offset - low;
      }
      return high == Relations.OPEN ? high : high + offset;
    }
  }

  /** A block with one cell for each set of twins; the same block where that cannot be. */
  static Block merged(Block block) {
    Twins twins = new Twins(block);
    for (int r = 0; r < block.at.length; r++) {
      twins.take(r);
    }
    for (int i = 0; i < block.size(); i++) {
      twins.find(i);
    }
    Block merged = twins.smaller();
    return merged == null ? block : merged;
  }

  /** Takes a relation of two cells that count alike for one of twins. */
  private void take(int r) {
    int[] at = block.at[r];
    if (block.loose[r] || at.length != 2 || Math.abs(block.by[r][0] * block.by[r][1]) != 1) {
      return;
    }
    int a = find(at[0]);
    int b = find(at[1]);
    if (a != b) {
      long byA = block.by[r][0] * sign[at[0]];
      long byB = block.by[r][1] * sign[at[1]];
      long rest = block.rest[r] + block.by[r][0] * offset[at[0]] + block.by[r][1] * offset[at[1]];
      int later = Math.max(a, b);
      leader[later] = Math.min(a, b);
      sign[later] = (int) -(byA * byB);
      offset[later] = -rest * (later == a ? byA : byB);
    }
  }

  /** The leader of a cell, to which its sign and offset then refer. */
  private int find(int cell) {
    ArrayDeque<Integer> below = new ArrayDeque<>();
    int first = cell;
    while (leader[first] != first) {
      below.push(first);
      first = leader[first];
    }
    for (int c : below) {
      int above = leader[c];
      if (above != first) {
        offset[c] += sign[c] * offset[above];
        sign[c] *= sign[above];
        leader[c] = first;
      }
    }
    return first;
  }

  private Block smaller() {
    int[] leaders = new int[block.size()];
    int[] place = new int[block.size()];
    int size = 0;
    for (int i = 0; i < leaders.length; i++) {
      if (leader[i] == i) {
        place[i] = size;
        leaders[size++] = i;
      }
    }
    List<Integer> kept = new ArrayList<>();
    List<Row> rows = new ArrayList<>();
    Set<Row> seen = new HashSet<>();
    for (int r = 0; r < block.at.length; r++) {
      Row row = row(r, place);
      if (row.cells().isEmpty() && !row.isMet()) {
        return null;
      }
      if (!row.cells().isEmpty() && seen.add(row)) {
        kept.add(r);
        rows.add(row);
      }
    }
    return filled(Arrays.copyOf(leaders, size), place, kept, rows);
  }

  /** A relation between leaders. */
  private record Row(List<Integer> cells, List<Long> by, long rest, boolean isLoose) {
    boolean isMet() {
      return rest == 0 || (isLoose && rest < 0);
    }
  }

  private Row row(int r, int[] place) {
    TreeMap<Integer, Long> by = new TreeMap<>();
    long rest = block.rest[r];
    for (int k = 0; k < block.at[r].length; k++) {
      int cell = block.at[r][k];
      by.merge(place[leader[cell]], block.by[r][k] * sign[cell], Long::sum);
      rest += block.by[r][k] * offset[cell];
    }
    by.values().removeIf(b -> b == 0);
    return new Row(List.copyOf(by.keySet()), List.copyOf(by.values()), rest, block.loose[r]);
  }

  private Block filled(int[] leaders, int[] place, List<Integer> kept, List<Row> rows) {
    Block small =
        new Block(
            Arrays.stream(leaders).map(i -> block.cells[i]).toArray(),
            kept.stream().mapToInt(r -> block.relations[r]).toArray());
    for (int r = 0; r < rows.size(); r++) {
      small.at[r] = rows.get(r).cells().stream().mapToInt(c -> c).toArray();
      small.by[r] = rows.get(r).by().stream().mapToLong(b -> b).toArray();
      small.rest[r] = rows.get(r).rest();
      small.loose[r] = rows.get(r).isLoose();
    }
    List<List<Twin>> twins = new ArrayList<>();
    for (int p = 0; p < leaders.length; p++) {
      small.low[p] = block.low[leaders[p]];
      small.high[p] = block.high[leaders[p]];
      twins.add(new ArrayList<>());
    }
    for (int i = 0; i < block.size(); i++) {
      int p = place[leader[i]];
      twins.get(p).add(new Twin(block.cells[i], sign[i], offset[i]));
      long above = block.high[i] == Relations.OPEN ? Relations.OPEN : block.high[i] - offset[i];
      long low = sign[i] > 0 ? block.low[i] - offset[i] : offset[i] - block.high[i];
      long high = sign[i] > 0 ? above : offset[i] - block.low[i];
      small.low[p] = Math.max(small.low[p], low);
      small.high[p] = Math.min(small.high[p], high);
    }
    for (int p = 0; p < leaders.length; p++) {
      small.twins[p] = twins.get(p).toArray(Twin[]::new);
      if (small.low[p] > small.high[p]) {
        return null;
      }
    }
    return small;
  }
}
