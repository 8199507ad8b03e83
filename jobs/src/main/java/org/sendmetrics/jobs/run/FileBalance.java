package org.sendmetrics.jobs.run;

/**
 * One row of {@code row-balance.csv}: rows in = rows kept + rows set aside.
 *
 * @param las the 3-digit codes of the rows kept, {@code ;} between
 */
public record FileBalance(
    String file,
    String extract,
    String las,
    long rowsIn,
    long rowsKept,
    long rowsSetAside,
    String sha256) {}
