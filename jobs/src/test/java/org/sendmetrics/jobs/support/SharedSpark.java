package org.sendmetrics.jobs.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.spark.sql.SparkSession;
import org.sendmetrics.jobs.run.Folders;
import org.sendmetrics.jobs.run.SparkSessions;

/** The one local Spark session of the tests, started when first asked for. */
public final class SharedSpark {
  private static SparkSession session;

  private SharedSpark() {}

  /** The running session, or a new one when a test has stopped it. */
  public static synchronized SparkSession session() {
    if (session == null || session.sparkContext().isStopped()) {
      try {
        Path temporary = Files.createTempDirectory("spark-of-tests");
        Runtime.getRuntime().addShutdownHook(new Thread(() -> Folders.delete(temporary)));
        session = SparkSessions.start(temporary);
        // A handful of rows needs no more tasks than one.
        session.conf().set("spark.sql.shuffle.partitions", "1");
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return session;
  }
}
