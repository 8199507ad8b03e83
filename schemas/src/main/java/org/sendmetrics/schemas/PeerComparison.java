package org.sendmetrics.schemas;

import java.math.BigDecimal;

/**
 * One authority's published figure beside those of its region, England, its statistical neighbours,
 * its own past and all authorities.
 *
 * <p><b>Law:</b> nothing here is an average of rates: the neighbours' value is the ratio of their
 * sums, their median and range say how they spread. A number that cannot be had is null.
 *
 * @param value the authority's published figure, or null with its symbol
 * @param neighbourSet the year of the set that counts
 * @param neighboursAvailable how many of the ten have a figure, the authority itself never one
 * @param neighboursValue their sums divided; null where one of them has a rate only
 * @param previousPeriod the period before, in which {@code previousValue} was
 * @param yearBefore the same period a year before, in which {@code yearBeforeValue} was
 * @param predecessors authorities that it took over from since then; their figures are not its own
 * @param higher how many authorities have a figure above its own by more than chance
 * @param lower how many below
 * @param alike how many others it cannot be told apart from; null where nothing can be said
 */
public record PeerComparison(
    Figure.Key key,
    BigDecimal value,
    String symbol,
    String unit,
    String sourceSeries,
    BigDecimal region,
    BigDecimal england,
    String neighbourSet,
    int neighboursAvailable,
    BigDecimal neighboursValue,
    BigDecimal neighboursMedian,
    BigDecimal neighboursLowest,
    BigDecimal neighboursHighest,
    String previousPeriod,
    BigDecimal previousValue,
    String yearBefore,
    BigDecimal yearBeforeValue,
    String predecessors,
    Integer higher,
    Integer lower,
    Integer alike) {}
