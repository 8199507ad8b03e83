package org.sendmetrics.schemas;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How a published file is laid out where it is not one plain table in the department's columns.
 *
 * @param assumes cells of columns that the file leaves out, the same in every row
 * @param words cells of a column that the file writes otherwise than the department's standard
 * @param measureColumn the column in which each row names the measure that it holds
 * @param phase the column of kinds of school, when it is one of the filters
 * @param printed how to read a table laid out for the eye
 * @param authorityColumns for a list of authorities without figures: its columns of 3-digit codes
 */
public record PublishedShape(
    Map<String, String> assumes,
    Map<String, Map<String, String>> words,
    Optional<String> measureColumn,
    Optional<Phases> phase,
    Optional<Printed> printed,
    List<String> authorityColumns) {

  /**
   * Kinds of school as the file calls them.
   *
   * @param column the filter that holds them
   * @param items the publication's words, each with ours
   */
  public record Phases(String column, Map<String, String> items) {}

  /**
   * A table for the eye: a title, two rows of headings, an area a row, notes below.
   *
   * @param label the first column, by whose heading the heading rows are found
   * @param across the column that the upper heading row stands for
   * @param wholes rows that are not an authority's, each with the cells that their label means
   */
  public record Printed(String label, String across, Map<String, Map<String, String>> wholes) {}

  /** Whether the file lists authorities and holds no figures. */
  public boolean isList() {
    return !authorityColumns.isEmpty();
  }
}
