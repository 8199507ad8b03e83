package org.sendmetrics.jobs.run;

import java.nio.file.Path;

/** A finished product shows what it must not: nothing is published. */
public final class AuditFailed extends RuntimeException {
  private static final long serialVersionUID = 1L;

  AuditFailed(long faults, Path log) {
    super(
        "the disclosure audit failed: "
            + faults
            + (faults == 1 ? " fault was" : " faults were")
            + " found and nothing was published; what and where stands, for you alone, in "
            + log);
  }
}
