package org.sendmetrics.jobs.generate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sendmetrics.schemas.Authority;
import org.sendmetrics.schemas.Catalogue;

/**
 * The authorities of a scale: real codes, invented sizes and habits.
 *
 * <p><b>Shape:</b> one {@link Area} an authority, in the order of codes. A few codes have fixed
 * habits, so that the edges are always there: one authority that issues hardly any plan on time,
 * one that issues nearly all, one that marks every plan as an exception, one without a mediation
 * extract, one too small to print.
 */
final class Areas {
  private static final Map<String, Integer> SMALL_PUPILS =
      Map.of(
          "301", 380, "330", 460, "383", 410, "420", 45, "838", 340, "850", 460, "933", 360, "942",
          330);
  private static final String SINGLE_AUTHORITY = "933";
  private static final int SINGLE_AUTHORITY_PUPILS = 60_000;
  private static final int NATIONAL_PUPILS = 9_000_000;

  /** Requests over the whole span for each pupil: many in small samples, for figures to show. */
  private static final Map<Scale, Double> REQUESTS_A_PUPIL =
      Map.of(Scale.SMALL, 0.6, Scale.LA, 0.048, Scale.NATIONAL, 160_000.0 / NATIONAL_PUPILS);

  private static final Map<String, Double> ISSUED_ON_TIME =
      Map.of(
          "301", 0.90, "302", 0.98, "330", 0.33, "383", 0.05, "420", 0.80, "850", 0.46, "878", 0.04,
          "925", 0.97, "933", 0.38, "942", 0.55);

  /** Invented sizes beside each other, by the kind of authority its nine-character code tells. */
  private static final Map<String, Double> SIZE_BY_KIND =
      Map.of("E06", 0.85, "E08", 1.05, "E09", 0.9, "E10", 3.4);

  private static final Map<String, Double> TINY = Map.of("201", 0.006, "420", 0.006, "857", 0.12);
  private static final String LONDON = "E12000007";
  private static final Set<String> DIVERSE_CITIES = Set.of("330", "352", "821", "856", "871");
  private static final Set<String> WITHOUT_MEDIATION = Set.of("942");
  private static final Set<String> PACKED_WHEN_SMALL = Set.of("933");
  private static final Set<String> MARKS_WHEN_SMALL = Set.of("420");
  private static final Set<String> MESSAGE_WHEN_SMALL = Set.of("330");
  private static final int EVERY_FIFTH = 5;
  private static final String EVERY_PLAN_AN_EXCEPTION = "838";

  private Areas() {}

  static List<Area> of(Catalogue catalogue, Scale scale, long seed) {
    List<Authority> chosen =
        catalogue.authorities().inForce(History.AS_AT).stream()
            .filter(a -> isChosen(scale, a.code()))
            .toList();
    double[] size = new double[chosen.size()];
    double total = 0;
    for (int i = 0; i < size.length; i++) {
      size[i] = size(chosen.get(i), seed);
      total += size[i];
    }
    List<Area> areas = new ArrayList<>();
    for (int i = 0; i < size.length; i++) {
      int pupils =
          switch (scale) {
            case SMALL -> SMALL_PUPILS.get(chosen.get(i).code());
            case LA -> SINGLE_AUTHORITY_PUPILS;
            case NATIONAL -> (int) Math.round(NATIONAL_PUPILS * size[i] / total);
          };
      areas.add(area(chosen.get(i), i, pupils, scale, seed));
    }
    return areas;
  }

  private static boolean isChosen(Scale scale, String code) {
    return switch (scale) {
      case SMALL -> SMALL_PUPILS.containsKey(code);
      case LA -> code.equals(SINGLE_AUTHORITY);
      case NATIONAL -> true;
    };
  }

  private static double size(Authority authority, long seed) {
    Dice dice = Dice.of(seed, authority.code(), "size");
    double usual = SIZE_BY_KIND.getOrDefault(authority.newLaCode().substring(0, 3), 1.0);
    return TINY.getOrDefault(authority.code(), usual * dice.about(0.4));
  }

  private static Area area(Authority authority, int position, int pupils, Scale scale, long seed) {
    String code = authority.code();
    Dice dice = Dice.of(seed, code, "habits");
    double onTime = 0.03 + 0.94 * StrictMath.pow(dice.unit(), 1.2);
    return new Area(
        code,
        position,
        pupils,
        (int) Math.round(pupils * REQUESTS_A_PUPIL.get(scale) * dice.about(0.2)),
        ISSUED_ON_TIME.getOrDefault(code, onTime),
        0.70 + 0.29 * dice.unit(),
        dice.about(0.15),
        dice.about(0.5),
        authority.regionCode().equals(LONDON) || DIVERSE_CITIES.contains(code),
        code.equals(EVERY_PLAN_AN_EXCEPTION),
        !WITHOUT_MEDIATION.contains(code),
        scale == Scale.SMALL && PACKED_WHEN_SMALL.contains(code),
        scale == Scale.SMALL && MARKS_WHEN_SMALL.contains(code),
        scale == Scale.SMALL && MESSAGE_WHEN_SMALL.contains(code),
        position % EVERY_FIFTH == 0);
  }
}
