package org.sendmetrics.jobs.explain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sendmetrics.jobs.measure.CellQuery;
import org.sendmetrics.jobs.measure.Periods;
import org.sendmetrics.schemas.Breakdown;
import org.sendmetrics.schemas.Catalogue;
import org.sendmetrics.schemas.Figure;
import org.sendmetrics.schemas.Period;
import org.sendmetrics.schemas.PeriodKind;

/** From the words of a published figure back to the codes and periods that it was counted by. */
final class Cells {
  private static final int YEAR_DIGITS = 4;

  private final Catalogue catalogue;
  private final LocalDate asAt;

  Cells(Catalogue catalogue, LocalDate asAt) {
    this.catalogue = catalogue;
    this.asAt = asAt;
  }

  CellQuery query(Figure figure, List<String> authorities) {
    Figure.Key key = figure.key();
    Breakdown phases = catalogue.breakdowns().get(Breakdown.PHASE);
    Optional<Breakdown> split =
        catalogue.breakdowns().values().stream()
            .filter(b -> b.topic().equals(key.breakdownTopic()))
            .findFirst();
    return new CellQuery(
        catalogue,
        catalogue.metric(key.metric()),
        period(key),
        authorities,
        key.phase().equals(Figure.TOTAL) ? Figure.TOTAL : code(phases, key.phase()),
        split.map(Breakdown::id).orElse(Figure.TOTAL),
        split.map(b -> code(b, key.breakdown())).orElse(Figure.TOTAL));
  }

  private String code(Breakdown breakdown, String word) {
    return breakdown
        .codelist()
        .flatMap(
            id ->
                catalogue.codelist(id).codes().stream()
                    .filter(code -> catalogue.itemLabel(breakdown, code).equals(word))
                    .findFirst())
        .orElse(word);
  }

  private Period period(Figure.Key key) {
    return periods(key).stream()
        .filter(p -> p.timePeriod().equals(key.timePeriod()))
        .filter(p -> p.timeIdentifier().equals(key.timeIdentifier()))
        .findFirst()
        .orElseThrow();
  }

  /**
   * The figure's period, the academic year that it lies in, and the calendar year that holds the
   * day of judgement, by which some facts know that day.
   */
  List<Period> periods(Figure.Key key) {
    int year = Integer.parseInt(key.timePeriod().substring(0, YEAR_DIGITS));
    List<String> academicYears = new ArrayList<>();
    for (int y = year - 1; y <= year + 1; y++) {
      academicYears.add(String.format("%d%02d", y, (y + 1) % 100));
    }
    List<Period> around = Periods.of(academicYears, LocalDate.of(year, 1, 1), asAt);
    Period own =
        around.stream()
            .filter(p -> p.timePeriod().equals(key.timePeriod()))
            .filter(p -> p.timeIdentifier().equals(key.timeIdentifier()))
            .findFirst()
            .orElseThrow();
    return around.stream()
        .filter(
            p ->
                p.equals(own)
                    || p.key().equals(Periods.academicYearKey(own))
                    || (p.kind() == PeriodKind.CALENDAR_YEAR && p.end().equals(asAt)))
        .toList();
  }
}
