package org.sendmetrics.jobs.disclose;

/** Why a figure is withheld; confidential, for it tells small counts from others. */
public enum Reason {
  /** It is shown. */
  NONE,
  /** A count of few children. */
  SMALL_COUNT,
  /** All but few of a group. */
  COMPLEMENT,
  /** A base of few children. */
  SMALL_BASE,
  /** All or none of a small group. */
  UNIFORM_GROUP,
  /** Its split is told for whole years only. */
  WHOLE_YEARS_ONLY,
  /** It was withheld in an earlier release. */
  WITHHELD_BEFORE,
  /** It moved by few children since an earlier release showed it. */
  MOVED_BY_FEW,
  /** An attack worked a withheld one out, which it bounds. */
  GIVES_AWAY,
  /** Another withheld one would follow from it. */
  COMPLEMENTARY,
  /** It is made of figures that are withheld. */
  MADE_OF_WITHHELD;

  boolean isOwnRisk() {
    return compareTo(NONE) > 0 && compareTo(WHOLE_YEARS_ONLY) < 0;
  }
}
