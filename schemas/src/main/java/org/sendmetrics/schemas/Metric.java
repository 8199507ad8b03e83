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
 * @param denominator empty for a plain number
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
    Measure numerator,
    Optional<Measure> denominator,
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
    PERCENT("%", 100),
    NUMBER("number", 1),
    PER_100("per 100", 100);

    private final String symbol;
    private final int scale;

    Unit(String symbol, int scale) {
      this.symbol = symbol;
      this.scale = scale;
    }

    /** How the unit is written in the published table. */
    public String symbol() {
      return symbol;
    }

    /** What a quotient is multiplied by. */
    public int scale() {
      return scale;
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
   * @param symbol expected symbol, empty when a figure is expected
   */
  public record Example(
      Map<String, List<List<Object>>> given,
      Long numerator,
      Long denominator,
      BigDecimal value,
      String symbol) {}

  public String family() {
    return id.substring(0, id.indexOf('.'));
  }

  public boolean isNumber() {
    return denominator.isEmpty();
  }

  /** Numerator, then denominator where there is one. */
  public List<Measure> measures() {
    return denominator.map(d -> List.of(numerator, d)).orElse(List.of(numerator));
  }
}
