/**
 * The words: extracts, code lists, facts, metrics, breakdowns, disclosure rules and the published
 * table, read from data files beside this module.
 *
 * <p>Here lives only what states or reads a fact about the field. What must not: Spark, Spring,
 * POI, arithmetic over people, and any Jackson type in a public signature.
 */
package org.sendmetrics.schemas;
