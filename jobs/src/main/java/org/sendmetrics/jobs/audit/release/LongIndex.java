package org.sendmetrics.jobs.audit.release;

import java.util.Arrays;

/** A number for each key, in little memory: open addressing over two plain arrays. */
final class LongIndex {
  static final int NONE = -1;

  private static final long EMPTY = Long.MIN_VALUE;
  private static final long SPREAD = 0x9E3779B97F4A7C15L;

  private long[] keys = new long[1 << 12];
  private int[] numbers = new int[1 << 12];
  private int size;

  LongIndex() {
    Arrays.fill(keys, EMPTY);
  }

  /** The key's number, or {@link #NONE}. */
  int find(long key) {
    int at = slot(key);
    return keys[at] == EMPTY ? NONE : numbers[at];
  }

  boolean contains(long key) {
    return find(key) != NONE;
  }

  void put(long key, int number) {
    if (2 * size >= keys.length) {
      grow();
    }
    int at = slot(key);
    if (keys[at] == EMPTY) {
      keys[at] = key;
      size++;
    }
    numbers[at] = number;
  }

  int size() {
    return size;
  }

  private int slot(long key) {
    int mask = keys.length - 1;
    int at = (int) ((key * SPREAD) >>> 32) & mask;
    while (keys[at] != EMPTY && keys[at] != key) {
      at = (at + 1) & mask;
    }
    return at;
  }

  private void grow() {
    long[] oldKeys = keys;
    int[] oldNumbers = numbers;
    keys = new long[2 * oldKeys.length];
    numbers = new int[keys.length];
    Arrays.fill(keys, EMPTY);
    for (int i = 0; i < oldKeys.length; i++) {
      if (oldKeys[i] != EMPTY) {
        int at = slot(oldKeys[i]);
        keys[at] = oldKeys[i];
        numbers[at] = oldNumbers[i];
      }
    }
  }
}
