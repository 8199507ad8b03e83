/**
 * Anybody's published file attacked: which sums its own figures bear out, and which withheld cells
 * follow from them.
 *
 * <p>What must not live here: what our own release declares, and any column name but those of time
 * and place that all of the department's files share.
 */
package org.sendmetrics.jobs.audit.foreign;
