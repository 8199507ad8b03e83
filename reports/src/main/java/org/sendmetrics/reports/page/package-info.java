/**
 * The pages, one class each: what stands on it, in which order.
 *
 * <p>What must not live here: prose (it is in {@code schemas/messages}), cell styles, files, and
 * anything that reads undisclosed figures.
 */
package org.sendmetrics.reports.page;
