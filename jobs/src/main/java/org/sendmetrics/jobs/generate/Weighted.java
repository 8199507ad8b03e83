package org.sendmetrics.jobs.generate;

/**
 * Items with weights, drawn in constant time from a table of {@value #SLOTS} slots; an item lighter
 * than a slot still has one.
 */
final class Weighted {
  private static final int SLOTS = 4096;

  private final String[] items;
  private final short[] slots;

  private Weighted(String[] items, double[] weights) {
    this.items = items;
    double total = 0;
    for (double weight : weights) {
      total += weight;
    }
    int[] count = new int[weights.length];
    int filled = 0;
    for (int i = 0; i < weights.length; i++) {
      count[i] = weights[i] > 0 ? Math.max(1, (int) (SLOTS * weights[i] / total)) : 0;
      filled += count[i];
    }
    slots = new short[filled];
    int next = 0;
    for (int i = 0; i < count.length; i++) {
      for (int j = 0; j < count[i]; j++) {
        slots[next++] = (short) i;
      }
    }
  }

  /** Items and weights in one line, such as {@code "ASD 33, SLCN 21.5"}; {@code -} is no item. */
  static Weighted of(String line) {
    String[] pairs = line.split(", *");
    String[] items = new String[pairs.length];
    double[] weights = new double[pairs.length];
    for (int i = 0; i < pairs.length; i++) {
      String[] pair = pairs[i].trim().split(" +");
      items[i] = pair[0].equals("-") ? "" : pair[0];
      weights[i] = Double.parseDouble(pair[1]);
    }
    return new Weighted(items, weights);
  }

  /** Positions from 0 with these weights. */
  static Weighted positions(double... weights) {
    return new Weighted(new String[weights.length], weights);
  }

  String draw(Dice dice) {
    return items[position(dice)];
  }

  int position(Dice dice) {
    return slots[dice.below(slots.length)];
  }
}
