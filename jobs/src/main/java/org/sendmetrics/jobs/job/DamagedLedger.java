package org.sendmetrics.jobs.job;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Set;

/**
 * The run ledger's file in the work folder cannot be read any more: cut short, overwritten. It only
 * tells what was done when, which the folders of the runs tell as well; so it is set aside, and
 * another is begun.
 *
 * <p>Errors: a file that another process holds, or that may not be read, is not damaged.
 */
final class DamagedLedger {
  private static final String FILE = ".mv.db";
  private static final String ASIDE = ".damaged-";

  /** H2: a corrupted file, one of another version, a table or a sequence lost, an inner error. */
  private static final Set<Integer> CODES = Set.of(90030, 90048, 42102, 42104, 90036, 50000);

  private DamagedLedger() {}

  /** Whether a failure comes of the file itself. */
  static boolean isToldBy(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException e && CODES.contains(e.getErrorCode())) {
        return true;
      }
    }
    return false;
  }

  /**
   * Renames the file.
   *
   * @param ledger its path without the ending
   * @return where it lies now
   */
  static Path setAside(Path ledger) {
    String name = ledger.getFileName().toString();
    int number = 1;
    while (Files.exists(ledger.resolveSibling(name + ASIDE + number))) {
      number++;
    }
    Path aside = ledger.resolveSibling(name + ASIDE + number);
    try {
      return Files.move(ledger.resolveSibling(name + FILE), aside);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
