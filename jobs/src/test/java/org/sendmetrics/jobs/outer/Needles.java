package org.sendmetrics.jobs.outer;

import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Many short texts looked for at once in any bytes, in whatever letter case.
 *
 * <p>Units: bytes; a text stands where its UTF-8 bytes stand.
 */
final class Needles {
  private static final long BASE = 1_000_003;

  /** A place for a hash in a table small enough to stay at hand: most bytes need no more. */
  private static final int MASK = (1 << 20) - 1;

  /** By length, then by hash, the texts. */
  private final Map<Integer, Map<Long, String>> byLength = new TreeMap<>();

  Needles(Collection<String> texts) {
    for (String text : texts) {
      String folded = text.toUpperCase(Locale.ROOT);
      byte[] bytes = folded.getBytes(StandardCharsets.UTF_8);
      long hash = 0;
      for (byte b : bytes) {
        hash = hash * BASE + b;
      }
      byLength.computeIfAbsent(bytes.length, n -> new HashMap<>()).put(hash, folded);
    }
  }

  /** Those that stand in the bytes. */
  Set<String> in(byte[] bytes) {
    byte[] folded = bytes.clone();
    for (int i = 0; i < folded.length; i++) {
      if (folded[i] >= 'a' && folded[i] <= 'z') {
        folded[i] -= 'a' - 'A';
      }
    }
    Set<String> found = new TreeSet<>();
    byLength.forEach((length, texts) -> search(folded, length, texts, found));
    return found;
  }

  Set<String> in(String text) {
    return in(text.getBytes(StandardCharsets.UTF_8));
  }

  private static void search(byte[] bytes, int length, Map<Long, String> texts, Set<String> found) {
    long leaving = 1;
    for (int i = 1; i < length; i++) {
      leaving *= BASE;
    }
    BitSet likely = new BitSet(MASK + 1);
    texts.keySet().forEach(hash -> likely.set(place(hash)));
    long hash = 0;
    for (int i = 0; i < bytes.length; i++) {
      if (i >= length) {
        hash -= leaving * bytes[i - length];
      }
      hash = hash * BASE + bytes[i];
      String text = i + 1 >= length && likely.get(place(hash)) ? texts.get(hash) : null;
      if (text != null
          && text.equals(new String(bytes, i + 1 - length, length, StandardCharsets.UTF_8))) {
        found.add(text);
      }
    }
  }

  private static int place(long hash) {
    return (int) (hash ^ hash >>> 32) & MASK;
  }
}
