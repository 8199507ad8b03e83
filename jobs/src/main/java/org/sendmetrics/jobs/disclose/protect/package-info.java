/**
 * Enough cells withheld, and no more than it must: whole numbers with sums over them in, the cells
 * to withhold out, each with its proof.
 *
 * <p>The proof of a withheld cell is another world: other whole numbers in the withheld cells, with
 * which every sum that is shown still holds. Worlds are looked for step by step, where that fails
 * by linear programmes, and held against the sums in exact arithmetic.
 *
 * <p>What must not live here: metrics, periods, places; anything read from files.
 */
package org.sendmetrics.jobs.disclose.protect;
