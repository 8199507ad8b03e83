package org.sendmetrics.jobs.job;

/** The run ledger's server cannot be reached, or went away while a run needed it. */
public final class LedgerLost extends RuntimeException {
  private static final long serialVersionUID = 1L;

  LedgerLost(String ledger, Throwable cause) {
    super("the run ledger " + ledger + " cannot be reached: start its server again", cause);
  }
}
