/**
 * Counts to safe counts to rates: sees a whole metric's table at once and withholds what could give
 * a child away.
 *
 * <p>What must not live here: Spark, files of people, thresholds (they are declared in {@code
 * schemas/disclosure}).
 */
package org.sendmetrics.jobs.disclose;
