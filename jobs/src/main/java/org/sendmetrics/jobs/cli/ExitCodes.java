package org.sendmetrics.jobs.cli;

/** What the program tells the shell. */
final class ExitCodes {
  static final int DONE = 0;
  static final int UNEXPECTED = 1;
  static final int USAGE = 2;
  static final int NOTHING_KEPT = 3;
  static final int RECOVERABLE = 4;

  private ExitCodes() {}
}
