package org.sendmetrics.jobs.compare;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.sendmetrics.jobs.compare.ReconciliationRow.Verdict;
import org.sendmetrics.schemas.Figure;

/**
 * Each authority's own figures beside what the department last published of the same.
 *
 * <p><b>Shape:</b> in, our figures before disclosure control and the published ones; out, one row
 * an authority, metric, period and item that both have, in the order of ours. The filter begins
 * with {@code Live}, so that no reader takes the row for one of the file's own sums.
 *
 * <p><b>Law:</b> nothing is forced to agree: a difference is named, with what the layout declares
 * of the two definitions, and every figure stays as it is.
 */
public final class LiveBesidePublished {
  private static final Map<String, String> NO_SYMBOLS = Map.of("x", "x", "z", "z", "c", "c");
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private LiveBesidePublished() {}

  public static List<ReconciliationRow> rows(
      Iterable<Figure> live, List<AuthorityFigure> published) {
    Map<String, AuthorityFigure> byKey = new HashMap<>();
    published.forEach(p -> byKey.put(p.key(), p));
    List<ReconciliationRow> rows = new ArrayList<>();
    for (Figure figure : live) {
      AuthorityFigure theirs =
          figure.key().place().level() == Figure.Level.LOCAL_AUTHORITY
              ? byKey.get(AuthorityFigure.key(figure.key()))
              : null;
      if (theirs != null) {
        rows.add(row(figure, theirs));
      }
    }
    return rows;
  }

  private static ReconciliationRow row(Figure live, AuthorityFigure theirs) {
    PublishedCell numerator = PublishedCell.read(theirs.numerator(), NO_SYMBOLS);
    PublishedCell denominator = PublishedCell.read(theirs.denominator(), NO_SYMBOLS);
    PublishedCell value = PublishedCell.read(theirs.value(), NO_SYMBOLS);
    List<String> reasons = new ArrayList<>(List.of("own live figure beside the published one"));
    Verdict verdict = verdict(live, theirs, numerator, denominator, value, reasons);
    if (verdict != Verdict.EXACT && !theirs.differs().isEmpty()) {
      reasons.add(theirs.differs());
    }
    Figure.Key key = live.key();
    return new ReconciliationRow(
        theirs.file(),
        key.timePeriod(),
        key.timeIdentifier(),
        key.place().level().label(),
        key.place().code(),
        key.place().name(),
        filter(key),
        theirs.column(),
        theirs.numerator(),
        theirs.denominator(),
        theirs.value(),
        text(live.numerator()),
        text(live.denominator()),
        live.isShown() ? text(live.value()) : live.symbol(),
        verdict,
        String.join("; ", reasons));
  }

  private static String filter(Figure.Key key) {
    return "Live"
        + (key.phase().equals(Figure.TOTAL) ? "" : "; " + key.phase())
        + (key.breakdownTopic().equals(Figure.TOTAL)
            ? ""
            : "; " + key.breakdownTopic() + "=" + key.breakdown());
  }

  private static Verdict verdict(
      Figure live,
      AuthorityFigure theirs,
      PublishedCell numerator,
      PublishedCell denominator,
      PublishedCell value,
      List<String> reasons) {
    boolean countsShown =
        numerator.isNumber() && (theirs.denominator().isEmpty() || denominator.isNumber());
    if (!live.isShown() || live.value() == null) {
      reasons.add("no live figure (" + live.symbol() + ")");
      return Verdict.NOT_COMPARABLE;
    }
    if (!value.isNumber() && !countsShown) {
      reasons.add("none is published (" + value.symbol() + ")");
      return Verdict.NOT_COMPARABLE;
    }
    if (countsShown && live.numerator() != null) {
      BigDecimal apart = number(live.numerator()).subtract(numerator.number());
      BigDecimal bases =
          theirs.denominator().isEmpty()
              ? BigDecimal.ZERO
              : number(live.denominator()).subtract(denominator.number());
      if (apart.signum() == 0 && bases.signum() == 0) {
        return Verdict.EXACT;
      }
      reasons.add(
          "counts: "
              + signed(apart)
              + (theirs.denominator().isEmpty() ? "" : " over a base " + signed(bases)));
    }
    BigDecimal printed = value.isNumber() ? value.number() : rate(numerator, denominator);
    return byRate(live, theirs, printed, reasons);
  }

  private static BigDecimal rate(PublishedCell numerator, PublishedCell denominator) {
    return denominator.isNumber() && denominator.number().signum() != 0
        ? numerator
            .number()
            .multiply(HUNDRED)
            .divide(denominator.number(), Percentage.PLACES_BESIDE_COUNTS, RoundingMode.HALF_UP)
        : numerator.number();
  }

  private static Verdict byRate(
      Figure live, AuthorityFigure theirs, BigDecimal printed, List<String> reasons) {
    boolean number = theirs.denominator().isEmpty() && !theirs.numerator().isEmpty();
    BigDecimal ours = live.value().setScale(theirs.decimals(), RoundingMode.HALF_UP);
    BigDecimal apart =
        ours.subtract(printed.setScale(theirs.decimals(), RoundingMode.HALF_UP)).abs();
    if (!number && apart.signum() == 0) {
      return Verdict.RATE_ONLY;
    }
    if (!number && apart.compareTo(BigDecimal.ONE.movePointLeft(theirs.decimals())) <= 0) {
      return Verdict.WITHIN_ROUNDING;
    }
    if (!number) {
      reasons.add(apart.toPlainString() + " apart");
    }
    return Verdict.DOES_NOT_RECONCILE;
  }

  private static BigDecimal number(Number count) {
    return new BigDecimal(count.toString());
  }

  private static String signed(BigDecimal difference) {
    return difference.signum() == 0
        ? "the same"
        : difference.abs().toPlainString() + (difference.signum() > 0 ? " more" : " fewer");
  }

  private static String text(Object number) {
    return number == null
        ? ""
        : number instanceof BigDecimal decimal ? decimal.toPlainString() : number.toString();
  }
}
