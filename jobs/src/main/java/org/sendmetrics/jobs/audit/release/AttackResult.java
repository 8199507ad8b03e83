package org.sendmetrics.jobs.audit.release;

import java.util.List;

/**
 * What came of attacking a release. Its findings tell withheld numbers: they belong in a restricted
 * folder.
 */
public record AttackResult(List<Family> families, List<Finding> findings) {

  /**
   * The counts of one family.
   *
   * @param figures figures read
   * @param attacked cells about children that are withheld
   * @param exact of these, worked out to the last unit, to harm
   * @param narrow of these, known more closely than they may be, though not exactly
   * @param undecided of these, wide enough in fractions, though nobody knows whether they are in
   *     whole numbers: they fail the release like those that are known
   * @param warned worked out, but of no harm: they were withheld for nothing
   */
  public record Family(
      String family,
      int figures,
      int attacked,
      int exact,
      int narrow,
      int undecided,
      int warned,
      double seconds) {}

  /** How grave a finding is. */
  public enum Grade {
    /** The release must not go out. */
    FAIL,
    /** Odd, but no child is exposed by it. */
    WARN
  }

  /**
   * One thing found.
   *
   * @param figure the figure that withholds it
   * @param part which of its numbers: numerator, denominator or what lies between
   * @param low lowest value that it can have
   * @param high highest value
   * @param how what gives it away
   */
  public record Finding(
      Grade grade, Seen.Where figure, String part, long low, long high, String how) {
    public boolean isExact() {
      return low == high;
    }
  }

  /** The withheld numbers that can be worked out, or nearly, to harm, or might be. */
  public List<Finding> failures() {
    return findings.stream().filter(f -> f.grade() == Grade.FAIL).toList();
  }

  /** Whether it is certain that nothing withheld can be worked out to harm. */
  public boolean holds() {
    return failures().isEmpty();
  }

  /** Withheld cells that were attacked. */
  public int attacked() {
    return families.stream().mapToInt(Family::attacked).sum();
  }
}
