/**
 * How many products are made side by side, and what happens when one fails.
 *
 * <p>What must not live here: what any product holds.
 */
package org.sendmetrics.reports.make;
