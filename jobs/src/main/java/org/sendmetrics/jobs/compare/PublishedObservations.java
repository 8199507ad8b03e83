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
  private final Map<String, PublishedCell> counts = new HashMap<>();
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
            measure.rate().map(column -> rate(column, measure)).orElse(PublishedCell.ABSENT));
    PublishedCell numerator = observation.numerator();
    PublishedCell denominator = observation.denominator();
    if (!measure.unit().equals(Publication.Measure.PER_100)
        && numerator.isNumber()
        && denominator.isNumber()
        && numerator.number().compareTo(denominator.number()) > 0) {
      log.warn(
          "published-numerator-above-denominator",
          line,
          header.spelling(measure.numerator().get(0)),
          "The numerator is more than the denominator.",
          "Ask the publisher; the row is used as it stands.");
    }
    if (denominator.isNumber()
        && denominator.number().signum() == 0
        && observation.rate().isNumber()) {
      log.warn(
          "published-rate-of-nobody",
          line,
          header.spelling(measure.namedBy()),
          "A rate is printed although the denominator is 0; ours is not applicable (z).",
          "Ask the publisher; nothing, if 0 is how the file writes not applicable.");
    }
    return observation;
  }

  /** A column's cell as it was written, for what adds up; oddities are told once. */
  PublishedCell cell(String column) {
    return cells.computeIfAbsent(column, this::readCell);
  }

  private PublishedCell counts(List<String> columns) {
    return columns.isEmpty()
        ? PublishedCell.ABSENT
        : PublishedCell.sum(columns.stream().map(this::count).toList());
  }

  private PublishedCell count(String column) {
    return counts.computeIfAbsent(column, this::readCount);
  }

  private PublishedCell readCount(String column) {
    PublishedCell cell = cell(column);
    if (cell.isNumber() && cell.number().signum() < 0) {
      log.warn(
          "published-count-negative",
          line,
          header.spelling(column),
          "A count is below 0, which no count can be; no figure is made of it.",
          "Ask the publisher for the count.");
      return cell.unusable();
    }
    if (cell.isNumber() && !cell.isCount()) {
      refuse(column, "The count is not a whole number.");
    }
    return cell;
  }

  private PublishedCell rate(String column, Publication.Measure measure) {
    PublishedCell cell = cell(column);
    boolean above =
        cell.isNumber()
            && !measure.unit().equals(Publication.Measure.PER_100)
            && cell.number().compareTo(WHOLE) > 0;
    if (above || cell.isNumber() && cell.number().signum() < 0) {
      log.warn(
          "published-rate-out-of-range",
          line,
          header.spelling(column),
          above ? "A share is above 100 percent." : "A rate is below 0.",
          "Ask the publisher; the row is used as it stands.");
    }
    return cell;
  }

  private PublishedCell readCell(String column) {
    PublishedCell cell =
        PublishedCell.read(header.raw(row, column), header.publication().symbols());
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
