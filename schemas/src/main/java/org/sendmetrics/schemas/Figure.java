package org.sendmetrics.schemas;

import java.math.BigDecimal;

/**
 * One row of the one table of figures: what {@code published/metric-values.schema.json} declares.
 *
 * @param key which figure it is
 * @param numerator count, in half-steps where days are made of half-days; null when withheld,
 *     absent or not made of one
 * @param denominator base, or null
 * @param value the figure on its unit's scale, or null
 * @param lower lower 95% limit, or null
 * @param upper upper 95% limit, or null
 * @param symbol {@code c z x low u}, or empty where there is a figure
 * @param sourceSeries {@code live}, or the publication that it was taken from
 */
public record Figure(
    Key key,
    BigDecimal numerator,
    Long denominator,
    BigDecimal value,
    BigDecimal lower,
    BigDecimal upper,
    String unit,
    String symbol,
    String sourceSeries,
    String note) {

  public static final String LIVE = "live";
  public static final String TOTAL = "Total";

  /** The levels of geography, coarsest first. */
  public enum Level {
    NATIONAL("National"),
    REGIONAL("Regional"),
    LOCAL_AUTHORITY("Local authority");

    private final String label;

    Level(String label) {
      this.label = label;
    }

    /** As written in the published table. */
    public String label() {
      return label;
    }

    public static Level of(String label) {
      for (Level level : values()) {
        if (level.label.equals(label)) {
          return level;
        }
      }
      throw new IllegalArgumentException("no geographic level is called " + label);
    }
  }

  /** A place; codes and names of finer levels than its own are empty text. */
  public record Place(
      Level level,
      String regionCode,
      String regionName,
      String newLaCode,
      String laName,
      String laCode) {

    public static final Place ENGLAND = new Place(Level.NATIONAL, "", "", "", "", "");

    public static Place region(String code, String name) {
      return new Place(Level.REGIONAL, code, name, "", "", "");
    }

    public static Place of(Authority a) {
      return new Place(
          Level.LOCAL_AUTHORITY, a.regionCode(), a.regionName(), a.newLaCode(), a.name(), a.code());
    }

    /** The code that names the place at its level: 3 digits for an authority. */
    public String code() {
      return switch (level) {
        case NATIONAL -> Authorities.ENGLAND_CODE;
        case REGIONAL -> regionCode;
        case LOCAL_AUTHORITY -> laCode;
      };
    }

    public String name() {
      return switch (level) {
        case NATIONAL -> Authorities.ENGLAND_NAME;
        case REGIONAL -> regionName;
        case LOCAL_AUTHORITY -> laName;
      };
    }
  }

  /** Which figure: one row of the table a key. */
  public record Key(
      String metric,
      String timePeriod,
      String timeIdentifier,
      Place place,
      String phase,
      String breakdownTopic,
      String breakdown) {

    /** Not split by anything. */
    public boolean isTotal() {
      return phase.equals(TOTAL) && breakdownTopic.equals(TOTAL);
    }
  }

  /** Whether there is a figure to show. */
  public boolean isShown() {
    return symbol.isEmpty();
  }

  /** The same figure without its numbers, for the given reason. */
  public Figure without(String reasonSymbol) {
    return new Figure(key, null, null, null, null, null, unit, reasonSymbol, sourceSeries, note);
  }
}
