package org.sendmetrics.jobs.measure;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.sendmetrics.jobs.measure.duckdb.DuckDbEngine;
import org.sendmetrics.jobs.support.SampleRow;
import org.sendmetrics.schemas.Catalogue;
import org.sendmetrics.schemas.Counted;
import org.sendmetrics.schemas.Field;
import org.sendmetrics.schemas.Figure;
import org.sendmetrics.schemas.Period;
import org.sendmetrics.schemas.TableSchema;

/** The table of figures of rows written one a line, counted by the second engine. */
final class SmallMeasurement {
  private static final Catalogue CATALOGUE = Catalogue.shipped();

  private final LandedRows rows = new LandedRows();
  private final Submissions submissions = new Submissions();
  private FigureTable table;

  /** Adds rows of an extract whose files have every column but these. */
  SmallMeasurement sent(String extract, Set<String> unsent, String... lines) {
    TableSchema schema = CATALOGUE.extracts().get(extract);
    List<String> columns =
        schema.fields().stream().map(Field::name).filter(c -> !unsent.contains(c)).toList();
    for (String line : lines) {
      submissions.add(extract, SampleRow.of(extract, line).text("la_code"), columns);
    }
    rows.with(extract, lines);
    return this;
  }

  SmallMeasurement sent(String extract, String... lines) {
    return sent(extract, Set.of(), lines);
  }

  /** Counts, for these authorities whether they sent anything or not. */
  SmallMeasurement measured(List<String> years, LocalDate first, LocalDate asAt, String... areas)
      throws Exception {
    List<Period> periods = Periods.of(years, first, asAt);
    try (DuckDbEngine duck = new DuckDbEngine()) {
      rows.name(duck, duck::table, periods, 1);
      Counts counts = Counts.run(CATALOGUE, duck);
      table =
          new FigureTable(
              CATALOGUE, counts, submissions, periods, asAt, new HashSet<>(List.of(areas)));
    }
    return this;
  }

  List<Counted> all(String metric) {
    return table.of(CATALOGUE.metric(metric));
  }

  /** The row of a place that is not split. */
  Counted total(String metric, String period, String place) {
    return split(metric, period, place, Figure.TOTAL, Figure.TOTAL);
  }

  /** In words, {@code 3/10}, {@code 3} or a symbol: the Total of an authority, given its code. */
  String counts(String metric, String period, String la) {
    Counted row = only(metric, period, c -> c.key().isTotal() && c.key().place().code().equals(la));
    if (!row.symbol().isEmpty()) {
      return row.symbol();
    }
    String base = row.denominator() == null ? "" : "/" + row.denominator().number();
    return row.numerator().number() + base;
  }

  /** The row of a named place and a phase or item, in words. */
  Counted split(String metric, String period, String place, String phase, String item) {
    return only(
        metric,
        period,
        c ->
            c.key().place().name().equals(place)
                && c.key().phase().equals(phase)
                && c.key().breakdown().equals(item));
  }

  private Counted only(String metric, String period, Predicate<Counted> which) {
    List<Counted> found =
        all(metric).stream()
            .filter(c -> (c.key().timePeriod() + "|" + c.key().timeIdentifier()).equals(period))
            .filter(which)
            .toList();
    if (found.size() != 1) {
      throw new AssertionError(found.size() + " rows of " + metric + " in " + period);
    }
    return found.get(0);
  }
}
