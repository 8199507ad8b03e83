package org.sendmetrics.jobs.job;

/** The run ledger cannot be opened or read: held by another process, not permitted, damaged. */
public final class LedgerRefused extends RuntimeException {
  private static final long serialVersionUID = 1L;

  LedgerRefused(String message, Throwable cause) {
    super(message, cause);
  }
}
