package org.sendmetrics.jobs.publish;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the checks need to know of a pair, read back in one pass: never its numbers.
 *
 * @param faultsOfReading what keeps the files from being read as they should be
 * @param metadata rows of the metadata file, cells by column
 * @param values the different cells of each data column but indicators
 * @param places the different places: level and geography columns with their cells
 * @param times the different pairs of identifier and time period
 * @param symbols the different cells of each indicator that are not plain numbers
 * @param repeated the first rows found a second time, by time, place and filters
 * @param combinations of a time and place that occur with items that occur together
 */
record OpenDataProfile(
    String dataName,
    String metadataName,
    List<String> faultsOfReading,
    List<String> columns,
    List<String> metadataColumns,
    List<Map<String, String>> metadata,
    Map<String, Set<String>> values,
    Set<Map<String, String>> places,
    Set<List<String>> times,
    Map<String, Set<String>> symbols,
    List<String> repeated,
    long combinations,
    long rows) {

  static final String FILTER = "Filter";
  static final String INDICATOR = "Indicator";

  /** A cell of a metadata row, empty text when there is no such column. */
  static String cell(Map<String, String> row, String column) {
    return row.getOrDefault(column, "");
  }

  List<Map<String, String>> rowsOf(String type) {
    return metadata.stream().filter(row -> cell(row, "col_type").equals(type)).toList();
  }

  /** The names of the columns of a type, in the metadata's order. */
  List<String> names(String type) {
    return rowsOf(type).stream().map(row -> cell(row, "col_name")).toList();
  }

  /** Filters and the columns that group them. */
  Set<String> filtersAndGroups() {
    Set<String> names = new LinkedHashSet<>(names(FILTER));
    groups().values().forEach(names::add);
    return names;
  }

  /** The group column of each filter that has one. */
  Map<String, String> groups() {
    Map<String, String> groups = new LinkedHashMap<>();
    for (Map<String, String> row : rowsOf(FILTER)) {
      if (!cell(row, "filter_grouping_column").isEmpty()) {
        groups.put(cell(row, "col_name"), cell(row, "filter_grouping_column"));
      }
    }
    return groups;
  }

  /** The different cells of a column, none when it is not in the data or is an indicator. */
  Set<String> valuesOf(String column) {
    return values.getOrDefault(column, Set.of());
  }

  /** Every different text that stands in either file. */
  List<String> texts() {
    List<String> texts = new ArrayList<>();
    values.values().forEach(texts::addAll);
    symbols.values().forEach(texts::addAll);
    metadata.forEach(row -> texts.addAll(row.values()));
    return texts;
  }
}
