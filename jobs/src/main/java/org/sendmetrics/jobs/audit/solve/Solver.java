package org.sendmetrics.jobs.audit.solve;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ForkJoinTask;
import java.util.concurrent.RecursiveAction;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/**
 * Finds what each cell that is asked about can be: the system falls into blocks, each is narrowed
 * by its bounds, falls apart again, and what is left goes to linear programmes.
 *
 * <p><b>Errors:</b> none for contradictory systems: relations that cannot hold with the others are
 * dropped, fewest first, and told. <b>Law:</b> the true values of a consistent system lie in every
 * interval. Same system, same answer.
 */
public final class Solver {
  /** Linear width, in multiples of the threshold, from which whole numbers are not looked at. */
  private static final double AMPLE = 3;

  private final Relations system;
  private final double ample;
  private final long[] low;
  private final long[] high;
  private final ConcurrentLinkedQueue<Integer> contradictions = new ConcurrentLinkedQueue<>();
  private final Set<Integer> undecided = ConcurrentHashMap.newKeySet();

  private Solver(Relations system, long threshold) {
    this.system = system;
    ample = AMPLE * threshold;
    low = IntStream.range(0, system.size()).mapToLong(system::low).toArray();
    high = IntStream.range(0, system.size()).mapToLong(system::high).toArray();
  }

  /**
   * Solves a system.
   *
   * @param threshold the largest number that counts as small
   */
  public static Intervals solve(Relations system, long threshold) {
    Solver solver = new Solver(system, threshold);
    List<Block> blocks = new ArrayList<>();
    Partition partition = Partition.of(system);
    contradictedByKnownCells(system).forEach(solver.contradictions::add);
    partition.each(
        (cells, relations) -> blocks.add(Block.of(system, cells, relations, partition.places())));
    blocks.sort(Comparator.comparingInt(Block::size).reversed());
    all(blocks, solver::solve).invoke();
    return new Intervals(
        solver.low,
        solver.high,
        solver.contradictions.stream().sorted().distinct().toList(),
        Set.copyOf(solver.undecided));
  }

  private static List<Integer> contradictedByKnownCells(Relations system) {
    List<Integer> contradicted = new ArrayList<>();
    for (int r = 0; r < system.relations().size(); r++) {
      Relation relation = system.relations().get(r);
      if (Arrays.stream(relation.cells()).allMatch(system::isKnown)) {
        long sum = 0;
        for (int k = 0; k < relation.cells().length; k++) {
          sum += relation.by()[k] * system.low(relation.cells()[k]);
        }
        if (sum > 0 || (sum < 0 && relation.kind() == Relation.Kind.ZERO)) {
          contradicted.add(r);
        }
      }
    }
    return contradicted;
  }

  private void solve(Block block) {
    long[] givenLow = block.low.clone();
    long[] givenHigh = block.high.clone();
    boolean[] dropped = new boolean[block.at.length];
    while (!isSolved(block, dropped)) {
      System.arraycopy(givenLow, 0, block.low, 0, givenLow.length);
      System.arraycopy(givenHigh, 0, block.high, 0, givenHigh.length);
      Arrays.stream(block.cells).forEach(undecided::remove);
      for (int r : LeastViolation.of(block, dropped)) {
        dropped[r] = true;
        contradictions.add(block.relations[r]);
      }
    }
    for (int i = 0; i < block.size(); i++) {
      low[block.cells[i]] = block.low[i];
      high[block.cells[i]] = block.high[i];
    }
  }

  private boolean isSolved(Block block, boolean[] dropped) {
    if (new Propagation(block, dropped).run() != Propagation.NONE) {
      return false;
    }
    List<Block> parts = new ArrayList<>();
    Partition partition = Partition.of(block, dropped);
    partition.each(
        (cells, relations) ->
            parts.add(block.part(cells, relations, partition.places(), block.low)));
    parts.sort(Comparator.comparingInt(Block::size).reversed());
    AtomicBoolean isSolved = new AtomicBoolean(true);
    all(parts, part -> isSolved.compareAndSet(true, isSolved(block, part))).invoke();
    return isSolved.get();
  }

  /**
   * A task for each block, for a stream would give one thread all of the largest. To be invoked by
   * the thread that wants it: the pool has a thread less than there are processors, and would leave
   * the one that asks idle.
   */
  private static ForkJoinTask<Void> all(List<Block> blocks, Consumer<Block> does) {
    return new RecursiveAction() {
      @Override
      protected void compute() {
        invokeAll(blocks.stream().map(b -> ForkJoinTask.adapt(() -> does.accept(b))).toList());
      }
    };
  }

  /** Solves a part of a block and tells the block what came of it; false where it cannot be. */
  private boolean isSolved(Block block, Block whole) {
    Block part = Twins.merged(whole);
    BlockSearch search = new BlockSearch(part, system, ample);
    if (!search.run()) {
      return false;
    }
    for (int i = 0; i < part.size(); i++) {
      for (Twins.Twin twin : part.twins[i]) {
        if (search.isUndecided(i) && system.isAsked(twin.cell())) {
          undecided.add(twin.cell());
        }
        int at = Arrays.binarySearch(block.cells, twin.cell());
        block.low[at] = twin.low(part.low[i], part.high[i]);
        block.high[at] = twin.high(part.low[i], part.high[i]);
      }
    }
    return true;
  }
}
