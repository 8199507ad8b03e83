/**
 * Spring Batch wiring: which stage follows which, the run ledger, recovery. The sole package that
 * may import Spring.
 *
 * <p>What must not live here: arithmetic, column names, files.
 */
package org.sendmetrics.jobs.job;
