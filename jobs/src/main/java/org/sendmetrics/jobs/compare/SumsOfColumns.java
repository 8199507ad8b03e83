package org.sendmetrics.jobs.compare;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.sendmetrics.schemas.PublishedSums;

/**
 * Holds the columns of one row against each other: parts against their sum, a part against its
 * whole.
 *
 * <p><b>Law:</b> a symbol is never taken as 0: a sum with one withheld part is not judged, and that
 * part can then be worked out by anyone, which is a finding too.
 */
final class SumsOfColumns {
  private final PublishedHeader header;
  private final PublishedSums sums;
  private final FindingLog log;
  private final Set<String> collected = new HashSet<>();
  private final List<Withheld> withheld = new ArrayList<>();

  /** A cell that alone is withheld among the parts of a sum. */
  private record Withheld(PublishedSums.Columns sum, String column, String period, long line) {}

  SumsOfColumns(PublishedHeader header, FindingLog log) {
    this.header = header;
    this.sums = header.publication().sums();
    this.log = log;
  }

  void check(PublishedObservations cells, String period, long line) {
    for (PublishedSums.Columns sum : sums.columns()) {
      if (header.has(sum.parts()) && (sum.is() != null || header.has(List.of(sum.whole())))) {
        check(sum, cells, period, line);
      }
    }
    for (PublishedSums.AtMost pair : sums.atMost()) {
      if (header.has(List.of(pair.part(), pair.whole()))) {
        check(pair, cells, line);
      }
    }
  }

  /** Tells of withheld cells that follow from others, but not of what a year did not collect. */
  void tellWithheld() {
    withheld.stream()
        .filter(w -> collected.contains(w.period() + "|" + w.column()))
        .forEach(w -> recoverable(w.sum(), w.column(), w.line()));
  }

  private void check(
      PublishedSums.Columns sum, PublishedObservations cells, String period, long line) {
    BigDecimal whole = sum.is() != null ? sum.is() : cells.cell(sum.whole()).number();
    List<String> without = new ArrayList<>();
    BigDecimal added = BigDecimal.ZERO;
    for (String part : sum.parts()) {
      PublishedCell cell = cells.cell(part);
      if (cell.isNumber()) {
        added = added.add(cell.number());
        collected.add(period + "|" + part);
      } else {
        without.add(cell.symbol().equals("z") ? "" : part);
      }
    }
    if (whole != null && without.size() == 1 && !without.get(0).isEmpty()) {
      withheld.add(new Withheld(sum, without.get(0), period, line));
    }
    if (whole == null || !without.isEmpty()) {
      return;
    }
    BigDecimal tolerance = sum.within().max(sums.tolerance(sum.parts().size()));
    if (whole.subtract(added).abs().compareTo(tolerance) > 0) {
      log.warn(
          "published-parts-do-not-add-up",
          line,
          sum.is() == null ? header.spelling(sum.whole()) : header.spelling(sum.parts().get(0)),
          names(sum.parts())
              + (sum.parts().size() == 1 ? " is not " : " do not add up to ")
              + (sum.is() == null ? header.spelling(sum.whole()) : sum.is().toPlainString())
              + "."
              + (sum.says().isEmpty() ? "" : " " + sum.says()),
          "Ask the publisher; the row is used as it stands.");
    }
  }

  private void recoverable(PublishedSums.Columns sum, String withheld, long line) {
    log.warn(
        "published-withheld-cell-derivable",
        line,
        header.spelling(withheld),
        "The cell is withheld, yet follows from the other parts of "
            + (sum.is() == null ? header.spelling(sum.whole()) : sum.is().toPlainString())
            + ".",
        "Nothing here; we publish no figure for it. Tell the publisher.");
  }

  private void check(PublishedSums.AtMost pair, PublishedObservations cells, long line) {
    PublishedCell part = cells.cell(pair.part());
    PublishedCell whole = cells.cell(pair.whole());
    if (part.isNumber() && whole.isNumber() && part.number().compareTo(whole.number()) > 0) {
      log.warn(
          "published-part-above-whole",
          line,
          header.spelling(pair.part()),
          header.spelling(pair.part())
              + " is more than "
              + header.spelling(pair.whole())
              + ", which counts the same and more.",
          "Ask the publisher; the row is used as it stands.");
    }
  }

  private String names(List<String> parts) {
    return String.join(" + ", parts.stream().map(header::spelling).toList());
  }
}
