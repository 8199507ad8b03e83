package org.sendmetrics.jobs.generate;

import java.time.LocalDate;
import java.util.SplittableRandom;

/**
 * Chance, the same on every machine: each purpose has its own stream, so that what one file draws
 * never shifts what another does.
 *
 * <p>Only {@link SplittableRandom#nextLong} and {@link StrictMath} are used, since the other
 * methods of either kind may change between Java versions or processors.
 */
final class Dice {
  private static final long FNV_OFFSET = 0xcbf29ce484222325L;
  private static final long FNV_PRIME = 0x100000001b3L;

  private final SplittableRandom random;

  private Dice(long seed) {
    random = new SplittableRandom(seed);
  }

  /** The stream of one purpose under a seed. */
  static Dice of(long seed, String... purpose) {
    long hash = FNV_OFFSET ^ (seed * FNV_PRIME);
    for (String word : purpose) {
      for (int i = 0; i < word.length(); i++) {
        hash = (hash ^ word.charAt(i)) * FNV_PRIME;
      }
      hash = (hash ^ '/') * FNV_PRIME;
    }
    return new Dice(hash);
  }

  /** A number from 0 up to but not including 1. */
  double unit() {
    return (random.nextLong() >>> 11) * 0x1p-53;
  }

  boolean chance(double probability) {
    return unit() < probability;
  }

  /** A whole number from 0 up to but not including a bound. */
  int below(int bound) {
    return (int) (((random.nextLong() >>> 32) * bound) >>> 32);
  }

  /** A whole number between two others, both included. */
  int between(int low, int high) {
    return low + below(high - low + 1);
  }

  /** A waiting time of a mean, with the long tail of waiting times. */
  double exponential(double mean) {
    return -mean * StrictMath.log(1 - unit());
  }

  /** A number spread evenly about 1 by up to a share of it. */
  double about(double share) {
    return 1 + share * (2 * unit() - 1);
  }

  /** The number rounded up or down at random, so that its mean is kept. */
  int round(double number) {
    return (int) (number + unit());
  }

  /** A day between two others, both included. */
  LocalDate day(LocalDate first, LocalDate last) {
    return first.plusDays(below((int) (last.toEpochDay() - first.toEpochDay()) + 1));
  }
}
