package org.sendmetrics.jobs.publish;

import java.util.List;

/** A pair of open-data files fails checks: says which file, which checks and what they found. */
public final class OpenDataRefused extends RuntimeException {
  private static final long serialVersionUID = 1L;

  OpenDataRefused(List<String> faults) {
    super("open data not published: " + String.join("; ", faults));
  }
}
