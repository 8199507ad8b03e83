package org.sendmetrics.jobs.disclose;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.sendmetrics.schemas.Breakdown;
import org.sendmetrics.schemas.Catalogue;
import org.sendmetrics.schemas.Count;
import org.sendmetrics.schemas.Counted;
import org.sendmetrics.schemas.DisclosureRules;
import org.sendmetrics.schemas.Figure;
import org.sendmetrics.schemas.Metric;

/**
 * Withholds small counts, their complements and everything computed from them, with the symbol
 * {@code c}: the first of the stages of disclosure control, and the seat of the others.
 *
 * <p>Shape: one metric's table in, as many rows out in the same order. Not yet done here:
 * withholding the further cells from which a withheld one follows by subtraction.
 *
 * <p>Source: {@code schemas/disclosure}, the rules by id.
 */
public final class Disclosure {
  public static final String WITHHELD = "c";

  private final DisclosureRules rules;
  private final FigureMaker maker;
  private final Map<String, Breakdown> byTopic;

  public Disclosure(Catalogue catalogue) {
    rules = catalogue.disclosureRules();
    maker = new FigureMaker(catalogue);
    byTopic =
        catalogue.breakdowns().values().stream()
            .collect(Collectors.toMap(Breakdown::topic, b -> b));
  }

  /** The safe figures of one metric. */
  public List<Figure> protect(Metric metric, List<Counted> table) {
    return table.stream().map(row -> protect(metric, row)).toList();
  }

  private Figure protect(Metric metric, Counted row) {
    Figure figure = maker.figure(row);
    boolean atRisk = row.symbol().isEmpty() && isAboutChildren(metric, row.key());
    return atRisk && !isKnownAnyway(metric, row.key()) && givesAChildAway(metric, row)
        ? figure.without(WITHHELD)
        : figure;
  }

  private boolean isAboutChildren(Metric metric, Figure.Key key) {
    Breakdown split = byTopic.get(key.breakdownTopic());
    return metric.disclosureClass() == Metric.DisclosureClass.CHILD
        || (split != null && split.childCharacteristic());
  }

  /** Whether the department prints the same measure unsuppressed for this kind of period. */
  private static boolean isKnownAnyway(Metric metric, Figure.Key key) {
    return key.isTotal()
        && metric.departmentPrints().stream().anyMatch(k -> k.covers(key.timeIdentifier()));
  }

  /** Whether the figure, or a rate that it is made of, tells of too few children. */
  private boolean givesAChildAway(Metric metric, Counted row) {
    List<Count> counts = row.counts();
    if (metric.formula().against().isPresent()) {
      return tellsOfFew(metric, counts.get(0), counts.get(1))
          || tellsOfFew(metric, counts.get(2), counts.get(3));
    }
    return counts.size() == 1 && !metric.isNumber()
        ? counts.get(0).children() < rules.setting("small-base")
        : tellsOfFew(metric, row.numerator(), row.denominator());
  }

  private boolean tellsOfFew(Metric metric, Count numerator, Count denominator) {
    if (isSmall("small-count", numerator.children())) {
      return true;
    }
    if (denominator == null) {
      return false;
    }
    long base = denominator.children();
    return isSmall("small-count", base)
        || base < rules.setting("small-base")
        || (metric.isShareOfRows() && sharesAFact(numerator.number(), denominator.number()));
  }

  /** Whether nearly all, or all or none, of a group share what the numerator counts. */
  private boolean sharesAFact(long numerator, long denominator) {
    boolean uniform = numerator == 0 || numerator == denominator;
    return isSmall("complement", denominator - numerator)
        || (uniform && denominator < rules.setting("uniform-group"));
  }

  private boolean isSmall(String rule, long children) {
    return children >= 1 && children <= rules.setting(rule);
  }
}
