package org.sendmetrics.jobs.receive;

/** A file that cannot be read to its end: becomes a finding that refuses it. */
public final class UnreadableFile extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String rule;
  private final String remedy;

  UnreadableFile(String rule, String message, String remedy) {
    super(message);
    this.rule = rule;
    this.remedy = remedy;
  }

  /** The rule that the file breaks. */
  public String rule() {
    return rule;
  }

  /** How to mend it. */
  public String remedy() {
    return remedy;
  }
}
