package org.sendmetrics.jobs.generate;

import java.util.function.Consumer;

/**
 * Pupils who leave the rolls of one authority before the last census told of and are then on one of
 * another: known there by the number that the first gave them.
 */
final class Arrivals {
  private static final int LAST_CENSUS = 2;

  private final Area from;
  private final Scale scale;
  private final long seed;
  private final Schools schools;
  private final Dice dice;

  /** Those who come from an authority to some schools of another. */
  Arrivals(Area from, Scale scale, long seed, Schools schools, Dice dice) {
    this.from = from;
    this.scale = scale;
    this.seed = seed;
    this.schools = schools;
    this.dice = dice;
  }

  /** Hands on each with the new school alone, at the last census. */
  void each(Consumer<Pupil> consumer) {
    int last = scale.startYears().size() - 1;
    Schools left = new Schools(from, Dice.of(seed, from.code(), "schools"));
    new Population(from, scale, left, seed)
        .each(
            pupil -> {
              School[] censuses = pupil.school[last];
              if (censuses[LAST_CENSUS - 1] != null && censuses[LAST_CENSUS] == null) {
                pupil.school = new School[last + 1][LAST_CENSUS + 1];
                pupil.second = null;
                boolean primary = pupil.group(last) < Pupil.YEAR_7;
                pupil.school[last][LAST_CENSUS] =
                    Schools.pick(primary ? schools.primary : schools.secondary, dice);
                consumer.accept(pupil);
              }
            });
  }
}
