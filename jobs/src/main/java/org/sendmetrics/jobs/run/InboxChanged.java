package org.sendmetrics.jobs.run;

/** A file of the inbox was written to, replaced or removed while the run was at work. */
public final class InboxChanged extends RuntimeException {
  private static final long serialVersionUID = 1L;

  InboxChanged(String file) {
    super(
        "a file of the inbox was changed while the run was reading it, and nothing was published: "
            + file
            + "; wait until it is delivered whole, then give the same command again");
  }
}
