/**
 * Writes what may be handed out: the one table of figures, the open-data pairs, the record of the
 * release; and verifies it.
 *
 * <p>What must not live here: counting, withholding, pages.
 */
package org.sendmetrics.jobs.publish;
