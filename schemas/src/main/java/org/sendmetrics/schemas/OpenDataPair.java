package org.sendmetrics.schemas;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One pair of open-data files, {@code ID.csv} and {@code ID.meta.csv}: the figures of one family.
 *
 * <p>Source: {@code published/open-data/ID.yaml}.
 *
 * @param family the family of metrics that it holds
 * @param timeIdentifier the one identifier of all its rows
 * @param partColumn the filter that tells a year from its parts
 * @param parts in the order in which they are shown
 * @param filters in the order of their columns
 * @param stems what the indicator names of a metric begin with, where its id is too long
 */
public record OpenDataPair(
    String id,
    String title,
    String family,
    String timeIdentifier,
    String partColumn,
    List<Part> parts,
    List<Filter> filters,
    Map<String, String> stems) {

  static final String FOLDER = "published/open-data";

  /** A filter column with the words that the metadata give it. */
  public record Filter(String column, String label, String hint) {}

  /** Which calendar year of a period that spans two it lies in; {@code SAME} keeps the period. */
  public enum Year {
    SAME,
    FIRST,
    SECOND
  }

  /**
   * Where the figures of one of our periods stand.
   *
   * @param period time identifier in the table of figures
   * @param item of the part filter
   */
  public record Part(String period, String item, Year year) {

    /**
     * The time period in the pair: {@code 202324} is 2023 in its first year, 2024 in its second.
     */
    public String timePeriod(String of) {
      return switch (year) {
        case SAME -> of;
        case FIRST -> of.substring(0, 4);
        case SECOND -> String.valueOf(Integer.parseInt(of.substring(0, 4)) + 1);
      };
    }
  }

  /** The part of a time identifier; empty when figures of that kind are not in the pair. */
  public Optional<Part> part(String timeIdentifier) {
    return parts.stream().filter(p -> p.period().equals(timeIdentifier)).findFirst();
  }

  static OpenDataPair read(Declaration d) {
    d.text("source");
    Map<String, String> stems = new LinkedHashMap<>();
    if (d.has("stems")) {
      Declaration given = d.child("stems");
      given.names().forEach(metric -> stems.put(metric, given.text(metric)));
    }
    return new OpenDataPair(
        d.text("id"),
        d.text("title"),
        d.text("family"),
        d.text("time_identifier"),
        d.text("part"),
        d.children("parts").stream().map(p -> p.read(OpenDataPair::part)).toList(),
        d.children("filters").stream().map(f -> f.read(OpenDataPair::filter)).toList(),
        stems);
  }

  private static Part part(Declaration d) {
    return new Part(d.text("period"), d.text("item"), d.constant("year", Year.class));
  }

  private static Filter filter(Declaration d) {
    return new Filter(d.text("column"), d.text("label"), d.text("hint"));
  }
}
