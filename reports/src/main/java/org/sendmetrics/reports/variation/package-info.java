/**
 * What is chance and what is not: process-control charts over time, funnels across places.
 *
 * <p>What must not live here: figures, words and pages; only numbers go in and come out.
 */
package org.sendmetrics.reports.variation;
