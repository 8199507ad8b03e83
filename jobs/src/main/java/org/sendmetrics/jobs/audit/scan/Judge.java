package org.sendmetrics.jobs.audit.scan;

import java.math.BigDecimal;
import java.util.List;
import org.sendmetrics.jobs.audit.read.Spot;
import org.sendmetrics.schemas.Figure;

/** Holds one number of a product against the figure that its place says it is. */
final class Judge {
  private final Findings findings;

  Judge(Findings findings) {
    this.findings = findings;
  }

  /**
   * Finds a fault unless some figure shows the number.
   *
   * @param series which figures may: {@code live}, a publication, or empty text for any
   */
  void number(
      AreaTable table, AreaTable.Id id, String series, Part part, BigDecimal shown, Spot where) {
    findings.countNumber();
    List<Figure> figures = series.isEmpty() ? table.all(id) : ofSeries(table, id, series);
    for (Figure f : figures) {
      if (Numerals.shows(shown, part.of(f))) {
        return;
      }
    }
    Figure own = table.own(id);
    boolean isOwn = series.isEmpty() || series.equals(Figure.LIVE);
    if (own != null && isOwn && withholds(own, part)) {
      findings.add(Fault.PUBLISHED_ELSEWHERE, where);
      findings.saw(own.key(), part, shown, Figure.LIVE, where);
      return;
    }
    for (Figure f : figures) {
      if (withholds(f, part)) {
        findings.add(Fault.PUBLISHED_ELSEWHERE, where);
        findings.saw(f.key(), part, shown, f.sourceSeries(), where);
        return;
      }
    }
    boolean has = figures.stream().anyMatch(f -> part.of(f) != null);
    findings.add(has ? Fault.DISAGREES : Fault.NOT_IN_TABLE, where);
  }

  /** Whether the table keeps that number back: the whole figure, or this part of a shown one. */
  static boolean withholds(Figure f, Part part) {
    if (!f.symbol().isEmpty()) {
      return isWithheld(f);
    }
    boolean isCount = part == Part.NUMERATOR || part == Part.DENOMINATOR;
    return isCount
        && part.of(f) == null
        && f.sourceSeries().equals(Figure.LIVE)
        && (f.unit().startsWith("%") || f.unit().contains("per 100"));
  }

  /** Whether a figure is there and not shown. */
  static boolean isWithheld(Figure f) {
    return f.symbol().equals("c") || f.symbol().equals("low") || f.symbol().equals("u");
  }

  private static List<Figure> ofSeries(AreaTable table, AreaTable.Id id, String series) {
    return table.all(id).stream().filter(f -> f.sourceSeries().equals(series)).toList();
  }
}
