package org.sendmetrics.jobs.run;

/** No file of the inbox could be kept: nothing is published. */
public final class NothingKept extends RuntimeException {
  private static final long serialVersionUID = 1L;

  NothingKept() {
    super("no file of the inbox could be kept; nothing was published");
  }
}
