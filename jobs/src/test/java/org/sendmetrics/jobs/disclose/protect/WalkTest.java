package org.sendmetrics.jobs.disclose.protect;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sendmetrics.jobs.disclose.protect.Cube.Dimension;

class WalkTest {
  @Test
  void findsTheRectangleOfWithheldCells() {
    Cube cube = new Cube(List.of(Dimension.flat(3), Dimension.flat(3)), 3, 9, 9, 9, 9, 9, 9, 9, 9);
    Cells cells = new Cells(cube.value, 4);
    int[] corners = {cube.cell(1, 1), cube.cell(1, 3), cube.cell(3, 1), cube.cell(3, 3)};
    Arrays.stream(corners).forEach(cells::withhold);
    World world = new Walk(cube.sums, cells).among(corners[0], 2, 10);
    assertArrayEquals(corners, world.cells);
    assertArrayEquals(new long[] {2, -2, -2, 2}, world.change);
  }

  @Test
  void goesInPartsWhereNoOtherCellHasRoomForAll() {
    Cube cube = new Cube(List.of(Dimension.flat(5)), 1, 1, 1, 1, 1);
    Cells cells = new Cells(cube.value, 4);
    for (int c = 1; c <= 5; c++) {
      cells.withhold(c);
    }
    World world = new Walk(cube.sums, cells).among(1, 4, 10);
    assertArrayEquals(new long[] {4, -1, -1, -1, -1}, world.change);
    assertNull(new Walk(cube.sums, cells).among(1, 5, 10), "the others have no more to give");
  }

  @Test
  void movesNoCellThatIsShown() {
    Cube cube = new Cube(List.of(Dimension.flat(2), Dimension.flat(2)), 3, 20, 30, 40);
    Cells cells = new Cells(cube.value, 4);
    cells.withhold(cube.cell(1, 1));
    cells.withhold(cube.cell(1, 2));
    cells.withhold(cube.cell(2, 1));
    Walk walk = new Walk(cube.sums, cells);
    assertNull(walk.among(cube.cell(1, 1), 1, 10));
    assertNotNull(walk.beyond(cube.cell(1, 1), 1, 10));
    cells.withhold(cube.cell(2, 2));
    walk.isWithheld(cube.cell(2, 2));
    assertNotNull(walk.among(cube.cell(1, 1), 1, 10));
  }

  @Test
  void beyondItTakesTheCheapestCellsAndNoneThatIsKnownAnyway() {
    Cube cube = new Cube(List.of(Dimension.flat(3)), 3, 20, 20);
    Cells cells = new Cells(cube.value, 4);
    cells.withhold(1);
    cells.cost(0, 50);
    cells.cost(2, 10);
    cells.cost(3, 20);
    assertArrayEquals(new int[] {1, 2}, new Walk(cube.sums, cells).beyond(1, 2, 8).cells);
    cells.knownAnyway(2);
    World world = new Walk(cube.sums, cells).beyond(1, 2, 8);
    assertArrayEquals(new int[] {1, 3}, world.cells);
    assertFalse(Arrays.stream(world.cells).anyMatch(c -> c == 2));
    assertEquals(0, Arrays.stream(world.change).sum());
  }
}
