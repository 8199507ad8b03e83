package org.sendmetrics.jobs.compare;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sendmetrics.schemas.Figure;
import org.sendmetrics.schemas.Publication;

/**
 * One kept row of a published file.
 *
 * <p><b>Shape:</b> one area, one period and one item of each filter; one observation a measure that
 * the row holds.
 *
 * @param line physical line on which the row starts, the header being 1
 * @param lastDay last day of the period
 * @param place the area as our lookup has it on that day, whatever the file calls it
 * @param printedRegion the region as the file has it, which may be Inner or Outer London
 * @param certain false where code and name are of two authorities, so that the row is nobody's
 * @param filters the row's item of each filter column, as published
 * @param word what the row calls its measure; empty where columns name the measures
 */
public record PublishedRow(
    String file,
    long line,
    Publication publication,
    String timePeriod,
    String timeIdentifier,
    LocalDate lastDay,
    Figure.Place place,
    String printedRegion,
    boolean certain,
    Map<String, String> filters,
    String word,
    List<Observation> observations) {

  /**
   * One measure's cells in the row; a cell the layout does not publish is {@link
   * PublishedCell#ABSENT}.
   *
   * @param column the measure's own column as the file spells it
   * @param numerator the count, or the sum of the counts that make it up
   */
  public record Observation(
      Publication.Measure measure,
      String column,
      PublishedCell numerator,
      PublishedCell denominator,
      PublishedCell rate) {

    /** Whether both counts, or the one count of a number, are shown. */
    public boolean countsShown() {
      return numerator.isNumber() && (measure.isNumber() || denominator.isNumber());
    }

    /** The same measure with nothing published of it. */
    Observation unpublished() {
      return new Observation(
          measure, column, PublishedCell.ABSENT, PublishedCell.ABSENT, PublishedCell.ABSENT);
    }

    /** The first symbol that keeps the counts back, or empty when they are shown. */
    public String countsSymbol() {
      return numerator.isNumber() && !measure.isNumber()
          ? denominator.symbol()
          : numerator.symbol();
    }
  }

  /** The row's filter items in words: {@code Sex=Female}, or one word when all say the same. */
  public String filterWords() {
    return Stream.concat(filters.values().stream(), Stream.of(word))
        .filter(item -> !item.isEmpty())
        .distinct()
        .collect(Collectors.joining("="));
  }

  /** A row of England of the same period and items. */
  PublishedRow ofEngland() {
    return new PublishedRow(
        file,
        line,
        publication,
        timePeriod,
        timeIdentifier,
        lastDay,
        Figure.Place.ENGLAND,
        "",
        true,
        filters,
        word,
        observations);
  }

  /** Everything that names the row but its area. */
  String group() {
    return String.join("|", file, groupInAnyFile());
  }

  /** Everything that names the row but its area and file. */
  String groupInAnyFile() {
    return String.join("|", publication.id(), timePeriod, timeIdentifier, filters.toString(), word);
  }
}
