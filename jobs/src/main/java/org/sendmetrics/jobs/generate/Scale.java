package org.sendmetrics.jobs.generate;

import java.util.List;

/** How much is invented. */
public enum Scale {
  /** Eight authorities with a few hundred pupils each, over two academic years. */
  SMALL(List.of(2024, 2025)),
  /** One authority of 60,000 pupils, over two academic years. */
  LA(List.of(2024, 2025)),
  /** Every authority in force: nine million pupils, over one academic year. */
  NATIONAL(List.of(2025));

  private final List<Integer> startYears;

  Scale(List<Integer> startYears) {
    this.startYears = startYears;
  }

  /** The calendar years in which the academic years start, oldest first. */
  List<Integer> startYears() {
    return startYears;
  }
}
