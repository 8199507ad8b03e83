package org.sendmetrics.jobs.receive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Keys are held side by side as prints, dealt into shares. */
class KeyPrintsTest {
  private static final int SHARES = 4;
  private static final LocalDate DAY = LocalDate.of(2025, 1, 6);

  @Test
  void rowsWithOneKeyHaveOnePrintAndOthersAnother() {
    KeyPrints.Maker maker = new KeyPrints.Maker(new int[] {0, 2});
    long print = maker.of(new Object[] {"3011234", "x", DAY});
    assertEquals(print, maker.of(new Object[] {new String("3011234"), "y", DAY}));
    assertNotEquals(print, maker.of(new Object[] {"3011235", "x", DAY}));
    assertNotEquals(print, maker.of(new Object[] {"3011234", "x", DAY.plusDays(1)}));
    assertNotEquals(print, maker.of(new Object[] {"3011234", "x", null}));
    KeyPrints.Maker swapped = new KeyPrints.Maker(new int[] {2, 0});
    assertNotEquals(print, swapped.of(new Object[] {"3011234", "x", DAY}));
  }

  @Test
  void aPrintOfTwoFilesIsFoundInItsShareAndNamesBoth() throws Exception {
    Map<Integer, List<Serializable>> shares = new TreeMap<>();
    KeyPrints.Maker maker = new KeyPrints.Maker(new int[] {0});
    for (int file = 0; file < 3; file++) {
      KeyPrints prints =
          new KeyPrints(
              file,
              SHARES,
              (share, some) -> shares.computeIfAbsent(share, s -> new ArrayList<>()).add(some));
      for (int row = 0; row < 5_000; row++) {
        prints.add(maker.of(new Object[] {file + " " + row}));
      }
      if (file != 1) {
        prints.add(maker.of(new Object[] {"of two"}));
      }
      prints.end();
    }
    assertEquals(SHARES, shares.size());
    List<Serializable> found = new ArrayList<>();
    for (List<Serializable> ofShare : shares.values()) {
      Iterator<Serializable> told = new SharedPrints().call(ofShare.iterator());
      told.forEachRemaining(found::add);
    }
    assertEquals(List.of(new SharedPrints.Files(new TreeSet<>(List.of(0, 2)))), found);
  }
}
