package org.sendmetrics.jobs.disclose.protect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.BitSet;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.sendmetrics.jobs.disclose.protect.Cube.Dimension;

class ProtectorTest {
  @Test
  void oneSmallCellOfTwoByTwoTakesExactlyTheRectangle() {
    Cube cube = new Cube(List.of(Dimension.flat(2), Dimension.flat(2)), 3, 20, 30, 40);
    assertEquals(
        List.of(cube.cell(1, 1), cube.cell(1, 2), cube.cell(2, 1), cube.cell(2, 2)),
        withheld(cube));
  }

  @Test
  void twoSmallCellsThatAddToThreeNeedAThird() {
    Cube cube = new Cube(List.of(Dimension.flat(4)), 1, 2, 30, 40);
    List<Integer> withheld = withheld(cube);
    assertEquals(3, withheld.size());
  }

  @Test
  void aRegionOfOneAuthorityIsWithheldWithIt() {
    Cube cube = new Cube(List.of(Dimension.grouped(1, 3, 2)), 3, 20, 30, 40, 50, 60);
    List<Integer> withheld = withheld(cube);
    assertTrue(withheld.containsAll(List.of(1, 2)), withheld.toString());
    assertTrue(withheld.size() >= 3 && !withheld.contains(0), withheld.toString());
  }

  @Test
  void ofARegionOfTwoBothAreWithheldOrNeither() {
    Cube cube = new Cube(List.of(Dimension.grouped(2, 3)), 3, 20, 30, 40, 50);
    assertEquals(List.of(2, 3), withheld(cube));
    Cube large = new Cube(List.of(Dimension.grouped(2, 3)), 13, 20, 30, 40, 50);
    assertEquals(List.of(), withheld(large));
  }

  @Test
  void whatIsKnownAnywayIsNeverWithheldForAnother() {
    Cube cube = new Cube(List.of(Dimension.flat(2), Dimension.flat(3)), 3, 20, 20, 30, 40, 40);
    Cells cells = cube.withSmallCountsWithheld();
    cells.knownAnyway(cube.cell(2, 1));
    BitSet unproven = Protector.protect(cube.sums, cells);
    assertTrue(unproven.isEmpty());
    assertTrue(!cells.isWithheld(cube.cell(2, 1)));
    assertTrue(cells.isWithheld(cube.cell(0, 1)));
  }

  @Test
  void whatOnlyHidesOthersNeedsNoProofWhereNoWorldHasOne() {
    Cells cells = threeThatTheirPairsTell();
    assertEquals(new BitSet(), Protector.protect(PAIRS, cells));
  }

  @Test
  void whatMustBeHiddenForItsOwnSakeIsLeftWithoutProofWhereNoWorldHasOne() {
    Cells cells = threeThatTheirPairsTell();
    cells.withhold(0, 2, 2);
    assertEquals(BitSet.valueOf(new long[] {1}), Protector.protect(PAIRS, cells));
  }

  private static final Sums PAIRS =
      new Sums.Builder().add(3, List.of(0, 1)).add(4, List.of(1, 2)).add(5, List.of(0, 2)).over(6);

  /** Three withheld cells, and the printed sum of each two: each by itself leaves them room. */
  private static Cells threeThatTheirPairsTell() {
    Cells cells = new Cells(new long[] {3, 3, 3, 6, 6, 6}, 4);
    for (int i = 0; i < 3; i++) {
      cells.withhold(i);
      cells.knownAnyway(3 + i);
    }
    return cells;
  }

  @Test
  void whatPrintedTotalsTellAnywayIsAskedOfNobody() {
    Cube cube = new Cube(List.of(Dimension.flat(2)), 3, 20);
    Cells cells = cube.withSmallCountsWithheld();
    cells.knownAnyway(2);
    cells.knownAnyway(0);
    assertTrue(Protector.protect(cube.sums, cells).isEmpty());
    assertEquals(0, cells.needUp(1) + cells.needDown(1));
  }

  @Test
  void oneChildOfAPrintedTotalOfOneIsNotToldByTheZerosBesideIt() {
    Cube cube = new Cube(List.of(Dimension.flat(3)), 1, 0, 0);
    Cells cells = cube.withSmallCountsWithheld();
    cells.knownAnyway(0);
    assertTrue(Protector.protect(cube.sums, cells).isEmpty());
    assertEquals(1, cells.needDown(1), "what it cannot be more, it must be able to be less");
    assertTrue(cells.isWithheld(2) || cells.isWithheld(3), "a zero must be hidden with it");
  }

  @Test
  void whatIsLeftOfABaseMustNotBecomeNarrowForAnothersSake() {
    Cells cells = new Cells(new long[] {50}, 4);
    cells.withhold(0);
    assertEquals(2, cells.needUp(0) + cells.needDown(0), "a large count for another's sake");
    cells.base(0, 51);
    assertEquals(4, cells.needDown(0), "but one is left out of its base");
  }

  /** A child may count in the year and in no term of it: the parts then fall short of the whole. */
  @Test
  void noMoreIsAskedOfAWholeThanItsPartsCanGive() {
    Sums sums = new Sums.Builder().add(0, List.of(1, 2, 3)).over(4);
    Cells cells = new Cells(new long[] {3, 0, 0, 1}, 4);
    cells.withhold(0, 2, 2);
    cells.withhold(3, 0, 4);
    assertTrue(Protector.protect(sums, cells).isEmpty());
    assertEquals(1, cells.needDown(0));
    assertTrue(cells.isWithheld(0) && cells.isWithheld(3));
  }

  /** Every authority of every region in four quarters: as much as a region has, not a toy. */
  @Test
  void manyAuthoritiesAreProvenWithoutHidingTheirTotals() {
    Random dice = new Random(9);
    List<Dimension> of =
        List.of(Dimension.grouped(12, 24, 15, 33), Dimension.flat(8), Dimension.flat(4));
    long[] leaves =
        LongStream.range(0, Cube.leaves(of)).map(i -> 3 + (long) dice.nextInt(60)).toArray();
    Cube cube = new Cube(of, leaves);
    Cells cells = cube.withSmallCountsWithheld();
    int small = cells.withheld().cardinality();
    assertTrue(Protector.protect(cube.sums, cells).isEmpty());
    int withheld = cells.withheld().cardinality();
    assertTrue(small > 100 && withheld < 4 * small, small + " small, " + withheld + " withheld");
    assertFalse(cells.isWithheld(0));
  }

  private static List<Integer> withheld(Cube cube) {
    Cells cells = cube.withSmallCountsWithheld();
    assertTrue(Protector.protect(cube.sums, cells).isEmpty());
    return java.util.stream.IntStream.range(0, cells.size())
        .filter(cells::isWithheld)
        .boxed()
        .toList();
  }
}
