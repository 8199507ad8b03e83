package org.sendmetrics.jobs.audit.release;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.sendmetrics.schemas.Authorities;

/**
 * The areas of a release's figures. A region, or England, is the sum of the authorities that have a
 * figure, so one region counts as as many areas as there are sets of such authorities.
 */
final class Areas {
  /**
   * An authority, or a wider area with the authorities that are in it.
   *
   * @param code of the authority, region or country
   * @param authorities numbers of their areas; empty for an authority itself
   */
  record Area(String code, List<Integer> authorities) {
    boolean isAuthority() {
      return authorities.isEmpty();
    }
  }

  private final Figures figures;
  private final Names<Area> areas = new Names<>();
  private final Map<Integer, List<int[]>> sums = new HashMap<>();
  private final Map<Long, BitSet> reporting = new HashMap<>();
  private final Map<Integer, Map<BitSet, Integer>> wider = new HashMap<>();

  Areas(Figures figures) {
    this.figures = figures;
    for (int place = 0; place < figures.places.size(); place++) {
      areas.of(new Area(figures.places.name(place), List.of()));
    }
    for (int row = 0; row < figures.size(); row++) {
      int place = CellKey.place(figures.key(row));
      if (figures.regionOf(place) != null && !figures.bears(row, 'x')) {
        reporting
            .computeIfAbsent(CellKey.withPlace(figures.key(row), 0), s -> new BitSet())
            .set(place);
      }
    }
  }

  /** The number of the area that a figure is of. */
  int of(long figureKey) {
    int place = CellKey.place(figureKey);
    if (figures.regionOf(place) != null) {
      return place;
    }
    BitSet all = reporting.getOrDefault(CellKey.withPlace(figureKey, 0), new BitSet());
    return wider
        .computeIfAbsent(place, p -> new HashMap<>())
        .computeIfAbsent(all, s -> add(place, s));
  }

  private int add(int place, BitSet reporting) {
    String code = figures.places.name(place);
    List<Integer> in = new ArrayList<>();
    reporting.stream().filter(a -> isIn(a, code)).forEach(in::add);
    return in.isEmpty() ? place : areas.of(new Area(code, List.copyOf(in)));
  }

  private boolean isIn(int authority, String code) {
    return code.equals(Authorities.ENGLAND_CODE) || code.equals(figures.regionOf(authority));
  }

  Area area(int number) {
    return areas.name(number);
  }

  int size() {
    return areas.size();
  }

  /** The ways in which an area is a sum of smaller ones: of authorities, and of regions. */
  List<int[]> sums(int number) {
    return sums.computeIfAbsent(number, this::sumsOf);
  }

  private List<int[]> sumsOf(int number) {
    Area area = area(number);
    List<int[]> sums = new ArrayList<>();
    if (!area.isAuthority()) {
      sums.add(area.authorities().stream().mapToInt(a -> a).toArray());
      if (area.code().equals(Authorities.ENGLAND_CODE)) {
        Map<String, List<Integer>> regions = new TreeMap<>();
        for (int authority : area.authorities()) {
          regions
              .computeIfAbsent(figures.regionOf(authority), r -> new ArrayList<>())
              .add(authority);
        }
        sums.add(
            regions.entrySet().stream()
                .mapToInt(e -> areas.of(new Area(e.getKey(), List.copyOf(e.getValue()))))
                .toArray());
      }
    }
    return sums;
  }

  /** The numbers of the areas that are one place, whoever reported. */
  boolean isOtherSetOf(int one, int other) {
    return one != other && area(one).code().equals(area(other).code());
  }
}
