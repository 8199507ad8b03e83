/**
 * Judgements on rows and files, each one class, each giving findings.
 *
 * <p>What must not live here: reading of files, Spark, anything that changes a value.
 */
package org.sendmetrics.jobs.check;
