package org.sendmetrics.jobs.campaign.fault;

import java.util.List;

/**
 * What became of one disturbed run.
 *
 * @param ended how it ended: {@code ended by the fault}, {@code stopped} with a message, or {@code
 *     went on} to its release
 * @param said the first line of its message
 * @param amiss what must not be; empty when all is well
 */
record Verdict(String fault, String step, Ended ended, String said, List<String> amiss) {
  /** How a disturbed run ended. */
  enum Ended {
    KILLED,
    STOPPED,
    WENT_ON
  }

  String line() {
    return String.format(
        "%-5s %-28s %-22s %-8s %s%s",
        amiss.isEmpty() ? "ok" : "AMISS",
        fault,
        step,
        ended.toString().toLowerCase().replace('_', ' '),
        said,
        amiss.isEmpty() ? "" : " | " + String.join("; ", amiss));
  }
}
