package org.sendmetrics.jobs.disclose.cube;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.sendmetrics.schemas.Breakdown;
import org.sendmetrics.schemas.Catalogue;
import org.sendmetrics.schemas.Codelist;
import org.sendmetrics.schemas.Facts;
import org.sendmetrics.schemas.Figure;
import org.sendmetrics.schemas.Grouping;

/** Which slices add up to which: items to their group and to the whole, phases to the whole. */
final class SliceSums {
  private final Catalogue catalogue;
  private final Words<Slice> slices;

  SliceSums(Catalogue catalogue, Words<Slice> slices) {
    this.catalogue = catalogue;
    this.slices = slices;
  }

  /** The slices that add up to others, the whole first. */
  List<List<Integer>> of(String facts) {
    Set<String> phases = phasesOfTotal(catalogue.facts().get(facts));
    Map<Slice, Map<String, List<Integer>>> parts = new LinkedHashMap<>();
    for (Slice slice : slices.things()) {
      int number = slices.find(slice);
      if (!slice.topic().equals(Figure.TOTAL)) {
        parts
            .computeIfAbsent(slice.overItems(), s -> new LinkedHashMap<>())
            .computeIfAbsent(slice.topic(), t -> new ArrayList<>())
            .add(number);
      }
      if (phases.contains(slice.phase())) {
        parts
            .computeIfAbsent(slice.overPhases(), s -> new LinkedHashMap<>())
            .computeIfAbsent(Breakdown.PHASE, t -> new ArrayList<>())
            .add(number);
      }
    }
    List<List<Integer>> sums = new ArrayList<>();
    addGroups(sums);
    parts.forEach(
        (whole, topics) ->
            topics
                .values()
                .forEach(
                    of -> {
                      int number = slices.find(whole);
                      if (number >= 0) {
                        List<Integer> sum = new ArrayList<>(List.of(number));
                        sum.addAll(of);
                        sums.add(sum);
                      }
                    }));
    return sums;
  }

  /** A group of items, such as a key stage, is the sum of its items. */
  private void addGroups(List<List<Integer>> sums) {
    for (Grouping grouping : catalogue.groupings().values()) {
      for (Slice group : slices.things()) {
        if (group.topic().equals(grouping.coarse().topic())) {
          List<Integer> sum = new ArrayList<>(List.of(slices.find(group)));
          for (String item : grouping.itemsOfGroup().getOrDefault(group.item(), List.of())) {
            int part = slices.find(new Slice(group.phase(), grouping.fine().topic(), item));
            if (part >= 0) {
              sum.add(part);
            }
          }
          sums.add(sum);
        }
      }
    }
  }

  /** The words of the phases that the Total over phases takes in. */
  private Set<String> phasesOfTotal(Facts facts) {
    return catalogue.codelist(Breakdown.PHASE).entries().stream()
        .filter(
            e -> facts.totalWhen().equals("true") || e.attribute("in_attendance_total").equals("1"))
        .map(Codelist.Entry::label)
        .collect(Collectors.toSet());
  }
}
