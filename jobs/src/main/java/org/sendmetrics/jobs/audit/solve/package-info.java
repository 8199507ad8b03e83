/**
 * Whole numbers of which some are known, and the sums that tie them: what can the others be?
 *
 * <p>What must not live here: any word about figures, places or files.
 */
package org.sendmetrics.jobs.audit.solve;
