package org.sendmetrics.schemas;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a metric makes of what it counts: the closed set of ways.
 *
 * <p>The counts of every kind are whole numbers that add from authorities to regions and to
 * England; what is not a sum, a quotient among them, is made of them at the very end. <b>Law:</b>
 * counting two sets of authorities and adding is counting both.
 */
public sealed interface Formula {

  /** The counts that travel to the end, in a fixed order. */
  List<Measure> counts();

  /** The counts by day that travel to where a median is read off them; mostly none. */
  default List<Measure> spreads() {
    return List.of();
  }

  /** What its counts are called in a definition, in order of reading. */
  Map<String, Measure> roles();

  /** The group that others are set against, where there is one. */
  default Optional<Against> against() {
    return Optional.empty();
  }

  /** Everything that it counts. */
  default List<Measure> measures() {
    return spreads().isEmpty() ? counts() : spreads();
  }

  /** A plain number. */
  record Amount(Measure count) implements Formula {
    @Override
    public List<Measure> counts() {
      return List.of(count);
    }

    @Override
    public Map<String, Measure> roles() {
      return Map.of("numerator", count);
    }
  }

  /** A numerator over a denominator. */
  record Rate(Measure numerator, Measure denominator) implements Formula {

    /**
     * Numerator and denominator; then, for a sum over a sum, the sums of their products, from which
     * its limits are made: each row is one of a sample of pupils, not each session.
     */
    @Override
    public List<Measure> counts() {
      return isSumOverSum()
          ? List.of(
              numerator,
              denominator,
              numerator.times(numerator),
              numerator.times(denominator),
              denominator.times(denominator))
          : List.of(numerator, denominator);
    }

    public boolean isSumOverSum() {
      return numerator.aggregate() instanceof Measure.Sum
          && denominator.aggregate() instanceof Measure.Sum;
    }

    @Override
    public Map<String, Measure> roles() {
      return inOrder("numerator", numerator, "denominator", denominator);
    }
  }

  /** The part of a whole that falls in each item of its one breakdown; the whole is not split. */
  record Share(Measure whole) implements Formula {
    @Override
    public List<Measure> counts() {
      return List.of(whole, whole);
    }

    @Override
    public Map<String, Measure> roles() {
      return inOrder("share", whole, "denominator", whole);
    }
  }

  /** A sum over the rows that it sums; only the quotient is shown. */
  record Mean(Measure sum, Measure rows) implements Formula {
    @Override
    public List<Measure> counts() {
      return List.of(sum, rows);
    }

    @Override
    public Map<String, Measure> roles() {
      return inOrder("numerator", sum, "denominator", rows);
    }
  }

  /** The middle of the rows' days; of an even number of rows, half-way between the middle two. */
  record Median(Measure days) implements Formula {
    @Override
    public List<Measure> counts() {
      return List.of();
    }

    @Override
    public List<Measure> spreads() {
      return List.of(days);
    }

    @Override
    public Map<String, Measure> roles() {
      return Map.of("median", days);
    }
  }

  /**
   * The day by which half would have been reached, of all who were waiting, those still waiting
   * among them (Kaplan and Meier, 1958, with late entry).
   *
   * @param entries last day before each is watched, from the day on which its wait began
   * @param events day on which each that was reached was reached
   * @param losses day on which each other was last watched
   */
  record SurvivalMedian(Measure entries, Measure events, Measure losses) implements Formula {
    @Override
    public List<Measure> counts() {
      return List.of();
    }

    @Override
    public List<Measure> spreads() {
      return List.of(entries, events, losses);
    }

    @Override
    public Map<String, Measure> roles() {
      Map<String, Measure> roles = new LinkedHashMap<>();
      roles.put("entries", entries);
      roles.putAll(inOrder("events", events, "losses", losses));
      return roles;
    }
  }

  /** A group's rate less that of another group. */
  record Difference(Rate rate, Against other) implements Formula {
    @Override
    public List<Measure> counts() {
      return List.of(rate.numerator(), rate.denominator());
    }

    @Override
    public Map<String, Measure> roles() {
      return rate.roles();
    }

    @Override
    public Optional<Against> against() {
      return Optional.of(other);
    }
  }

  /** A group's rate over that of another group. */
  record Ratio(Rate rate, Against other) implements Formula {
    @Override
    public List<Measure> counts() {
      return List.of(rate.numerator(), rate.denominator());
    }

    @Override
    public Map<String, Measure> roles() {
      return rate.roles();
    }

    @Override
    public Optional<Against> against() {
      return Optional.of(other);
    }
  }

  /** A rate that only a publication gives: nothing is counted for it. */
  record Published(String numerator, String denominator) implements Formula {
    @Override
    public List<Measure> counts() {
      return List.of();
    }

    @Override
    public Map<String, Measure> roles() {
      return Map.of();
    }
  }

  /**
   * The group that others are set against.
   *
   * @param metric id of the metric whose rates are compared
   * @param item code of the group
   */
  record Against(String metric, Breakdown breakdown, String item) {}

  private static Map<String, Measure> inOrder(
      String first, Measure one, String second, Measure other) {
    Map<String, Measure> roles = new LinkedHashMap<>();
    roles.put(first, one);
    roles.put(second, other);
    return roles;
  }
}
