package org.sendmetrics.jobs.measure;

import java.util.List;

/**
 * Runs the SQL of views, facts and metrics, with the functions of {@link SqlFunction}. Two engines
 * do, and they must agree.
 */
public interface Engine {

  /** Names a query, so that later ones can read it. */
  void view(String name, String sql);

  /** Names the rows of a query and keeps them, so that later ones need not find them again. */
  void table(String name, String sql);

  /**
   * The rows of a query; numbers as {@link Number}, text as {@link String}, days as {@link
   * java.time.LocalDate}.
   */
  List<Object[]> rows(String sql);

  /** The rows of each of several queries, in their order; an engine may run some at once. */
  default List<List<Object[]>> rowsOfEach(List<String> queries) {
    return queries.stream().map(this::rows).toList();
  }
}
