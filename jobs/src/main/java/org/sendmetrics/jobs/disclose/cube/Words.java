package org.sendmetrics.jobs.disclose.cube;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Numbers for things that occur again and again, from 0 in order of first sight. */
final class Words<T> {
  private final Map<T, Integer> numbers = new HashMap<>();
  private final List<T> things = new ArrayList<>();

  int number(T thing) {
    return numbers.computeIfAbsent(
        thing,
        t -> {
          things.add(t);
          return things.size() - 1;
        });
  }

  /** The number of a thing seen before; -1 for another. */
  int find(T thing) {
    return numbers.getOrDefault(thing, -1);
  }

  T thing(int number) {
    return things.get(number);
  }

  List<T> things() {
    return things;
  }

  int size() {
    return things.size();
  }
}
