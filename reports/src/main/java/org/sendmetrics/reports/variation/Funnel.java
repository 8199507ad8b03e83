package org.sendmetrics.reports.variation;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.sendmetrics.schemas.Statistics;

/**
 * A funnel: how far from the baseline of all places chance alone would set a place of some size.
 *
 * <p><b>Shape:</b> the count and base of every place of one period in; limits and positions out.
 * <b>Units:</b> shares from 0 to 100. <b>Law:</b> of 150 places some 7 lie outside the inner limits
 * by chance alone; a position is a question, never a rank.
 *
 * <p><b>Source:</b> {@code methods/funnel.yaml}.
 *
 * @param baseline from 0 to 100
 */
public record Funnel(double baseline) {
  private static final Statistics RULES = Statistics.shipped("funnel");
  private static final double ALL = 100;

  /** One place: how many of how many. */
  public record Place(double numerator, double denominator) {}

  /** The limits for places of one size. */
  public record Limits(double lower, double upper) {}

  /** Which limits. */
  public enum Reach {
    INNER("z_inner"),
    OUTER("z_outer");

    private final String setting;

    Reach(String setting) {
      this.setting = setting;
    }
  }

  /** Where a place lies. */
  public enum Position {
    ABOVE_OUTER,
    ABOVE_INNER,
    INSIDE,
    BELOW_INNER,
    BELOW_OUTER;

    /** The key of its words. */
    public String key() {
      return "funnel." + name().toLowerCase(Locale.ROOT);
    }
  }

  /** The funnel of places; empty where they are too few for one. */
  public static Optional<Funnel> of(List<Place> places) {
    double all = places.stream().mapToDouble(Place::denominator).sum();
    boolean isEnough = places.size() >= fewestPlaces() && all > 0;
    return isEnough
        ? Optional.of(new Funnel(ALL * places.stream().mapToDouble(Place::numerator).sum() / all))
        : Optional.empty();
  }

  /** Fewer places than that do not show how places are spread. */
  public static int fewestPlaces() {
    return RULES.count("fewest_places");
  }

  /** The limits for a base, never under 0 or above 100. */
  public Limits limits(double base, Reach reach) {
    double share = baseline / ALL;
    double off = ALL * RULES.setting(reach.setting) * Math.sqrt(share * (1 - share) / base);
    return new Limits(Math.max(0, baseline - off), Math.min(ALL, baseline + off));
  }

  /** Where a place lies; one on a limit lies inside it. */
  public Position position(Place place) {
    double share = ALL * place.numerator() / place.denominator();
    Limits outer = limits(place.denominator(), Reach.OUTER);
    Limits inner = limits(place.denominator(), Reach.INNER);
    if (share > outer.upper()) {
      return Position.ABOVE_OUTER;
    }
    if (share < outer.lower()) {
      return Position.BELOW_OUTER;
    }
    if (share > inner.upper()) {
      return Position.ABOVE_INNER;
    }
    return share < inner.lower() ? Position.BELOW_INNER : Position.INSIDE;
  }
}
