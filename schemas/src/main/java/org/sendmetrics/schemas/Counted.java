package org.sendmetrics.schemas;

/**
 * A figure before disclosure control: its counts with the children behind them.
 *
 * @param numerator null where there is a symbol
 * @param denominator null where there is a symbol, or for a plain number
 * @param symbol {@code x} not available, {@code z} not applicable, or empty
 */
public record Counted(
    Figure.Key key, Count numerator, Count denominator, String symbol, String note) {}
