package org.sendmetrics.jobs.audit.solve;

import java.util.Arrays;

/** A square table of which only the margins are shown, as a system and as its one block. */
final class Margins {
  private Margins() {}

  /** The inner cells first, row by row; then what each row, then each column adds up to. */
  static Relations of(long[] values) {
    int side = (int) Math.sqrt(values.length);
    Relations system = new Relations();
    for (int i = 0; i < values.length; i++) {
      system.unknown();
    }
    for (int line = 0; line < 2 * side; line++) {
      int[] parts = new int[side];
      for (int k = 0; k < side; k++) {
        parts[k] = line < side ? line * side + k : k * side + line - side;
      }
      int whole = system.known(Arrays.stream(parts).mapToLong(c -> values[c]).sum());
      system.add(Relation.sum(whole, parts));
    }
    return system;
  }

  static Block block(Relations system) {
    Block[] only = new Block[1];
    Partition partition = Partition.of(system);
    partition.each(
        (cells, relations) -> only[0] = Block.of(system, cells, relations, partition.places()));
    return only[0];
  }
}
