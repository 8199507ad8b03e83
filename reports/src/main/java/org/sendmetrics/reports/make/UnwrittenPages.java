package org.sendmetrics.reports.make;

import java.util.Map;

/** Some pages could not be written; all others were. Names them, and carries every cause. */
public final class UnwrittenPages extends RuntimeException {
  private static final long serialVersionUID = 1L;

  UnwrittenPages(Map<String, Exception> failures) {
    super("the pages of these could not be written: " + String.join(", ", failures.keySet()));
    failures.values().forEach(this::addSuppressed);
  }
}
