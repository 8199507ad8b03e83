package org.sendmetrics.jobs.compare;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sendmetrics.jobs.check.Finding;
import org.sendmetrics.schemas.Authorities;
import org.sendmetrics.schemas.Authority;
import org.sendmetrics.schemas.Catalogue;
import org.sendmetrics.schemas.Figure;
import org.sendmetrics.schemas.PublishedSums;

/**
 * Holds every published figure against what its own file's rows give.
 *
 * <p><b>Shape:</b> in, kept rows of published files; out, one row a measure of each row, in the
 * order of the files. England and a region are recomputed by adding the file's authority rows of
 * the same period and filter items; an authority's percentage from its own counts. An authority's
 * plain number has nothing to be recomputed from and no row.
 *
 * <p><b>Law:</b> counts are added, then divided; an average of percentages is no percentage. A
 * withheld count is left out of its sum, never taken as 0, and its authority is named; so is one
 * that is in force on the period's last day and has no row.
 *
 * <p>Where only rates are published for authorities no whole is made of them, and where the file
 * has no England either a row says so.
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
  private final Map<String, List<PublishedRow>> authorityRows = new LinkedHashMap<>();
  private final Map<LocalDate, List<Authority>> inForce = new HashMap<>();
  private final Map<String, FindingLog> logs = new LinkedHashMap<>();
  private final List<ReconciliationRow> rows = new ArrayList<>();

  /** The rows, and what in them is a fault of the files. */
  public record Result(List<ReconciliationRow> rows, List<Finding> findings) {}

  private Reconciliation(Catalogue catalogue, List<PublishedRow> published) {
    authorities = catalogue.authorities();
    for (PublishedRow row : published) {
      if (row.place().level() == Figure.Level.LOCAL_AUTHORITY) {
        authorityRows.computeIfAbsent(row.group(), k -> new ArrayList<>()).add(row);
      }
    }
  }

  /** Reconciles every kept row with the rows of its own file. */
  public static List<ReconciliationRow> rows(Catalogue catalogue, PublishedRows published) {
    return of(catalogue, published).rows();
  }

  /** Reconciles every kept row with the rows of its own file, and tells the faults. */
  public static Result of(Catalogue catalogue, PublishedRows published) {
    Reconciliation reconciliation = new Reconciliation(catalogue, published.rows());
    Set<String> withEngland = new HashSet<>();
    for (PublishedRow row : published.rows()) {
      reconciliation.add(row);
      if (row.place().level() == Figure.Level.NATIONAL) {
        withEngland.add(row.group());
      }
    }
    reconciliation.authorityRows.forEach(
        (group, parts) -> {
          if (!withEngland.contains(group)) {
            reconciliation.addEnglandUnpublished(parts);
          }
        });
    return new Result(
        reconciliation.rows,
        reconciliation.logs.values().stream().flatMap(log -> log.findings().stream()).toList());
  }

  private void add(PublishedRow row) {
    FindingLog log = logs.computeIfAbsent(row.file(), FindingLog::new);
    for (int m = 0; m < row.observations().size(); m++) {
      PublishedRow.Observation observation = row.observations().get(m);
      PublishedSums sums = row.publication().sums();
      if (row.place().level() != Figure.Level.LOCAL_AUTHORITY) {
        Parts parts = parts(row, m);
        Judgement judgement = Judgement.of(observation, parts, sums);
        rows.add(judgement.row(row, observation));
        ReconciliationFaults.ofAreas(row, observation, parts, judgement, log);
      } else if (observation.measure().rate().isPresent() && !observation.measure().isRateOnly()) {
        rows.add(Judgement.ofOwnCounts(observation, sums).row(row, observation));
      }
      ReconciliationFaults.ofOwnRate(row, observation, log);
    }
  }

  /** Says for what no England can be had: authorities of which only rates are published. */
  private void addEnglandUnpublished(List<PublishedRow> parts) {
    PublishedRow first = parts.get(0);
    for (PublishedRow.Observation observation : first.observations()) {
      if (observation.measure().isRateOnly()) {
        rows.add(
            Judgement.ofRatesOnly(parts.size()).row(first.ofEngland(), observation.unpublished()));
      }
    }
  }

  /** The sum of the authorities of a row's area, for one of its measures. */
  private Parts parts(PublishedRow whole, int measure) {
    BigDecimal numerator = BigDecimal.ZERO;
    BigDecimal denominator = BigDecimal.ZERO;
    int added = 0;
    boolean rounded = true;
    List<PublishedRow> withheld = new ArrayList<>();
    List<String> present = new ArrayList<>();
    int multiple = whole.publication().sums().roundedTo();
    for (PublishedRow row : authorityRows.getOrDefault(whole.group(), List.of())) {
      if (!isIn(row, whole.place())) {
        continue;
      }
      present.add(row.place().code());
      PublishedRow.Observation observation = row.observations().get(measure);
      if (observation.countsShown()) {
        added++;
      } else {
        withheld.add(row);
      }
      if (observation.numerator().isNumber()) {
        numerator = numerator.add(observation.numerator().number());
        rounded &= Rounding.isMultiple(observation.numerator().number(), multiple);
      }
      if (observation.denominator().isNumber()) {
        denominator = denominator.add(observation.denominator().number());
      }
    }
    List<String> absent =
        inForce.computeIfAbsent(whole.lastDay(), authorities::inForce).stream()
            .filter(
                a ->
                    whole.place().level() == Figure.Level.NATIONAL
                        || a.regionCode().equals(whole.place().regionCode()))
            .filter(a -> !present.contains(a.code()))
            .map(Authority::name)
            .toList();
    List<String> names =
        withheld.stream()
            .map(r -> r.place().name() + " (" + r.observations().get(measure).countsSymbol() + ")")
            .toList();
    return new Parts(numerator, denominator, added, rounded, withheld, names, absent);
  }

  private static boolean isIn(PublishedRow row, Figure.Place whole) {
    return whole.level() == Figure.Level.NATIONAL
        || row.place().regionCode().equals(whole.regionCode())
        || row.printedRegion().equals(whole.regionCode());
  }

  /**
   * What the authorities of an area add up to.
   *
   * @param added how many authorities were added
   * @param rounded whether every count is a multiple of what the file rounds to
   * @param withheldRows rows that show a symbol
   * @param withheld names of their authorities, with the symbol
   * @param absent names of those in force that have no row
   */
  record Parts(
      BigDecimal numerator,
      BigDecimal denominator,
      int added,
      boolean rounded,
      List<PublishedRow> withheldRows,
      List<String> withheld,
      List<String> absent) {}
}
