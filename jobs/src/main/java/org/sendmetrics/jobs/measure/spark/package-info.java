/** The engine that runs every figure: Spark, local or on a cluster. Nothing else lives here. */
package org.sendmetrics.jobs.measure.spark;
