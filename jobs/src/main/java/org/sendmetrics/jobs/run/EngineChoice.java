package org.sendmetrics.jobs.run;

import java.util.Locale;

/** Which engine measures. */
public enum EngineChoice {
  /** Spark alone: the engine of record, and the only one on a cluster. */
  SPARK,
  /** DuckDB alone, for a laptop. */
  DUCKDB,
  /** Spark, whose every figure DuckDB must confirm before anything is published. */
  BOTH;

  /** As written on the command line and in the manifest. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
