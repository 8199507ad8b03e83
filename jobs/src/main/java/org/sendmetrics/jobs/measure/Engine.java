package org.sendmetrics.jobs.measure;

import java.util.List;

/** Runs the SQL of facts and metrics. Two engines do, and they must agree. */
public interface Engine {

  /** Names a query, so that later ones can read it. */
  void view(String name, String sql);

  /** The rows of a query; whole numbers as {@link Number}, text as {@link String}. */
  List<Object[]> rows(String sql);
}
