/**
 * How one published figure was made: finds the figure that is asked for in the newest release of a
 * work folder, and gathers what its page tells.
 *
 * <p>What must not live here: prose (it is in {@code schemas/messages}), and any figure before
 * disclosure control.
 */
package org.sendmetrics.jobs.explain;
