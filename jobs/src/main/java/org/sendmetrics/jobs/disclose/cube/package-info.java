/**
 * The figures of a family as one cube of counts: which count stands in which figures, and which
 * counts add up to which.
 *
 * <p>What must not live here: rules of what is at risk; the choice of what to withhold.
 */
package org.sendmetrics.jobs.disclose.cube;
