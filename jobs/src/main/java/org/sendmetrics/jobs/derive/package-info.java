/**
 * Facts about one row, each a plain function and one class: what {@code receive} lands as a column.
 *
 * <p>What must not live here: judgements (they are findings), sums over rows, Spark.
 */
package org.sendmetrics.jobs.derive;
