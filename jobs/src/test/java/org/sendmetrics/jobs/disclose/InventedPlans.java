package org.sendmetrics.jobs.disclose;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;
import org.sendmetrics.schemas.Counted;
import org.sendmetrics.schemas.Figure;
import org.sendmetrics.schemas.Figure.Place;

/**
 * Invented plans of which few are disputed, excepted or very late, so that of each age the one
 * number all but tells the other, in two authorities whose totals are printed.
 */
final class InventedPlans {
  private static final List<String> AGES = List.of("0-4", "5-10", "11-15", "16-19", "20-25");
  private static final Place SOUTH_WEST = Place.region("E12000009", "South West");
  private static final Place DORSET = authority("E06000059", "Dorset", "838");
  private static final Place SOMERSET = authority("E06000066", "Somerset", "933");

  private final List<Counted> counted = new ArrayList<>();
  private final List<Plan> plans = new ArrayList<>();

  private record Plan(Place place, String age, boolean undisputed, boolean excepted, int days) {
    boolean isRegular() {
      return undisputed && !excepted;
    }

    boolean isOnTime() {
      return days <= 140;
    }
  }

  private static Place authority(String newCode, String name, String code) {
    return new Place(Figure.Level.LOCAL_AUTHORITY, "E12000009", "South West", newCode, name, code);
  }

  /** The figures of plans, before disclosure control. */
  static List<Counted> counted(Random dice) {
    InventedPlans invented = new InventedPlans();
    invented.invent(dice);
    invented.count();
    return invented.counted;
  }

  private void invent(Random dice) {
    for (Place place : List.of(DORSET, SOMERSET)) {
      int number = 10 + dice.nextInt(150);
      for (int i = 0; i < number; i++) {
        int rare = (int) (AGES.size() * Math.pow(dice.nextDouble(), 2.5));
        int days = dice.nextInt(12) == 0 ? 400 : 100 + dice.nextInt(90);
        plans.add(
            new Plan(place, AGES.get(rare), dice.nextInt(30) > 0, dice.nextInt(20) == 0, days));
      }
    }
  }

  private void count() {
    for (Place place : List.of(Place.ENGLAND, SOUTH_WEST, DORSET, SOMERSET)) {
      for (int age = -1; age < AGES.size(); age++) {
        String of = age < 0 ? Figure.TOTAL : AGES.get(age);
        add("plans-issued", place, of, p -> true, null);
        add(
            "issued-within-20-weeks-including-exceptions-rate",
            place,
            of,
            p -> p.undisputed() && p.isOnTime(),
            Plan::undisputed);
        add(
            "issued-within-20-weeks-rate",
            place,
            of,
            p -> p.isRegular() && p.isOnTime(),
            Plan::isRegular);
        add(
            "issued-after-52-weeks-rate",
            place,
            of,
            p -> p.undisputed() && p.days() >= 365,
            Plan::undisputed);
      }
    }
  }

  private void add(
      String metric, Place place, String age, Predicate<Plan> counts, Predicate<Plan> base) {
    boolean isTotal = age.equals(Figure.TOTAL);
    List<Plan> there =
        plans.stream()
            .filter(p -> p.place().equals(place) || place.level() != Figure.Level.LOCAL_AUTHORITY)
            .filter(p -> isTotal || p.age().equals(age))
            .toList();
    Figure.Key key =
        new Figure.Key(
            "ehcp." + metric,
            "2024",
            "Calendar year",
            place,
            Figure.TOTAL,
            isTotal ? Figure.TOTAL : "Age band",
            age);
    long number = there.stream().filter(counts).count();
    long all = base == null ? 0 : there.stream().filter(base).count();
    if (base == null) {
      counted.add(new Counted(key, List.of(Rows.each(number)), "", ""));
    } else if (all == 0) {
      counted.add(new Counted(key, List.of(), "z", ""));
    } else {
      counted.add(new Counted(key, List.of(Rows.each(number), Rows.each(all)), "", ""));
    }
  }
}
