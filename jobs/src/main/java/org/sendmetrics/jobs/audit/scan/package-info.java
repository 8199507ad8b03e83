/**
 * Holds every finished product of a release against the one table of figures.
 *
 * <p>Nothing here makes or mends a product, and no message says a number that the table withholds.
 */
package org.sendmetrics.jobs.audit.scan;
