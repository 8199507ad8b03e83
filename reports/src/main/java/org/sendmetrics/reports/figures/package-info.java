/**
 * Figures as the pages need them: read from the published table, by authority, with their periods
 * in words and the figures they stand beside.
 *
 * <p>What must not live here: any page, and any arithmetic that makes a new figure.
 */
package org.sendmetrics.reports.figures;
