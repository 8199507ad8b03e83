package org.sendmetrics.jobs.publish;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.sendmetrics.jobs.publish.OpenDataKey.Split;
import org.sendmetrics.schemas.Breakdown;
import org.sendmetrics.schemas.Catalogue;
import org.sendmetrics.schemas.Codelist;
import org.sendmetrics.schemas.Figure;
import org.sendmetrics.schemas.OpenDataPair;

/**
 * The order of rows within a place: Total first, then items as the code lists give them, then what
 * no list knows, by its letters.
 */
final class OpenDataOrder {
  private final Map<String, Map<String, Integer>> ranksByTopic = new HashMap<>();
  private final List<String> parts;

  OpenDataOrder(Catalogue catalogue, OpenDataPair pair) {
    for (Breakdown breakdown : catalogue.breakdowns().values()) {
      Map<String, Integer> ranks = new HashMap<>();
      breakdown.codelist().map(catalogue::codelist).stream()
          .flatMap(list -> list.entries().stream())
          .map(Codelist.Entry::code)
          .forEach(code -> ranks.putIfAbsent(catalogue.itemLabel(breakdown, code), ranks.size()));
      ranksByTopic.put(breakdown.topic(), ranks);
    }
    parts = pair.parts().stream().map(OpenDataPair.Part::item).toList();
  }

  Comparator<Split> splits() {
    return Comparator.comparing(Split::topic, totalFirst())
        .thenComparing(Split::topic)
        .thenComparing(Split::item, totalFirst())
        .thenComparingInt(s -> rank(s.topic(), s.item()))
        .thenComparing(Split::item)
        .thenComparing(Split::phase, totalFirst())
        .thenComparingInt(s -> rank(Breakdown.PHASE, s.phase()))
        .thenComparing(Split::phase);
  }

  Comparator<String> parts() {
    return Comparator.comparingInt(parts::indexOf);
  }

  private static Comparator<String> totalFirst() {
    return Comparator.comparing(text -> !text.equals(Figure.TOTAL));
  }

  private int rank(String topic, String item) {
    return ranksByTopic.getOrDefault(topic, Map.of()).getOrDefault(item, Integer.MAX_VALUE);
  }
}
