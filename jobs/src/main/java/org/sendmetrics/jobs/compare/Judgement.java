package org.sendmetrics.jobs.compare;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.sendmetrics.jobs.compare.ReconciliationRow.Verdict;
import org.sendmetrics.schemas.PublishedSums;

/**
 * The verdict on one published figure, with its recomputation and the reason in words.
 *
 * @param value the recomputed percentage or number; a symbol or empty where there is none
 */
record Judgement(
    String numerator, String denominator, String value, Verdict verdict, String reason) {

  /** Names printed in a reason before the rest are only counted. */
  private static final int MOST_NAMES = 12;

  /** Judges a figure of England or a region by its authorities' sum. */
  static Judgement of(
      PublishedRow.Observation published, Reconciliation.Parts parts, PublishedSums sums) {
    if (published.measure().isRateOnly()) {
      return ofRatesOnly(parts.withheldRows().size());
    }
    if (parts.added() == 0) {
      return notComparable(
          parts.withheld().isEmpty()
              ? "the file has no authority rows to add"
              : "every authority is withheld: " + names(parts.withheld()));
    }
    boolean number = published.measure().isNumber();
    String numerator = parts.numerator().toPlainString();
    String denominator = number ? "" : parts.denominator().toPlainString();
    BigDecimal rate = number ? null : rate(published, parts.numerator(), parts.denominator());
    String value = number ? numerator : rate == null ? "z" : rate.toPlainString();
    List<String> reasons = new ArrayList<>();
    Verdict verdict;
    if (!published.countsShown()) {
      verdict =
          number || rate == null || !published.rate().isNumber()
              ? Verdict.NOT_COMPARABLE
              : byRate(published, rate, Verdict.RATE_ONLY);
      reasons.add("published counts are withheld (" + published.countsSymbol() + ")");
    } else if (sameCounts(published, parts)) {
      verdict =
          published.measure().rate().isEmpty()
              ? Verdict.EXACT
              : byOwnRate(published, rate, sums, reasons);
      reasons.add(parts.added() + " authorities add up");
      if (!parts.withheld().isEmpty()) {
        reasons.add("and do so without the withheld " + names(parts.withheld()));
      }
    } else if (Rounding.explains(published, parts, sums)) {
      verdict = Verdict.WITHIN_ROUNDING;
      reasons.add(difference(published, parts));
      reasons.add("counts are rounded to " + sums.roundedTo());
    } else if (sums.areas() == PublishedSums.Areas.WEIGHTED) {
      verdict =
          !number && rate != null && sameAt(published, rate)
              ? Verdict.RATE_ONLY
              : Verdict.NOT_COMPARABLE;
      reasons.add(difference(published, parts));
      reasons.add("the publication weights the whole for schools that did not report");
    } else {
      // Near is not enough here: people are missing from one side.
      verdict =
          !number && rate != null && sameAt(published, rate)
              ? Verdict.RATE_ONLY
              : Verdict.DOES_NOT_RECONCILE;
      reasons.add(difference(published, parts));
      if (!parts.withheld().isEmpty()) {
        reasons.add("withheld: " + names(parts.withheld()));
      }
      if (!parts.absent().isEmpty()) {
        reasons.add("no row: " + names(parts.absent()));
      }
      if (parts.withheld().isEmpty() && parts.absent().isEmpty()) {
        reasons.add("no authority is withheld or without a row");
      }
    }
    return new Judgement(numerator, denominator, value, verdict, String.join("; ", reasons));
  }

  /** Judges an authority's percentage by its own counts. */
  static Judgement ofOwnCounts(PublishedRow.Observation published, PublishedSums sums) {
    if (!published.countsShown()) {
      return notComparable("counts are withheld (" + published.countsSymbol() + ")");
    }
    BigDecimal numerator = published.numerator().number();
    BigDecimal denominator = published.denominator().number();
    BigDecimal rate = rate(published, numerator, denominator);
    List<String> reasons = new ArrayList<>();
    Verdict verdict = byOwnRate(published, rate, sums, reasons);
    return new Judgement(
        numerator.toPlainString(),
        denominator.toPlainString(),
        rate == null ? "z" : rate.toPlainString(),
        verdict,
        String.join("; ", reasons));
  }

  /** Says why nothing is recomputed where authorities have rates and no counts. */
  static Judgement ofRatesOnly(int authorities) {
    return notComparable(
        authorities == 0
            ? "only a rate is published, and no authority has a row here"
            : "only rates are published for "
                + authorities
                + " authorities: an average of rates is not the rate of the whole");
  }

  ReconciliationRow row(PublishedRow row, PublishedRow.Observation published) {
    boolean number = published.measure().isNumber();
    return new ReconciliationRow(
        row.file(),
        row.timePeriod(),
        row.timeIdentifier(),
        row.place().level().label(),
        row.place().code(),
        row.place().name(),
        row.filterWords(),
        published.column(),
        published.numerator().raw(),
        number ? "" : published.denominator().raw(),
        number ? published.numerator().raw() : published.rate().raw(),
        numerator,
        denominator,
        value,
        verdict,
        reason);
  }

  private static Judgement notComparable(String reason) {
    return new Judgement("", "", "", Verdict.NOT_COMPARABLE, reason);
  }

  /** The percentage at the published decimals, or null on a denominator of 0. */
  private static BigDecimal rate(
      PublishedRow.Observation published, BigDecimal numerator, BigDecimal denominator) {
    return denominator.signum() == 0
        ? null
        : Percentage.of(numerator, denominator, published.measure().decimals());
  }

  /** The verdict on a percentage whose counts agree; says why when it is not their percentage. */
  private static Verdict byOwnRate(
      PublishedRow.Observation published,
      BigDecimal rate,
      PublishedSums sums,
      List<String> reasons) {
    if (rate == null) {
      reasons.add("nobody in the denominator: not applicable (z)");
      return Verdict.NOT_COMPARABLE;
    }
    if (!published.rate().isNumber()) {
      reasons.add("the percentage is withheld (" + published.rate().symbol() + ")");
      return Verdict.NOT_COMPARABLE;
    }
    Verdict verdict = byRate(published, rate, Verdict.EXACT);
    if (verdict == Verdict.DOES_NOT_RECONCILE && Rounding.explainsRate(published, sums)) {
      reasons.add("the rate is that of counts before their rounding to " + sums.roundedTo());
      return Verdict.WITHIN_ROUNDING;
    }
    if (verdict != Verdict.EXACT) {
      reasons.add(
          "the published percentage is not that of its own counts rounded half up, which is "
              + rate.toPlainString());
    }
    return verdict;
  }

  private static Verdict byRate(
      PublishedRow.Observation published, BigDecimal rate, Verdict whenSame) {
    if (sameAt(published, rate)) {
      return whenSame;
    }
    return published.rate().number().subtract(rate).abs().compareTo(Rounding.lastPlace(published))
            <= 0
        ? Verdict.WITHIN_ROUNDING
        : Verdict.DOES_NOT_RECONCILE;
  }

  /** Whether the published percentage, at its decimals, is the recomputed one. */
  private static boolean sameAt(PublishedRow.Observation published, BigDecimal rate) {
    return published.rate().isNumber()
        && published.rate().number().setScale(rate.scale(), RoundingMode.HALF_UP).compareTo(rate)
            == 0;
  }

  private static boolean sameCounts(
      PublishedRow.Observation published, Reconciliation.Parts parts) {
    return published.numerator().number().compareTo(parts.numerator()) == 0
        && (published.measure().isNumber()
            || published.denominator().number().compareTo(parts.denominator()) == 0);
  }

  private static String difference(PublishedRow.Observation published, Reconciliation.Parts parts) {
    String numerator = apart(published.numerator().number(), parts.numerator());
    if (published.measure().isNumber()) {
      return parts.added() + " authorities add up to " + numerator;
    }
    return parts.added()
        + " authorities add up to "
        + numerator
        + " in the numerator and "
        + apart(published.denominator().number(), parts.denominator())
        + " in the denominator";
  }

  private static String apart(BigDecimal published, BigDecimal sum) {
    BigDecimal difference = published.subtract(sum);
    return switch (difference.signum()) {
      case 1 -> difference.toPlainString() + " fewer than published";
      case -1 -> difference.negate().toPlainString() + " more than published";
      default -> "as many as published";
    };
  }

  private static String names(List<String> names) {
    return names.size() <= MOST_NAMES
        ? String.join(", ", names)
        : String.join(", ", names.subList(0, MOST_NAMES))
            + " and "
            + (names.size() - MOST_NAMES)
            + " more";
  }
}
