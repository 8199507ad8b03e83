/**
 * One run: its options, its folders, and what each of its stages does from files to files, by
 * calling the rooms in order.
 *
 * <p>What must not live here: Spring (it only decides when a stage runs), arithmetic, column names.
 */
package org.sendmetrics.jobs.run;
