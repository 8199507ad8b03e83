package org.sendmetrics.jobs.run;

import java.nio.file.Path;
import org.apache.spark.SparkConf;
import org.apache.spark.sql.SparkSession;

/** The one Spark session of a process: local unless {@code spark-submit} says otherwise. */
public final class SparkSessions {
  /** What Spark says when Java has not so much memory as it asks for before it does anything. */
  private static final String TOO_LITTLE_MEMORY = "[INVALID_DRIVER_MEMORY]";

  private SparkSessions() {}

  /**
   * Starts the session.
   *
   * @param temporary where Spark may spill; inside the work folder, never a shared one
   * @throws OutOfMemoryError where Java has less memory than Spark begins with
   */
  public static SparkSession start(Path temporary) {
    String folder = temporary.toAbsolutePath().toString();
    SparkConf conf =
        new SparkConf()
            .setIfMissing("spark.master", "local[*]")
            .setIfMissing("spark.app.name", "SEND Metrics")
            .setIfMissing("spark.ui.enabled", "false")
            .setIfMissing("spark.local.dir", folder)
            .setIfMissing("spark.sql.warehouse.dir", "file:" + folder + "/warehouse")
            .setIfMissing("spark.sql.shuffle.partitions", "4")
            .setIfMissing("spark.sql.adaptive.enabled", "false")
            .setIfMissing("spark.sql.session.timeZone", "UTC")
            .setIfMissing("spark.sql.sources.parallelPartitionDiscovery.parallelism", "2")
            .setIfMissing("spark.sql.parquet.compression.codec", "snappy");
    if (conf.get("spark.master").startsWith("local")) {
      // A task without memory fails, and the run says so; Spark would end the program.
      conf.setIfMissing("spark.executor.killOnFatalError.depth", "0")
          .setIfMissing("spark.driver.host", "127.0.0.1")
          .setIfMissing("spark.driver.bindAddress", "127.0.0.1");
    }
    try {
      SparkSession session = SparkSession.builder().config(conf).getOrCreate();
      // Folders are those that Java sees too, whatever storage a cluster takes for its own.
      session.conf().set("fs.defaultFS", "file:///");
      return session;
    } catch (IllegalArgumentException e) {
      if (String.valueOf(e.getMessage()).startsWith(TOO_LITTLE_MEMORY)) {
        throw new OutOfMemoryError(e.getMessage());
      }
      throw e;
    }
  }
}
