package org.sendmetrics.reports.make;

import java.util.Map;
import java.util.stream.Collectors;

/**
 * Some pages could not be written; all others were, and are kept. Names them, and carries every
 * cause.
 */
public final class UnwrittenPages extends RuntimeException {
  private static final long serialVersionUID = 1L;

  UnwrittenPages(Map<String, Throwable> failures) {
    super(
        "pages could not be written, all others are kept and not written again: "
            + failures.entrySet().stream()
                .map(e -> e.getKey() + " (" + e.getValue() + ")")
                .collect(Collectors.joining("; ")));
    failures.values().forEach(this::addSuppressed);
  }
}
