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
 * @param repeated columns that stand more than once; the first is the one read
 */
record PublishedHeader(
    Publication publication,
    int width,
    Map<String, Integer> places,
    List<String> spellings,
    List<String> repeated) {

  static final String TIME_PERIOD = "time_period";
  static final String TIME_IDENTIFIER = "time_identifier";
  static final String LEVEL = "geographic_level";
  static final String REGION_CODE = "region_code";
  static final String REGION_NAME = "region_name";
  static final String OLD_LA_CODE = "old_la_code";
  static final String NEW_LA_CODE = "new_la_code";
  static final String LA_NAME = "la_name";

  private static final List<String> IN_EVERY_LAYOUT = List.of(TIME_PERIOD, TIME_IDENTIFIER, LEVEL);

  /** The first layout that the header fits, in the order of their ids. */
  static Optional<PublishedHeader> recognise(
      List<String> header, Iterable<Publication> publications) {
    for (Publication publication : publications) {
      PublishedHeader read = as(header, publication);
      if (read.has(publication.recognisedBy())
          && read.has(publication.filters().keySet())
          && read.has(IN_EVERY_LAYOUT)) {
        return Optional.of(read);
      }
    }
    return Optional.empty();
  }

  private static PublishedHeader as(List<String> header, Publication publication) {
    Map<String, Integer> places = new LinkedHashMap<>();
    List<String> repeated = new ArrayList<>();
    for (int i = 0; i < header.size(); i++) {
      String name = publication.columnNamed(header.get(i));
      if (places.putIfAbsent(name, i) != null) {
        repeated.add(name);
      }
    }
    return new PublishedHeader(
        publication, header.size(), places, header.stream().map(String::strip).toList(), repeated);
  }

  boolean has(Iterable<String> columns) {
    for (String column : columns) {
      if (!places.containsKey(column)) {
        return false;
      }
    }
    return true;
  }

  /** A cell of a row, empty text when the file has no such column. */
  String cell(List<String> row, String column) {
    Integer place = places.get(column);
    return place == null ? "" : row.get(place);
  }

  /** How the file itself spells a column that it has. */
  String spelling(String column) {
    return spellings.get(places.get(column));
  }
}
