package org.sendmetrics.jobs.receive;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.TreeSet;
import org.apache.spark.api.java.function.FlatMapFunction;

/**
 * Looks for prints of keys that stand twice among those of a share. What is not a print it hands
 * on.
 *
 * <p>Shape out: {@link Files} for a share with any, beside what is handed on. Holds 8 bytes a row
 * of the share.
 */
final class SharedPrints implements FlatMapFunction<Iterator<Serializable>, Serializable> {
  private static final long serialVersionUID = 1L;

  /** Ids of the files in which a row has a print that another row has. */
  record Files(TreeSet<Integer> ids) implements Serializable {}

  @Override
  public Iterator<Serializable> call(Iterator<Serializable> ofShare) {
    List<KeyPrints.Some> prints = new ArrayList<>();
    List<Serializable> others = new ArrayList<>();
    while (ofShare.hasNext()) {
      Serializable next = ofShare.next();
      if (next instanceof KeyPrints.Some some) {
        prints.add(some);
      } else {
        others.add(next);
      }
    }
    long[] repeated = KeyPrints.repeated(prints);
    if (repeated.length > 0) {
      TreeSet<Integer> ids = new TreeSet<>();
      prints.stream()
          .filter(s -> !ids.contains(s.fileId()))
          .filter(
              s -> Arrays.stream(s.prints()).anyMatch(p -> Arrays.binarySearch(repeated, p) >= 0))
          .forEach(s -> ids.add(s.fileId()));
      others.add(new Files(ids));
    }
    return others.iterator();
  }
}
