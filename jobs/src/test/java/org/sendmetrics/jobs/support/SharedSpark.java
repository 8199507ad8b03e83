package org.sendmetrics.jobs.support;

import org.apache.spark.sql.SparkSession;

/** The one local Spark session of all tests: small, quiet, without a page of its own. */
public final class SharedSpark {
  private SharedSpark() {}

  /** The running session, or a new one when a test has stopped it. */
  public static synchronized SparkSession session() {
    return SparkSession.builder()
        .master("local[2]")
        .appName("tests")
        .config("spark.ui.enabled", "false")
        .config("spark.driver.host", "127.0.0.1")
        .config("spark.driver.bindAddress", "127.0.0.1")
        .config("spark.sql.shuffle.partitions", "2")
        .config("spark.sql.adaptive.enabled", "false")
        .config("spark.sql.session.timeZone", "UTC")
        .config("spark.sql.warehouse.dir", "target/warehouse")
        .getOrCreate();
  }
}
