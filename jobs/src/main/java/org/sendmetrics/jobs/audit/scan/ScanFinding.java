package org.sendmetrics.jobs.audit.scan;

import org.sendmetrics.jobs.audit.read.Spot;

/**
 * One fault of a finished product. It never says the number: a finding may be read by anybody.
 *
 * @param where the file, and where in it
 */
public record ScanFinding(Fault fault, Spot where) {

  /** What is wrong, in a sentence. */
  public String what() {
    return fault.what();
  }

  /** How to mend it, in a sentence. */
  public String mend() {
    return fault.mend();
  }

  @Override
  public String toString() {
    return where + ": " + what() + " " + mend();
  }
}
