package org.sendmetrics.jobs.receive;

import java.io.Serializable;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.function.BiConsumer;

/**
 * Prints of the keys of one file's kept rows: 64 bits each, so that a national extract's can be
 * held side by side. Two rows with one key have one print; two with one print are all but certain
 * to have one key, which is then looked at itself.
 */
final class KeyPrints {
  private static final int TOGETHER = 1 << 10;
  private static final int RECENT = 1 << 12;

  /** An odd number without a pattern: 2^64 over the golden ratio. */
  private static final long SPREAD = 0x9E3779B97F4A7C15L;

  /**
   * Some prints of one share.
   *
   * @param fileId the file from whose rows they are
   */
  record Some(int fileId, long[] prints) implements Serializable {}

  private final int fileId;
  private final long[][] waiting;
  private final int[] many;
  private final BiConsumer<Integer, Some> to;

  /**
   * @param shares into how many the prints are dealt, equal ones to one share; a power of two
   * @param to takes them, by share
   */
  KeyPrints(int fileId, int shares, BiConsumer<Integer, Some> to) {
    this.fileId = fileId;
    waiting = new long[shares][];
    many = new int[shares];
    this.to = to;
  }

  void add(long print) {
    int share = (int) (print >>> 33) & waiting.length - 1;
    if (waiting[share] == null) {
      waiting[share] = new long[TOGETHER];
    }
    waiting[share][many[share]++] = print;
    if (many[share] == TOGETHER) {
      hand(share);
    }
  }

  /** Hands on what still waits. */
  void end() {
    for (int share = 0; share < many.length; share++) {
      if (many[share] > 0) {
        hand(share);
      }
    }
  }

  private void hand(int share) {
    to.accept(share, new Some(fileId, Arrays.copyOf(waiting[share], many[share])));
    many[share] = 0;
  }

  /** Makes the prints of one table's rows. */
  static final class Maker {
    private final int[] key;
    private final List<Recent<Long>> texts;

    /**
     * @param key the places of the key's values in a row
     */
    Maker(int[] key) {
      this.key = key;
      texts = Arrays.stream(key).mapToObj(k -> new Recent<>(RECENT, KeyPrints::bits)).toList();
    }

    /** The print of a row's key, some values of which may be null. */
    long of(Object[] row) {
      long print = SPREAD;
      for (int i = 0; i < key.length; i++) {
        Object value = row[key[i]];
        long bits =
            value instanceof String text
                ? texts.get(i).of(text)
                : value == null ? -1 : value.hashCode();
        print = mixed(print + bits);
      }
      return print;
    }
  }

  private static long bits(String text) {
    long bits = text.length();
    for (int i = 0; i < text.length(); i++) {
      bits = bits * SPREAD + text.charAt(i);
    }
    return bits;
  }

  /** Source: Steele, Lea and Flood, Fast splittable pseudorandom number generators, 2014. */
  private static long mixed(long bits) {
    long once = (bits ^ bits >>> 30) * 0xBF58476D1CE4E5B9L;
    long twice = (once ^ once >>> 27) * 0x94D049BB133111EBL;
    return twice ^ twice >>> 31;
  }

  /** The prints that stand more than once among all of a share, in order. */
  static long[] repeated(Collection<Some> ofShare) {
    long[] all = new long[ofShare.stream().mapToInt(s -> s.prints().length).sum()];
    int filled = 0;
    for (Some some : ofShare) {
      System.arraycopy(some.prints(), 0, all, filled, some.prints().length);
      filled += some.prints().length;
    }
    Arrays.sort(all);
    int found = 0;
    for (int i = 1; i < all.length; i++) {
      if (all[i] == all[i - 1] && (found == 0 || all[found - 1] != all[i])) {
        all[found++] = all[i];
      }
    }
    return Arrays.copyOf(all, found);
  }
}
