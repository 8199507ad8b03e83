/**
 * Files in: recognised, decoded, read inside Spark's tasks, checked and pseudonymised row by row in
 * one scan, and landed as Parquet; what was set aside, and why.
 *
 * <p>What must not live here: sums, metric definitions, anything that looks at more than one row
 * except keys, and the rows of one case that a return spreads over the tables of its modules.
 */
package org.sendmetrics.jobs.receive;
