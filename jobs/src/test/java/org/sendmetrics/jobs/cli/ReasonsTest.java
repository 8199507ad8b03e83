package org.sendmetrics.jobs.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import org.junit.jupiter.api.Test;

/** Where Java says no more than a file's name, the program says what is wrong with it. */
class ReasonsTest {
  @Test
  void saysWhatIsWrongWithAFile() {
    assertEquals(
        "/out may not be read or written by the user who runs this: mend who may",
        Reasons.of(new UncheckedIOException(new AccessDeniedException("/out"))));
    assertEquals(
        "/folder/a is missing",
        Reasons.of(new IllegalStateException(new NoSuchFileException("/folder/a"))));
    assertEquals(
        "/folder/a: No space left on device",
        Reasons.of(new FileSystemException("/folder/a", null, "No space left on device")));
  }

  @Test
  void saysHowToGiveMemory() {
    assertEquals(
        "Java ran out of memory: give it more, such as SENDMETRICS_JAVA_OPTS=-Xmx6g",
        Reasons.of(new IllegalStateException(new OutOfMemoryError("Java heap space"))));
    assertEquals(
        "Java ran out of memory: give it more, such as SENDMETRICS_JAVA_OPTS=-Xmx6g",
        Reasons.of(
            new IllegalStateException(
                "Job aborted due to stage failure: Task 0 in stage 1.0 failed 1 times, most recent"
                    + " failure: Lost task 0.0: java.lang.OutOfMemoryError: Java heap space")),
        "where Spark tells of a task's");
  }

  @Test
  void saysWhereToLookWhenSparkHasStopped() {
    assertEquals(
        "Spark stopped before the run did: on a cluster, the logs of its executors say why",
        Reasons.of(new IllegalStateException("LiveListenerBus is stopped.")));
  }
}
