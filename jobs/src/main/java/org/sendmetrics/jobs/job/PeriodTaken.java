package org.sendmetrics.jobs.job;

/** Somebody else makes the same period's figures, in whatever work folder. */
public final class PeriodTaken extends RuntimeException {
  private static final long serialVersionUID = 1L;

  PeriodTaken(String period, String holder) {
    super(period + " are being made already, by " + holder);
  }
}
