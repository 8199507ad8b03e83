package org.sendmetrics.jobs.compare;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.sendmetrics.schemas.Publication;

/** Reads the cells of one row measure by measure, each cell once, and says what is odd in them. */
final class PublishedObservations {
  private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

  private final PublishedHeader header;
  private final List<String> row;
  private final long line;
  private final FindingLog log;
  private final Map<String, PublishedCell> cells = new HashMap<>();
  private boolean unreadable;

  PublishedObservations(PublishedHeader header, List<String> row, long line, FindingLog log) {
    this.header = header;
    this.row = row;
    this.line = line;
    this.log = log;
  }

  /** Whether a cell was neither a number nor a symbol, or a count was not a whole number. */
  boolean unreadable() {
    return unreadable;
  }

  PublishedRow.Observation read(Publication.Measure measure) {
    PublishedRow.Observation observation =
        new PublishedRow.Observation(
            measure,
            header.spelling(measure.namedBy()),
            counts(measure.numerator()),
            counts(measure.denominator()),
            measure.rate().map(this::rate).orElse(PublishedCell.ABSENT));
    PublishedCell numerator = observation.numerator();
    PublishedCell denominator = observation.denominator();
    if (numerator.isNumber()
        && denominator.isNumber()
        && numerator.number().compareTo(denominator.number()) > 0) {
      log.warn(
          "published-numerator-above-denominator",
          line,
          header.spelling(measure.numerator().get(0)),
          "The numerator is more than the denominator.",
          "Ask the publisher; the row is used as it stands.");
    }
    return observation;
  }

  private PublishedCell counts(List<String> columns) {
    return columns.isEmpty()
        ? PublishedCell.ABSENT
        : PublishedCell.sum(columns.stream().map(this::count).toList());
  }

  private PublishedCell count(String column) {
    return cells.computeIfAbsent(
        column,
        c -> {
          PublishedCell cell = cell(c);
          if (cell.isNumber() && !cell.isCount()) {
            refuse(c, "The count is not a whole number of 0 or more.");
          }
          return cell;
        });
  }

  private PublishedCell rate(String column) {
    return cells.computeIfAbsent(
        column,
        c -> {
          PublishedCell cell = cell(c);
          if (cell.isNumber()
              && (cell.number().signum() < 0 || cell.number().compareTo(WHOLE) > 0)) {
            log.warn(
                "published-rate-out-of-range",
                line,
                header.spelling(c),
                "The percentage is not between 0 and 100.",
                "Ask the publisher; the row is used as it stands.");
          }
          return cell;
        });
  }

  private PublishedCell cell(String column) {
    PublishedCell cell =
        PublishedCell.read(header.cell(row, column), header.publication().symbols());
    if (!cell.readable()) {
      refuse(column, "The cell is neither a number nor a known symbol.");
    } else if (!cell.oddity().isEmpty()) {
      log.warn(
          "published-number-oddly-written",
          line,
          header.spelling(column),
          "The cell has " + cell.oddity() + "; it was read all the same.",
          "Nothing, if the file is as it was downloaded.");
    }
    return cell;
  }

  private void refuse(String column, String message) {
    unreadable = true;
    log.setAside(
        "published-number-unreadable",
        line,
        header.spelling(column),
        message,
        "Correct the cell, or declare the symbol in schemas/publications/"
            + header.publication().id()
            + ".yaml.");
  }
}
