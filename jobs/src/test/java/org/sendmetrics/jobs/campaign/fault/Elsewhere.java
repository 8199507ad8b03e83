package org.sendmetrics.jobs.campaign.fault;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;

/**
 * The clock shows another zone while the step is done, and the run is then killed; where the
 * property {@code fault.faketime} names the library of {@code faketime}, also another day.
 */
record Elsewhere(boolean isAnotherDay) implements Fault {
  private static final String FAKETIME = System.getProperty("fault.faketime", "");
  private static final List<String> ZONES =
      List.of("Pacific/Kiritimati", "Pacific/Pago_Pago", "Asia/Kathmandu", "Europe/London");
  private static final List<String> LOCALES = List.of("tr-TR", "ar-EG", "hi-IN", "de-DE");
  private static final int DAYS = 4000;

  @Override
  public String name() {
    return isAnotherDay ? "clock on another day" : "another time zone";
  }

  @Override
  public Attempt inject(Trial trial, String step, long milliseconds, Random random) {
    String locale = LOCALES.get(random.nextInt(LOCALES.size()));
    List<String> java =
        List.of(
            "-Duser.timezone=" + ZONES.get(random.nextInt(ZONES.size())),
            "-Duser.language=" + locale.substring(0, 2),
            "-Duser.country=" + locale.substring(3));
    Attempt attempt =
        trial.start(new Launch(isAnotherDay ? anotherDay(random) : Map.of(), java, ""));
    if (attempt.reaches(() -> trial.step().equals(step))) {
      Attempt.pause(Fault.moment(2 * milliseconds, random));
    }
    return attempt.kill();
  }

  private static Map<String, String> anotherDay(Random random) {
    if (FAKETIME.isEmpty()) {
      throw new IllegalStateException("faketime is not installed: leave this kind out");
    }
    return Map.of(
        "LD_PRELOAD",
        FAKETIME,
        "FAKETIME",
        String.format(Locale.ROOT, "%+dd", random.nextInt(2 * DAYS) - DAYS));
  }
}
