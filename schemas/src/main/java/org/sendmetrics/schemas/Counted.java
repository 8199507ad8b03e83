package org.sendmetrics.schemas;

import java.util.List;

/**
 * A figure before disclosure control: its counts with the children behind them.
 *
 * @param counts those of the metric's {@link Formula}, in its order, then those of the group that
 *     it is set against; a median's one count is twice its days, so that it is a whole number;
 *     empty where there is a symbol
 * @param symbol {@code x} not available, {@code z} not applicable, or empty
 */
public record Counted(Figure.Key key, List<Count> counts, String symbol, String note) {

  /** The first count; null where there is a symbol. */
  public Count numerator() {
    return counts.isEmpty() ? null : counts.get(0);
  }

  /** The second count; null where there is a symbol or only one. */
  public Count denominator() {
    return counts.size() < 2 ? null : counts.get(1);
  }
}
