package org.sendmetrics.jobs.campaign.fault;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** The campaign as a command: a line for every fault, and one over all of a kind. */
final class FaultCampaign {
  private FaultCampaign() {}

  /**
   * @param arguments the folder to work in, a seed, and kinds of faults; without any of these, one
   *     undisturbed run is made
   */
  public static void main(String[] arguments) throws IOException {
    Path folder = Files.createDirectories(Path.of(arguments[0])).toRealPath();
    long seed = Long.parseLong(arguments[1]);
    int amiss = 0;
    if (arguments.length == 2) {
      Master.of(new Trial(folder, folder, "duckdb"));
    }
    for (String kind : List.of(arguments).subList(2, arguments.length)) {
      amiss += round(folder, Kinds.of(kind), seed);
    }
    System.exit(amiss == 0 ? 0 : 1);
  }

  private static long round(Path folder, Kinds.Kind kind, long seed) throws IOException {
    long began = System.nanoTime();
    Path place = Path.of(System.getProperty("fault.place", folder.toString()));
    Trial trial = new Trial(folder, place, kind.engine());
    Master master = Master.of(trial);
    List<Verdict> verdicts = new ArrayList<>();
    Chain chain =
        new Chain(
            trial,
            master,
            verdict -> {
              verdicts.add(verdict);
              System.out.println(verdict.line());
            });
    chain.disturb(kind.faults(), kind.steps(master.steps()), new Random(seed));
    System.out.println(summary(kind.name(), seed, verdicts, (System.nanoTime() - began) / 1e9));
    return verdicts.stream().filter(v -> !v.amiss().isEmpty()).count();
  }

  private static String summary(String kind, long seed, List<Verdict> all, double seconds) {
    return String.format(
        "| %s | %d | %d | %d | %d | %d | %d | %.0f |",
        kind,
        seed,
        all.size(),
        count(all, Verdict.Ended.KILLED),
        count(all, Verdict.Ended.STOPPED),
        count(all, Verdict.Ended.WENT_ON),
        all.stream().filter(v -> !v.amiss().isEmpty()).count(),
        seconds);
  }

  private static long count(List<Verdict> all, Verdict.Ended ended) {
    return all.stream().filter(v -> v.ended() == ended).count();
  }
}
