package org.sendmetrics.jobs.disclose;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.sendmetrics.jobs.disclose.cube.Slice;
import org.sendmetrics.schemas.Breakdown;
import org.sendmetrics.schemas.Catalogue;
import org.sendmetrics.schemas.Count;
import org.sendmetrics.schemas.DisclosureRules;
import org.sendmetrics.schemas.Facts;
import org.sendmetrics.schemas.Formula;
import org.sendmetrics.schemas.Measure;
import org.sendmetrics.schemas.Metric;

/**
 * The rules over one figure: whether it gives a child away by itself, and how different its counts
 * must be able to be.
 *
 * <p>Source: {@code schemas/disclosure}, the rules by id.
 */
final class Risk {
  private final Catalogue catalogue;
  private final DisclosureRules rules;
  private final Map<String, Breakdown> byTopic;

  Risk(Catalogue catalogue) {
    this.catalogue = catalogue;
    rules = catalogue.disclosureRules();
    byTopic =
        catalogue.breakdowns().values().stream()
            .collect(Collectors.toMap(Breakdown::topic, b -> b));
  }

  /**
   * What is asked of a figure's counts: how much less and how much more each must be able to be.
   *
   * @param reason the first rule that it breaks
   */
  record Need(Reason reason, long less, long more, long baseLess, long baseMore) {
    static final Need NOTHING = new Need(Reason.NONE, 0, 0, 0, 0);
  }

  /** Whether a figure is about children: it falls under the rules unless it is known anyway. */
  boolean isAboutChildren(Metric metric, Slice slice) {
    Breakdown split = byTopic.get(slice.topic());
    return metric.disclosureClass() == Metric.DisclosureClass.CHILD
        || (split != null && split.childCharacteristic());
  }

  /** Whether a measure counts children, not events or half-days of theirs. */
  boolean isOfChildren(Measure measure) {
    return measure.aggregate() instanceof Measure.CountDistinct
        || measure.aggregate() instanceof Measure.CountRepeated
        || (measure.aggregate() instanceof Measure.Count
            && catalogue.facts().get(measure.facts()).children() == Facts.Children.ROWS);
  }

  /** Whether the department prints the same measure unsuppressed for this kind of period. */
  static boolean isKnownAnyway(Metric metric, Slice slice, String timeIdentifier) {
    return slice.isTotal()
        && metric.departmentPrints().stream().anyMatch(k -> k.covers(timeIdentifier));
  }

  /** The number of children from which a count of a metric in a slice is not small. */
  long threshold(Metric metric, Slice slice) {
    return rules.threshold(metric.id(), byTopic.get(slice.topic()));
  }

  /** What a figure needs by itself. */
  Need of(Metric metric, Slice slice, List<Count> counts) {
    if (metric.formula() instanceof Formula.Mean) {
      return middle(counts.get(1));
    }
    if (counts.size() == 1 && !metric.isNumber()) {
      return middle(counts.get(0));
    }
    if (!isAboutChildren(metric, slice)) {
      return Need.NOTHING;
    }
    long threshold = threshold(metric, slice);
    Need own = of(metric, threshold, counts.get(0), counts.size() > 1 ? counts.get(1) : null);
    if (own.reason() == Reason.NONE && metric.formula().against().isPresent()) {
      return of(metric, threshold, counts.get(2), counts.get(3));
    }
    return own;
  }

  /** A mean or median of few is nearly a record, whatever it is about. */
  private Need middle(Count base) {
    return base.children() < rules.setting("small-base")
        ? new Need(Reason.SMALL_BASE, 0, 0, 0, 0)
        : Need.NOTHING;
  }

  private Need of(Metric metric, long threshold, Count numerator, Count base) {
    Reason reason = reason(metric, threshold, numerator, base);
    if (reason == Reason.NONE) {
      return Need.NOTHING;
    }
    boolean isOfRows = metric.isNumber() || metric.isShareOfRows();
    long more = threshold - 1;
    long less = 0;
    if (!isOfRows && countsEvents(metric)) {
      more = widthOfEvents(threshold, numerator);
      less = Math.min(numerator.number(), more / 2);
    } else if (isSmall(threshold, numerator.number())) {
      less = numerator.number() - 1;
      more = threshold - numerator.number();
    }
    if (isOfRows && base != null) {
      long rest = base.number() - numerator.number();
      if (isSmall(threshold, rest)) {
        less = Math.max(less, threshold - rest);
        more = isSmall(threshold, numerator.number()) ? Math.max(more, rest - 1) : rest - 1;
      } else if (rest == 0) {
        less = Math.max(less, threshold - 1);
      }
    }
    boolean smallBase = base != null && isSmall(threshold, base.children());
    long baseMore = smallBase ? baseRoom(base, threshold) : 0;
    long baseLess = smallBase ? Math.min(base.children() - 1, base.number() - 1) : 0;
    return new Need(reason, less, more, baseLess, baseMore);
  }

  private long baseRoom(Count base, long threshold) {
    return base.number() == base.children()
        ? threshold - base.children()
        : widthOfEvents(threshold, base);
  }

  /** How wide a number of events or half-days must be left. */
  private long widthOfEvents(long threshold, Count events) {
    return Math.max(threshold - 1, events.number() * rules.setting("width-of-events") / 100);
  }

  /** Whether the number counted is one of events or half-days, not of children. */
  private static boolean countsEvents(Metric metric) {
    return metric.formula() instanceof Formula.Rate rate
        && (rate.numerator().aggregate() instanceof Measure.Sum
            || metric.unit() == Metric.Unit.PER_100);
  }

  private Reason reason(Metric metric, long threshold, Count numerator, Count base) {
    if (isSmall(threshold, numerator.children())) {
      return Reason.SMALL_COUNT;
    }
    if (base == null) {
      return Reason.NONE;
    }
    if (base.children() < rules.setting("small-base")) {
      return Reason.SMALL_BASE;
    }
    if (!metric.isShareOfRows()) {
      return Reason.NONE;
    }
    long rest = base.number() - numerator.number();
    if (isSmall(threshold, rest)) {
      return Reason.COMPLEMENT;
    }
    boolean uniform = numerator.number() == 0 || rest == 0;
    return uniform && base.number() < rules.setting("uniform-group")
        ? Reason.UNIFORM_GROUP
        : Reason.NONE;
  }

  private static boolean isSmall(long threshold, long children) {
    return children >= 1 && children <= threshold;
  }
}
