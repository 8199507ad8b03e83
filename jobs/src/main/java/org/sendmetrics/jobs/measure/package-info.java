/**
 * Compiles metric definitions to one readable query a table of facts, runs it, and sets the counts
 * in a table that has a row for every area, period and item.
 *
 * <p>What must not live here: facts about the field, disclosure control, division into rates beyond
 * the one done last.
 */
package org.sendmetrics.jobs.measure;
