/**
 * The second opinion, and the engine of a laptop: DuckDB, in this process. Nothing else lives here.
 */
package org.sendmetrics.jobs.measure.duckdb;
