package org.sendmetrics.jobs.receive;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * Files that one task receives together: one file, or the tables of one SEN2 return.
 *
 * @param leftOut by file, the lines, in order, of rows that do not land, since an earlier row has
 *     their key
 */
record Delivery(List<InboxFile> files, Map<Integer, long[]> leftOut) implements Serializable {

  static List<Delivery> of(List<InboxFile> files) {
    return ModuleTable.together(files).stream().map(f -> new Delivery(f, Map.of())).toList();
  }

  /** The number of its part among the landed ones. */
  int number() {
    return files.get(0).id();
  }

  boolean leavesOut(int fileId, long line) {
    if (leftOut.isEmpty()) {
      return false;
    }
    long[] lines = leftOut.get(fileId);
    return lines != null && Arrays.binarySearch(lines, line) >= 0;
  }
}
