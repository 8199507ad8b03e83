package org.sendmetrics.jobs.cli;

import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.util.List;
import org.sendmetrics.jobs.job.LedgerLost;
import org.sendmetrics.jobs.job.LedgerRefused;

/**
 * Why a command failed, in one line: what the deepest cause says, and where Java names no more than
 * a file or a class, what is wrong with it and what mends it.
 */
final class Reasons {
  private static final String SPARKS_LACK_OF_MEMORY = "Not enough memory";

  /** What Spark says when it is asked after its end, such as when no executor could be started. */
  private static final List<String> STOPPED =
      List.of("LiveListenerBus is stopped", "stopped SparkContext", "SparkContext was shut down");

  private Reasons() {}

  static String of(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      String said = String.valueOf(cause.getMessage());
      if (cause instanceof OutOfMemoryError
          || said.contains(OutOfMemoryError.class.getName())
          || said.startsWith(SPARKS_LACK_OF_MEMORY)) {
        return "Java ran out of memory: give it more, such as SENDMETRICS_JAVA_OPTS=-Xmx6g";
      }
    }
    if (isStopOfSpark(failure)) {
      return "Spark stopped before the run did: on a cluster, the logs of its executors say why";
    }
    Throwable deepest = failure;
    while (deepest.getCause() != null
        && !(deepest instanceof IllegalArgumentException)
        && !(deepest instanceof LedgerLost)
        && !(deepest instanceof LedgerRefused)) {
      deepest = deepest.getCause();
    }
    if (deepest instanceof FileSystemException e && e.getReason() == null) {
      return e.getFile() + " " + ofFile(e);
    }
    String message = deepest.getMessage();
    return message == null
        ? deepest.getClass().getSimpleName()
        : message.lines().findFirst().orElse("");
  }

  private static boolean isStopOfSpark(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (STOPPED.stream().anyMatch(String.valueOf(cause.getMessage())::contains)) {
        return true;
      }
    }
    return false;
  }

  private static String ofFile(FileSystemException e) {
    if (e instanceof AccessDeniedException) {
      return "may not be read or written by the user who runs this: mend who may";
    }
    if (e instanceof NoSuchFileException) {
      return "is missing";
    }
    if (e instanceof FileAlreadyExistsException || e instanceof NotDirectoryException) {
      return "is in the way: move it elsewhere";
    }
    return "could not be used (" + e.getClass().getSimpleName() + ")";
  }
}
