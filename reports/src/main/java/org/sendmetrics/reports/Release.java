package org.sendmetrics.reports;

import java.time.LocalDate;

/**
 * What the pages say of the release they belong to.
 *
 * @param asAt the day on which open cases were judged
 * @param synthetic whether any input was invented: then every title says so
 * @param cleared whether the owners have approved it: until then every title says so
 * @param runId which run made it
 */
public record Release(LocalDate asAt, boolean synthetic, boolean cleared, String runId) {}
