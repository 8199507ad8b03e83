package org.sendmetrics.jobs.audit.solve;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Blocks told by the cells that are not sums of others. */
class InnerCellsTest {
  private static final int PLACES = 4;
  private static final int ITEMS = 3;
  private static final long[][] VALUES = {{1, 4, 2}, {0, 3, 5}, {7, 1, 1}, {2, 2, 6}};

  private final Relations system = new Relations();
  private final List<Long> truth = new ArrayList<>();

  /** Places by items, in two regions, in one country, all unknown but the country's items. */
  private Block places() {
    int[][] cells = new int[PLACES + 2][ITEMS + 1];
    for (int p = 0; p < PLACES; p++) {
      for (int i = 0; i < ITEMS; i++) {
        cells[p][i] = unknown(VALUES[p][i]);
      }
    }
    for (int r = 0; r < 2; r++) {
      for (int i = 0; i < ITEMS; i++) {
        cells[PLACES + r][i] = sumOf(cells[2 * r][i], cells[2 * r + 1][i]);
      }
    }
    for (int p = 0; p < PLACES + 2; p++) {
      cells[p][ITEMS] = sumOf(Arrays.copyOf(cells[p], ITEMS));
    }
    for (int r = 0; r < 2; r++) {
      whole(cells[PLACES + r][ITEMS], cells[2 * r][ITEMS], cells[2 * r + 1][ITEMS]);
    }
    for (int i = 0; i < ITEMS; i++) {
      int item = i;
      long all = Arrays.stream(VALUES).mapToLong(v -> v[item]).sum();
      whole(system.known(all), cells[PLACES][i], cells[PLACES + 1][i]);
    }
    return Margins.block(system);
  }

  @Test
  void onlyWhatIsNoSumIsInnerAndOnlyWhatIsKnownIsLeftToSay() {
    InnerCells inner = new InnerCells(places());
    assertEquals(PLACES * ITEMS, IntStream.range(0, truth.size()).filter(inner::isInner).count());
    assertEquals(ITEMS, inner.rules().size());
    for (InnerCells.Rule rule : inner.rules()) {
      assertEquals(PLACES, rule.sum().times().size());
      assertFalse(rule.isLoose());
    }
  }

  @Test
  void aSolutionIsToldByItsInnerCells() {
    Block block = places();
    InnerCells inner = new InnerCells(block);
    long[] solution = truth.stream().mapToLong(v -> v).toArray();
    assertTrue(block.isMetBy(solution));
    long[] known = solution.clone();
    IntStream.range(0, known.length).filter(i -> !inner.isInner(i)).forEach(i -> known[i] = -1);
    assertArrayEquals(solution, inner.all(known));
  }

  @Test
  void whatMeetsTheRulesIsASolution() {
    Block block = places();
    InnerCells inner = new InnerCells(block);
    long[] values = truth.stream().mapToLong(v -> v).toArray();
    values[0]++;
    assertFalse(meets(inner, values));
    values[2 * ITEMS]--;
    assertTrue(meets(inner, values));
    assertTrue(block.isMetBy(inner.all(values)));
  }

  @Test
  void whatIsAtLeastSoManyIsARuleWhereItsPartsMayBeFewer() {
    int sum = sumOf(unknown(2), unknown(3));
    system.narrow(sum, 4, Relations.OPEN);
    InnerCells inner = new InnerCells(Margins.block(system));
    InnerCells.Rule rule = inner.rules().get(0);
    assertTrue(rule.isLoose());
    assertEquals(new InnerCells.Sum(Map.of(0, -1L, 1, -1L), 4), rule.sum());
  }

  @Test
  void sumsThatGoRoundInACircleLeaveOneOfThemInner() {
    int one = unknown(5);
    int other = unknown(5);
    whole(one, other, unknown(0));
    whole(other, one, unknown(0));
    Block block = Margins.block(system);
    InnerCells inner = new InnerCells(block);
    assertTrue(inner.isInner(0) ^ inner.isInner(1));
    long[] values = truth.stream().mapToLong(v -> v).toArray();
    assertTrue(meets(inner, values));
    assertArrayEquals(values, inner.all(values));
  }

  private static boolean meets(InnerCells inner, long[] values) {
    return inner.rules().stream()
        .allMatch(
            rule -> {
              long sum = rule.sum().rest();
              for (Map.Entry<Integer, Long> part : rule.sum().times().entrySet()) {
                sum += part.getValue() * values[part.getKey()];
              }
              return rule.isLoose() ? sum <= 0 : sum == 0;
            });
  }

  private int unknown(long value) {
    truth.add(value);
    return system.unknown();
  }

  private int sumOf(int... parts) {
    int whole = unknown(Arrays.stream(parts).mapToLong(truth::get).sum());
    whole(whole, parts);
    return whole;
  }

  private void whole(int whole, int... parts) {
    system.add(Relation.sum(whole, parts));
  }
}
