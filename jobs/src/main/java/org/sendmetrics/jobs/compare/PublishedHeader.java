package org.sendmetrics.jobs.compare;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sendmetrics.schemas.Publication;

/**
 * A published file's header read as one layout: where each column stands and how it is spelled.
 *
 * @param width number of columns
 * @param repeated places of columns that stood before; the first is the one read
 */
record PublishedHeader(
    Publication publication,
    int width,
    Map<String, Integer> places,
    List<String> spellings,
    List<Integer> repeated) {

  static final String TIME_PERIOD = "time_period";
  static final String TIME_IDENTIFIER = "time_identifier";
  static final String LEVEL = "geographic_level";
  static final String REGION_CODE = "region_code";
  static final String REGION_NAME = "region_name";
  static final String OLD_LA_CODE = "old_la_code";
  static final String NEW_LA_CODE = "new_la_code";
  static final String LA_NAME = "la_name";

  /** The header read as a layout, or empty when it is not that layout's. */
  static Optional<PublishedHeader> recognise(List<String> header, Publication publication) {
    PublishedHeader read = as(header, publication);
    boolean fits =
        read.has(publication.recognisedBy())
            && read.has(publication.filters().keySet())
            && read.has(publication.shape().measureColumn().stream().toList())
            && (publication.shape().isList() || read.has(List.of(TIME_PERIOD)));
    return fits ? Optional.of(read) : Optional.empty();
  }

  private static PublishedHeader as(List<String> header, Publication publication) {
    Map<String, Integer> places = new LinkedHashMap<>();
    List<Integer> repeated = new ArrayList<>();
    for (int i = 0; i < header.size(); i++) {
      if (places.putIfAbsent(publication.columnNamed(header.get(i)), i) != null) {
        repeated.add(i);
      }
    }
    return new PublishedHeader(
        publication, header.size(), places, header.stream().map(String::strip).toList(), repeated);
  }

  boolean has(Iterable<String> columns) {
    for (String column : columns) {
      if (!places.containsKey(column) && !publication.shape().assumes().containsKey(column)) {
        return false;
      }
    }
    return true;
  }

  /**
   * A cell of a row in the department's words; what the layout assumes where the file has no such
   * column, else empty text.
   */
  String cell(List<String> row, String column) {
    Integer place = places.get(column);
    String cell = place == null ? "" : row.get(place).strip();
    return cell.isEmpty()
        ? publication.shape().assumes().getOrDefault(column, "")
        : publication.shape().words().getOrDefault(column, Map.of()).getOrDefault(cell, cell);
  }

  /** A cell as it is written, empty text when the file has no such column. */
  String raw(List<String> row, String column) {
    Integer place = places.get(column);
    return place == null ? "" : row.get(place);
  }

  /** How the file itself spells a column; the column's name where it has none. */
  String spelling(String column) {
    Integer place = places.get(column);
    return place == null ? column : spellings.get(place);
  }
}
