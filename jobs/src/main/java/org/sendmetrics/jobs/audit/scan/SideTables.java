package org.sendmetrics.jobs.audit.scan;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.sendmetrics.jobs.audit.read.Spot;
import org.sendmetrics.jobs.audit.scan.AreaTable.Id;
import org.sendmetrics.schemas.Figure;
import org.sendmetrics.schemas.Neighbours;
import org.sendmetrics.schemas.PeerComparison;
import org.sendmetrics.schemas.PeerComparisonCsv;
import org.sendmetrics.schemas.Revision;

/**
 * The tables beside the one of figures: comparators, comparisons, revisions.
 *
 * <p><b>Law:</b> what a publication prints of a figure that we withhold is known to everybody, so
 * it is no fault of a product, but the attack takes it up. What moved must not say what is withheld
 * now. A comparison is made of published figures alone.
 */
final class SideTables {
  /** Any day in the year for which a set of neighbours is named. */
  private static final int ANY_MONTH = 6;

  private final ReleaseTables tables;
  private final Findings findings;
  private final Judge judge;

  SideTables(ReleaseTables tables, Findings findings) {
    this.tables = tables;
    this.findings = findings;
    this.judge = new Judge(findings);
  }

  /** Judges what the tables say of one place. */
  void see(AreaTable table) {
    for (Figure own : table.ownFigures()) {
      Id id = Id.of(own.key());
      if (Judge.isWithheld(own)) {
        table.published(id).forEach(f -> printed(own, f));
        table.revisions(id).forEach(r -> moved(own, r));
      }
    }
    table.comparisons().forEach(c -> compared(table, c));
  }

  private void printed(Figure own, Figure published) {
    Spot where = at(ReleaseTables.COMPARATORS, own.key());
    for (Part part : Part.values()) {
      if (part.of(published) != null) {
        findings.saw(own.key(), part, part.of(published), published.sourceSeries(), where);
      }
    }
  }

  private void moved(Figure own, Revision r) {
    Spot where = at(ReleaseTables.REVISIONS, own.key());
    for (Revision.Shown side : List.of(r.before(), r.now())) {
      moved(own, Part.NUMERATOR, side.numerator(), where);
      moved(own, Part.DENOMINATOR, side.denominator(), where);
      moved(own, Part.VALUE, side.value(), where);
    }
  }

  private void moved(Figure own, Part part, BigDecimal number, Spot where) {
    if (number != null) {
      findings.add(Fault.PUBLISHED_ELSEWHERE, where);
      findings.saw(own.key(), part, number, Figure.LIVE, where);
    }
  }

  private void compared(AreaTable table, PeerComparison c) {
    Id id = Id.of(c.key());
    Spot where = at(PeerComparisonCsv.FILE, c.key());
    value(table, id, c.value(), where);
    value(tables.region(table.place()), id, c.region(), where);
    value(tables.england(), id, c.england(), where);
    value(table, id(id, c.previousPeriod()), c.previousValue(), where);
    value(table, id(id, c.yearBefore()), c.yearBeforeValue(), where);
  }

  private void value(AreaTable table, Id id, BigDecimal shown, Spot where) {
    if (shown != null) {
      judge.number(table, id, "", Part.VALUE, shown, where);
    }
  }

  /** The same figure in a period that is named as {@code 2018 Calendar year}. */
  private static Id id(Id id, String period) {
    int space = period.indexOf(' ');
    return space < 0
        ? id
        : new Id(
            id.metric(),
            new PeriodName(period.substring(0, space), period.substring(space + 1)),
            id.phase(),
            id.topic(),
            id.item());
  }

  /** Judges how neighbours spread, once every authority's published years are at hand. */
  void neighbours(PeerComparison c, Neighbours neighbours, Map<String, AreaTable> everyone) {
    LocalDate day = LocalDate.of(Integer.parseInt(c.neighbourSet()), ANY_MONTH, 1);
    List<BigDecimal> values =
        neighbours.of(c.key().place().code(), day).stream()
            .map(everyone::get)
            .filter(Objects::nonNull)
            .flatMap(t -> t.published(Id.of(c.key())).stream())
            .map(Figure::value)
            .filter(Objects::nonNull)
            .sorted()
            .toList();
    for (BigDecimal end : new BigDecimal[] {c.neighboursLowest(), c.neighboursHighest()}) {
      boolean isKnown = end == null || values.stream().anyMatch(v -> Numerals.shows(end, v));
      findings.countNumber();
      if (!isKnown) {
        findings.add(Fault.NOT_IN_TABLE, at(PeerComparisonCsv.FILE, c.key()));
      }
    }
  }

  private static Spot at(String file, Figure.Key k) {
    return new Spot(
        file,
        String.join(
            " ",
            k.metric(),
            k.timePeriod(),
            k.timeIdentifier(),
            k.place().code(),
            k.phase(),
            k.breakdownTopic(),
            k.breakdown()));
  }
}
