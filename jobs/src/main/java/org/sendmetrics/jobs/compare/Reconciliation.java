package org.sendmetrics.jobs.compare;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.sendmetrics.schemas.Authorities;
import org.sendmetrics.schemas.Authority;
import org.sendmetrics.schemas.Catalogue;
import org.sendmetrics.schemas.Figure;

/**
 * Holds every published figure against what its own file's rows give.
 *
 * <p><b>Shape:</b> in, kept rows of published files; out, one row a measure of each row, in the
 * order of the files. England and a region are recomputed by adding the file's authority rows of
 * the same period and filter items; an authority's percentage from its own counts. An authority's
 * plain number has nothing to be recomputed from and no row.
 *
 * <p><b>Law:</b> counts are added, then divided; an average of percentages is no percentage. A
 * withheld count is left out of the sum, never taken as 0, and its authority is named; so is one
 * that is in force on the period's last day and has no row.
 *
 * <p><b>Units:</b> percentages on the 0 to 100 scale at the published decimals, half up.
 *
 * <p><b>Verdicts:</b> see {@link ReconciliationRow.Verdict}. Where counts differ the percentage
 * must agree at its decimals, else the row does not reconcile, however near: near is no excuse when
 * people are missing from one side. A tenth of a point is allowed only where the counts agree, for
 * the department does not round evenly.
 *
 * <p><b>Source:</b> the contract, section 3; the department's files round a half up mostly, but not
 * always (28.75 is printed as 28.7 in the 20-week file).
 */
public final class Reconciliation {
  private final Authorities authorities;
  private final Map<String, List<PublishedRow>> authorityRows = new HashMap<>();

  private Reconciliation(Catalogue catalogue, List<PublishedRow> rows) {
    authorities = catalogue.authorities();
    for (PublishedRow row : rows) {
      if (row.place().level() == Figure.Level.LOCAL_AUTHORITY) {
        authorityRows.computeIfAbsent(row.group(), k -> new ArrayList<>()).add(row);
      }
    }
  }

  /** Reconciles every kept row with the rows of its own file. */
  public static List<ReconciliationRow> rows(Catalogue catalogue, PublishedRows published) {
    Reconciliation reconciliation = new Reconciliation(catalogue, published.rows());
    List<ReconciliationRow> rows = new ArrayList<>();
    for (PublishedRow row : published.rows()) {
      for (int m = 0; m < row.observations().size(); m++) {
        PublishedRow.Observation observation = row.observations().get(m);
        if (row.place().level() != Figure.Level.LOCAL_AUTHORITY) {
          rows.add(Judgement.of(observation, reconciliation.parts(row, m)).row(row, observation));
        } else if (!observation.measure().isNumber()) {
          rows.add(Judgement.ofOwnCounts(observation).row(row, observation));
        }
      }
    }
    return rows;
  }

  /** The sum of the authorities of a row's area, for one of its measures. */
  private Parts parts(PublishedRow whole, int measure) {
    BigDecimal numerator = BigDecimal.ZERO;
    BigDecimal denominator = BigDecimal.ZERO;
    int added = 0;
    List<String> withheld = new ArrayList<>();
    List<String> present = new ArrayList<>();
    for (PublishedRow row : authorityRows.getOrDefault(whole.group(), List.of())) {
      if (!isIn(row.place().regionCode(), whole.place())) {
        continue;
      }
      present.add(row.place().code());
      PublishedRow.Observation observation = row.observations().get(measure);
      if (observation.countsShown()) {
        added++;
        numerator = numerator.add(observation.numerator().number());
        if (!observation.measure().isNumber()) {
          denominator = denominator.add(observation.denominator().number());
        }
      } else {
        withheld.add(row.place().name() + " (" + observation.countsSymbol() + ")");
      }
    }
    List<String> absent =
        authorities.inForce(whole.lastDay()).stream()
            .filter(a -> isIn(a.regionCode(), whole.place()) && !present.contains(a.code()))
            .map(Authority::name)
            .toList();
    return new Parts(numerator, denominator, added, withheld, absent);
  }

  private static boolean isIn(String regionCode, Figure.Place whole) {
    return whole.level() == Figure.Level.NATIONAL || regionCode.equals(whole.regionCode());
  }

  /**
   * What the authorities of an area add up to.
   *
   * @param added how many authorities were added
   * @param withheld names of those that show a symbol, with it
   * @param absent names of those in force that have no row
   */
  record Parts(
      BigDecimal numerator,
      BigDecimal denominator,
      int added,
      List<String> withheld,
      List<String> absent) {}
}
