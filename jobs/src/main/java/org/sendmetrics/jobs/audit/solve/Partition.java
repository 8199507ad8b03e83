package org.sendmetrics.jobs.audit.solve;

import java.util.Arrays;
import java.util.function.BiConsumer;
import java.util.function.IntPredicate;

/** Which unknown cells hang together: two do when one relation holds both. */
final class Partition {
  private static final int NOWHERE = -1;

  private final int[] leader;
  private final int[] blockOf;
  private final int[] places;
  private int[][] cells;
  private int[][] relations;

  private Partition(int size) {
    leader = new int[size];
    Arrays.setAll(leader, i -> i);
    blockOf = new int[size];
    places = new int[size];
    Arrays.fill(places, NOWHERE);
    Arrays.fill(blockOf, NOWHERE);
  }

  /** The blocks of a system, by what is known at the outset. */
  static Partition of(Relations system) {
    Partition partition = new Partition(system.size());
    int[][] at = system.relations().stream().map(Relation::cells).toArray(int[][]::new);
    partition.join(at, r -> true, cell -> !system.isKnown(cell));
    return partition;
  }

  /** The blocks into which a block falls once bounds are narrowed. */
  static Partition of(Block block, boolean[] dropped) {
    Partition partition = new Partition(block.size());
    partition.join(
        block.at, r -> !dropped[r] && !Propagation.isIdle(block, r), cell -> !block.isKnown(cell));
    return partition;
  }

  private void join(int[][] at, IntPredicate isHeard, IntPredicate isUnknown) {
    int[] unknownOf = new int[at.length];
    Arrays.fill(unknownOf, NOWHERE);
    for (int r = 0; r < at.length; r++) {
      for (int cell : isHeard.test(r) ? at[r] : new int[0]) {
        if (isUnknown.test(cell)) {
          if (unknownOf[r] == NOWHERE) {
            unknownOf[r] = cell;
          }
          leader[find(cell)] = find(unknownOf[r]);
        }
      }
    }
    int blocks = 0;
    for (int i = 0; i < leader.length; i++) {
      if (isUnknown.test(i)) {
        int first = find(i);
        if (blockOf[first] == NOWHERE) {
          blockOf[first] = blocks++;
        }
        blockOf[i] = blockOf[first];
      }
    }
    cells = gather(blocks, blockOf, places);
    int[] blockOfRelation =
        Arrays.stream(unknownOf).map(cell -> cell == NOWHERE ? NOWHERE : blockOf[cell]).toArray();
    relations = gather(blocks, blockOfRelation, new int[at.length]);
  }

  private int find(int cell) {
    int at = cell;
    while (leader[at] != at) {
      leader[at] = leader[leader[at]];
      at = leader[at];
    }
    return at;
  }

  private static int[][] gather(int blocks, int[] blockOf, int[] places) {
    int[] size = new int[blocks];
    for (int i = 0; i < blockOf.length; i++) {
      if (blockOf[i] != NOWHERE) {
        places[i] = size[blockOf[i]]++;
      }
    }
    int[][] members = new int[blocks][];
    Arrays.setAll(members, b -> new int[size[b]]);
    for (int i = 0; i < blockOf.length; i++) {
      if (blockOf[i] != NOWHERE) {
        members[blockOf[i]][places[i]] = i;
      }
    }
    return members;
  }

  /** Each block's cells and relations, both in ascending order. */
  void each(BiConsumer<int[], int[]> taker) {
    for (int b = 0; b < cells.length; b++) {
      taker.accept(cells[b], relations[b]);
    }
  }

  /** For every unknown cell its place in its block; less than 0 for a known one. */
  int[] places() {
    return places;
  }
}
