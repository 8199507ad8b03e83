package org.sendmetrics.jobs.audit.release;

/**
 * Where a cell stands, packed into one number: what is counted (a metric, or a measure), period,
 * place, phase, topic and item, each by its number; 0 is the Total of a phase, topic or item.
 */
final class CellKey {
  private static final int ITEM = 10;
  private static final int TOPIC = 5;
  private static final int PHASE = 4;
  private static final int PLACE = 16;
  private static final int PERIOD = 12;

  private static final int TOPIC_FROM = ITEM;
  private static final int PHASE_FROM = TOPIC_FROM + TOPIC;
  private static final int PLACE_FROM = PHASE_FROM + PHASE;
  private static final int PERIOD_FROM = PLACE_FROM + PLACE;
  private static final int COUNTED_FROM = PERIOD_FROM + PERIOD;

  private CellKey() {}

  static long of(int counted, int period, int place, int phase, int topic, int item) {
    return (long) counted << COUNTED_FROM
        | part(period, PERIOD) << PERIOD_FROM
        | part(place, PLACE) << PLACE_FROM
        | part(phase, PHASE) << PHASE_FROM
        | part(topic, TOPIC) << TOPIC_FROM
        | part(item, ITEM);
  }

  private static long part(int number, int bits) {
    if (number >= 1 << bits) {
      throw new IllegalArgumentException("more different names than a key has room for");
    }
    return number;
  }

  private static int read(long key, int from, int bits) {
    return (int) (key >>> from) & ((1 << bits) - 1);
  }

  static int counted(long key) {
    return (int) (key >>> COUNTED_FROM);
  }

  static int period(long key) {
    return read(key, PERIOD_FROM, PERIOD);
  }

  static int place(long key) {
    return read(key, PLACE_FROM, PLACE);
  }

  static int phase(long key) {
    return read(key, PHASE_FROM, PHASE);
  }

  static int topic(long key) {
    return read(key, TOPIC_FROM, TOPIC);
  }

  static int item(long key) {
    return read(key, 0, ITEM);
  }

  static long withCounted(long key, int counted) {
    return of(counted, period(key), place(key), phase(key), topic(key), item(key));
  }

  static long withPeriod(long key, int period) {
    return of(counted(key), period, place(key), phase(key), topic(key), item(key));
  }

  static long withPlace(long key, int place) {
    return of(counted(key), period(key), place, phase(key), topic(key), item(key));
  }

  static long withPhase(long key, int phase) {
    return of(counted(key), period(key), place(key), phase, topic(key), item(key));
  }

  static long withItem(long key, int topic, int item) {
    return of(counted(key), period(key), place(key), phase(key), topic, item);
  }
}
