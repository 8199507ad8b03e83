package org.sendmetrics.jobs.disclose;

import org.sendmetrics.jobs.disclose.cube.Slice;
import org.sendmetrics.schemas.PeriodNesting.Named;

/**
 * A withheld count that was worked out of what was to be shown.
 *
 * @param metric id
 * @param area code of England, a region, or an authority (3 digits)
 * @param low the least that the count can be
 */
public record Exposed(String metric, Named period, String area, Slice slice, long low) {}
