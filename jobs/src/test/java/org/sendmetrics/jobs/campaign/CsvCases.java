package org.sendmetrics.jobs.campaign;

import java.util.ArrayList;
import java.util.List;

/** Collects faulty CSV files, each of another name, of rows whose keys no other file has. */
final class CsvCases {
  private static final int MOST_ROWS = 4;

  private final String mark;
  private final List<BadInput> all = new ArrayList<>();
  private int key;

  /**
   * @param mark what its files have in their names
   * @param firstKey from which the keys of its rows are counted
   */
  CsvCases(String mark, int firstKey) {
    this.mark = mark;
    key = firstKey;
  }

  /** A sound table of up to four rows. */
  String table(String extract, int rows) {
    key += MOST_ROWS;
    return Bytes.table(extract, key, rows);
  }

  void add(String wrong, String extract, byte[] bytes, String rules, long kept) {
    String file = extract + "_" + mark + all.size() + ".csv";
    all.add(BadInput.of(wrong, file, bytes, rules, kept));
  }

  void add(String wrong, String extract, String text, String rules, long kept) {
    add(wrong, extract, Bytes.utf8(text), rules, kept);
  }

  List<BadInput> all() {
    return all;
  }
}
