package org.sendmetrics.jobs.audit.release;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.sendmetrics.schemas.Breakdown;
import org.sendmetrics.schemas.Catalogue;
import org.sendmetrics.schemas.Codelist;
import org.sendmetrics.schemas.Facts;
import org.sendmetrics.schemas.Grouping;
import org.sendmetrics.schemas.Measure;

/**
 * The sums that {@code schemas} declares between the cells of a family: wider areas and their
 * authorities, the Total and its phases, the Total and its items, a group and its items, a year and
 * its parts.
 */
final class DeclaredSums {
  private final Catalogue catalogue;
  private final Figures figures;
  private final Areas areas;
  private final Cells cells;
  private final Sums sums;
  private final Map<Integer, BitSet> phases = new HashMap<>();
  private final Map<Integer, BitSet> periods = new HashMap<>();
  private final Map<Integer, Map<Integer, BitSet>> items = new HashMap<>();
  private final Set<String> besideTheTotal;
  private final Map<String, Grouping> groupings;

  DeclaredSums(Catalogue catalogue, Figures figures, Areas areas, Cells cells, Sums sums) {
    this.catalogue = catalogue;
    this.figures = figures;
    this.areas = areas;
    this.cells = cells;
    this.sums = sums;
    groupings =
        catalogue.groupings().values().stream()
            .collect(Collectors.toMap(g -> g.coarse().topic(), g -> g));
    besideTheTotal =
        catalogue.codelist(Breakdown.PHASE).entries().stream()
            .filter(e -> e.attribute("in_attendance_total").equals("0"))
            .map(Codelist.Entry::label)
            .collect(Collectors.toSet());
  }

  /** Adds every declared sum of the cells that there are. */
  void add() {
    int size = cells.size();
    for (int cell = 0; cell < size; cell++) {
      note(cells.key(cell));
    }
    for (int cell = 0; cell < size; cell++) {
      addOfPlaces(cell);
    }
    SumsOverTime overTime = new SumsOverTime(catalogue, figures, areas, cells, sums, periods);
    Set<Long> done = new HashSet<>();
    for (int cell = 0; cell < size; cell++) {
      long key = cells.key(cell);
      if (CellKey.topic(key) != 0 && done.add(CellKey.withItem(key, CellKey.topic(key), 0))) {
        addOfItems(key);
      }
      if (CellKey.phase(key) != 0 && done.add(CellKey.withPhase(key, 0))) {
        addOfPhases(key);
      }
      addOfGroup(cell);
      overTime.add(cell);
    }
  }

  private void note(long key) {
    int counted = CellKey.counted(key);
    phases.computeIfAbsent(counted, m -> new BitSet()).set(CellKey.phase(key));
    periods.computeIfAbsent(counted, m -> new BitSet()).set(CellKey.period(key));
    items
        .computeIfAbsent(counted, m -> new HashMap<>())
        .computeIfAbsent(CellKey.topic(key), t -> new BitSet())
        .set(CellKey.item(key));
  }

  private void addOfPlaces(int whole) {
    long key = cells.key(whole);
    for (int[] parts : areas.sums(CellKey.place(key))) {
      List<Integer> found = new ArrayList<>();
      for (int part : parts) {
        int cell = cells.find(CellKey.withPlace(key, part));
        if (cell != Cells.NONE) {
          found.add(cell);
        }
      }
      if (found.size() == parts.length) {
        sums.exactly(Sums.Axis.PLACE, whole, found);
      }
    }
  }

  private void addOfItems(long key) {
    int topic = CellKey.topic(key);
    List<Integer> parts = new ArrayList<>();
    BitSet all = items.get(CellKey.counted(key)).get(topic);
    for (int item : all.stream().toArray()) {
      long part = CellKey.withItem(key, topic, item);
      if (cells.isAbsent(part)) {
        return;
      }
      if (cells.find(part) != Cells.NONE) {
        parts.add(cells.find(part));
      }
    }
    addToTotal(
        Sums.Axis.ITEM, CellKey.withItem(key, 0, 0), parts, parts.size() == all.cardinality());
  }

  /** A group of items, such as a key stage, is the sum of the items that are counted. */
  private void addOfGroup(int whole) {
    long key = cells.key(whole);
    Grouping grouping = groupings.get(figures.topics.name(CellKey.topic(key)));
    if (grouping == null || !adds(cells.measure(key))) {
      return;
    }
    String group = figures.items.name(CellKey.item(key));
    int fine = figures.topics.of(grouping.fine().topic());
    List<Integer> parts = new ArrayList<>();
    BitSet all = items.get(CellKey.counted(key)).getOrDefault(fine, new BitSet());
    for (int item : all.stream().toArray()) {
      if (grouping.groupOf(figures.items.name(item)).equals(group)) {
        int part = cells.find(CellKey.withItem(key, fine, item));
        if (part == Cells.NONE) {
          return;
        }
        parts.add(part);
      }
    }
    if (!parts.isEmpty()) {
      sums.exactly(Sums.Axis.GROUP, whole, parts);
    }
  }

  private void addOfPhases(long key) {
    BitSet all = (BitSet) phases.get(CellKey.counted(key)).clone();
    all.clear(0);
    if (!facts(key).totalWhen().equals("true")) {
      all.stream().filter(p -> besideTheTotal.contains(figures.phases.name(p))).forEach(all::clear);
    }
    List<Integer> parts = new ArrayList<>();
    for (int phase : all.stream().toArray()) {
      long part = CellKey.withPhase(key, phase);
      if (cells.isAbsent(part)) {
        return;
      }
      if (cells.find(part) != Cells.NONE) {
        parts.add(cells.find(part));
      }
    }
    addToTotal(
        Sums.Axis.PHASE, CellKey.withPhase(key, 0), parts, parts.size() == all.cardinality());
  }

  private Facts facts(long key) {
    return catalogue.facts().get(cells.measure(key).facts());
  }

  private void addToTotal(Sums.Axis axis, long total, List<Integer> parts, boolean isWhole) {
    boolean adds = adds(cells.measure(total));
    if (parts.isEmpty() || cells.isAbsent(total)) {
      return;
    }
    if (isWhole && adds) {
      sums.exactly(axis, totalAt(total), parts);
    } else if (cells.find(total) != Cells.NONE) {
      int whole = cells.find(total);
      if (isWhole && isSeenInAPart(cells.measure(total))) {
        sums.atMost(axis, whole, parts);
      }
      if (adds) {
        sums.within(axis, whole, parts);
      } else {
        parts.forEach(part -> sums.within(axis, whole, List.of(part)));
      }
    }
  }

  /** The Total's cell; of a wider area one is made where its authorities' Totals are there. */
  private int totalAt(long total) {
    boolean isThere = cells.find(total) != Cells.NONE;
    int cell = cells.at(total);
    if (!isThere) {
      addOfPlaces(cell);
    }
    return cell;
  }

  /** Whether what rows say in parts adds up to the whole, each row being in one part. */
  static boolean adds(Measure measure) {
    return measure.aggregate() instanceof Measure.Count
        || measure.aggregate() instanceof Measure.Sum;
  }

  /** Whether whoever is counted in the whole is counted in a part; who repeats there may not. */
  static boolean isSeenInAPart(Measure measure) {
    return measure.aggregate() instanceof Measure.CountDistinct;
  }
}
