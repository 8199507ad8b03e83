package org.sendmetrics.jobs.audit.scan;

import java.util.Map;
import java.util.Set;

/**
 * What the products of one place are held against.
 *
 * @param area the place; England for products about all
 * @param others places that rows of a product may name, by code
 * @param publications names under which figures are taken from publications
 */
record Scope(
    AreaTable area,
    Map<String, AreaTable> others,
    ReleaseTables release,
    Vocabulary words,
    PeriodWords periods,
    Set<String> publications) {}
