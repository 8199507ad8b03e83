/**
 * Published figures beside ours: reading the department's open data, figures of England, regions
 * and authorities to compare with, neighbours and the past, the faults that published files have,
 * and reconciliation of what a file states with what its own rows add up to and with our own
 * figures.
 *
 * <p>What must not live here: Spark, Spring, POI, anything about one person, and any column name of
 * a published file, which is declared in {@code schemas/publications}.
 */
package org.sendmetrics.jobs.compare;
