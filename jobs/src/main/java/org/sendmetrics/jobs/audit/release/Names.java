package org.sendmetrics.jobs.audit.release;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Numbers things from 0 in the order in which they are first met. */
final class Names<T> {
  private final Map<T, Integer> numbers = new HashMap<>();
  private final List<T> things = new ArrayList<>();

  int of(T thing) {
    Integer number = numbers.get(thing);
    if (number == null) {
      number = things.size();
      numbers.put(thing, number);
      things.add(thing);
    }
    return number;
  }

  T name(int number) {
    return things.get(number);
  }

  int size() {
    return things.size();
  }

  List<T> all() {
    return things;
  }
}
