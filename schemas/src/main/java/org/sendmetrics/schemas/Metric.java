package org.sendmetrics.schemas;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * One metric: what it counts over what, how it is shown, where its definition comes from, what it
 * cannot tell, and worked examples.
 *
 * @param title short name, for tables and tiles
 * @param explain one sentence for a reader who is no specialist
 * @param cannotTell the misreading that it invites and what it cannot say, one or two sentences
 * @param formula what it makes of what it counts
 * @param availability which periods it can be told of
 * @param better whether higher or lower is better for families, or neither
 * @param departmentPrints kinds of period whose totals the department prints unsuppressed itself
 * @param breakdowns ids beyond Total; {@code phase*sen-provision} is a crossing with phase
 * @param headline whether it stands on the first page
 * @param order where it stands among the metrics of its family, 1 first
 */
public record Metric(
    String id,
    int order,
    String title,
    String explain,
    String cannotTell,
    Source source,
    Formula formula,
    Availability availability,
    Unit unit,
    int decimalPlaces,
    Better better,
    DisclosureClass disclosureClass,
    Set<PeriodKind> departmentPrints,
    Set<PeriodKind> periods,
    List<String> breakdowns,
    String not,
    boolean headline,
    List<Example> examples) {

  /** Where the definition comes from. */
  public record Source(String publication, String section, String readOn) {
    public String citation() {
      return publication + ", " + section;
    }
  }

  /** The units of the published table. */
  public enum Unit {
    PERCENT("%", 100, 1),
    NUMBER("number", 1, 1),
    PER_100("per 100", 100, 1),
    /** Half-days are counted, two a day. */
    DAYS_PER_100("days per 100", 100, 2),
    PERCENTAGE_POINTS("pp", 100, 1),
    /** Days are counted, seven a week. */
    WEEKS("weeks", 1, 7),
    RATIO("ratio", 1, 1);

    private final String symbol;
    private final int scale;
    private final int counted;

    Unit(String symbol, int scale, int counted) {
      this.symbol = symbol;
      this.scale = scale;
      this.counted = counted;
    }

    /** How the unit is written in the published table. */
    public String symbol() {
      return symbol;
    }

    /** What a quotient is multiplied by. */
    public int scale() {
      return scale;
    }

    /** How many of what is counted make one of what is shown. */
    public int counted() {
      return counted;
    }

    /** Whether a figure of this unit is a count or is made of a count and its base alone. */
    public boolean showsCounts() {
      return this == PERCENT || this == NUMBER || this == PER_100 || this == DAYS_PER_100;
    }
  }

  /**
   * Which periods a metric can be told of.
   *
   * @param holdsAsAt only the one that holds the day of judgement
   * @param daysAfter days that must have passed since a period's true end; empty for none
   * @param since time period, such as {@code 202425}, before which nothing was recorded, so that
   *     there are no rows at all; empty text for none
   * @param awaits what must be collected first; empty text when nothing must
   */
  public record Availability(
      boolean holdsAsAt, Optional<Integer> daysAfter, String since, String awaits) {
    public static final Availability ALWAYS = new Availability(false, Optional.empty(), "", "");

    /** Whether figures of a period can be told on the day of judgement. */
    public boolean covers(Period period, java.time.LocalDate asAt) {
      if (!awaits.isEmpty() || (holdsAsAt && period.end().isBefore(asAt))) {
        return false;
      }
      return daysAfter.isEmpty()
          || (period.complete() && !period.end().plusDays(daysAfter.get()).isAfter(asAt));
    }
  }

  /** Which direction is better for families. */
  public enum Better {
    HIGHER,
    LOWER,
    NEITHER
  }

  /** What a figure is about, which decides the disclosure rules that it falls under. */
  public enum DisclosureClass {
    /** The authority's own timeliness or waits. */
    PROCESS,
    /** Children. */
    CHILD
  }

  /**
   * Rows of facts and what the metric makes of them.
   *
   * @param given by facts id: column names, then rows
   * @param item code of the breakdown's item that the figure is of, where it is not the Total
   * @param symbol expected symbol, empty when a figure is expected
   */
  public record Example(
      Map<String, List<List<Object>>> given,
      Optional<String> item,
      BigDecimal numerator,
      Long denominator,
      BigDecimal value,
      String symbol) {}

  public String family() {
    return id.substring(0, id.indexOf('.'));
  }

  public boolean isNumber() {
    return formula instanceof Formula.Amount;
  }

  /** Whether it is the share of a group of children or cases that something is true of. */
  public boolean isShareOfRows() {
    return formula instanceof Formula.Share
        || (unit == Unit.PERCENT
            && formula instanceof Formula.Rate rate
            && !(rate.numerator().aggregate() instanceof Measure.Sum));
  }

  /** Whether there is a figure of the group that is not split. */
  public boolean hasTotal() {
    return !(formula instanceof Formula.Share) && formula.against().isEmpty();
  }

  /** Everything that it counts. */
  public List<Measure> measures() {
    return formula.measures();
  }
}
