package org.sendmetrics.jobs.receive;

import java.util.function.Function;

/**
 * What was last made of some texts, so that a column of few values makes each once: of two texts
 * that fall into one place, the later. Never grows. Not for use by two threads at once.
 *
 * <p><b>Law:</b> gives what the function gives, which must depend on the text alone.
 */
final class Recent<V> {
  private final Function<String, V> function;
  private final String[] texts;
  private final Object[] made;

  /**
   * @param places how many texts there is room for, a power of two
   */
  Recent(int places, Function<String, V> function) {
    this.function = function;
    texts = new String[places];
    made = new Object[places];
  }

  @SuppressWarnings("unchecked")
  V of(String text) {
    int hash = text.hashCode();
    int place = (hash ^ hash >>> 15) & texts.length - 1;
    String there = texts[place];
    if (there != text && !text.equals(there)) {
      made[place] = function.apply(text);
      texts[place] = text;
    }
    return (V) made[place];
  }
}
