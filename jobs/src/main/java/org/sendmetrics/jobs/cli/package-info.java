/**
 * The command line: reads what was asked, calls the launcher, prints a short summary.
 *
 * <p>What must not live here: work of any kind.
 */
package org.sendmetrics.jobs.cli;
