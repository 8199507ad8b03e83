package org.sendmetrics.jobs.disclose.protect;

import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;

/**
 * Looks for the worlds of a few cells at the same time, and takes them up one after another.
 *
 * <p><b>Law:</b> how many processors there are changes the time that it takes, and nothing else.
 */
final class SideBySide {
  /** So many at the same time: what the first of them proves is looked for in vain. */
  private static final int AT_ONCE = 4;

  private SideBySide() {}

  /** What is found for each of some things, in their order. */
  static <T, R> List<R> of(List<T> things, Function<T, R> find) {
    return things.parallelStream().map(find).toList();
  }

  /**
   * Goes over cells in their order.
   *
   * @param isWanted whether a cell is still to be looked at
   * @param find its world, or null; must change nothing
   * @param take takes up a world, or null
   */
  static void each(
      int[] cells, IntPredicate isWanted, IntFunction<World> find, Consumer<World> take) {
    int[] few = new int[AT_ONCE];
    int size = 0;
    for (int i = 0; i < cells.length; i++) {
      if (isWanted.test(cells[i])) {
        few[size++] = cells[i];
      }
      if (size == AT_ONCE || i == cells.length - 1) {
        World[] worlds =
            Arrays.stream(few, 0, size).parallel().mapToObj(find).toArray(World[]::new);
        for (int k = 0; k < size; k++) {
          if (isWanted.test(few[k])) {
            take.accept(worlds[k]);
          }
        }
        size = 0;
      }
    }
  }
}
