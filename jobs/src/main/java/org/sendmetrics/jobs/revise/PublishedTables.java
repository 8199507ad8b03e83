package org.sendmetrics.jobs.revise;

import java.nio.file.Path;
import java.util.Map;

/**
 * The published tables of one run.
 *
 * @param live our own figures
 * @param comparators figures taken from publications
 * @param origins row by row beside the comparators, where each stands in which file
 */
public record PublishedTables(Path live, Path comparators, Path origins) {
  public static final String LIVE = "metric-values.csv";
  public static final String COMPARATORS = "comparators.csv";
  public static final String ORIGINS = "origins.csv";

  /** Each table by the name under which the ledger keeps it. */
  Map<String, Path> byName() {
    return Map.of(LIVE, live, COMPARATORS, comparators, ORIGINS, origins);
  }
}
