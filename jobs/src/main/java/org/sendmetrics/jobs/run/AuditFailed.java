package org.sendmetrics.jobs.run;

import java.nio.file.Path;

/** Something shows what it must not, or nobody knows that it does not: nothing is published. */
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

  private AuditFailed(String message) {
    super(message);
  }

  /** Some withheld counts could be known, because no proof was found that they cannot be. */
  static AuditFailed unproven(int counts, Path decisions) {
    return new AuditFailed(
        "the disclosure audit failed: of "
            + counts
            + " withheld counts it is not proven that they cannot be worked out, and nothing was"
            + " published; why each figure is withheld stands, for you alone, in "
            + decisions);
  }
}
