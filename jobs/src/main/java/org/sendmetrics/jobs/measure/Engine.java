package org.sendmetrics.jobs.measure;

import java.util.List;

/**
 * Runs the SQL of facts and metrics. Two engines do, and they must agree.
 *
 * <p>Beside what both understand, declared SQL may use {@code days_from(start, end)}, {@code
 * days_after(day, number)} and {@code months_after(day, number)}; the last of the month stands for a
 * day that the month has not.
 */
public interface Engine {

  /** Names a query, so that later ones can read it. */
  void view(String name, String sql);

  /** The rows of a query; whole numbers as {@link Number}, text as {@link String}. */
  List<Object[]> rows(String sql);
}
