/**
 * What was published before, and which figures moved since, from what to what and why.
 *
 * <p>What must not live here: Spark, Spring, POI, and any figure before disclosure control.
 */
package org.sendmetrics.jobs.revise;
