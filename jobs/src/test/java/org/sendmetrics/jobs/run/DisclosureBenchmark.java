package org.sendmetrics.jobs.run;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.sendmetrics.jobs.audit.release.AttackResult;
import org.sendmetrics.jobs.audit.release.ReleaseAttack;
import org.sendmetrics.jobs.disclose.Decisions;
import org.sendmetrics.jobs.disclose.Disclosure;
import org.sendmetrics.jobs.disclose.Exposed;
import org.sendmetrics.jobs.disclose.Tally;
import org.sendmetrics.jobs.disclose.UndisclosedFile;
import org.sendmetrics.schemas.Catalogue;

/**
 * Times disclosure control on a table of figures before it, and the attack on what comes of it, as
 * {@link Disclosing} does both in turns, and says by family what was withheld and what was worked
 * out: the program of {@code jobs/benchmarks/disclosure.sh}.
 *
 * <p>Arguments: a folder with the table, the day of judgement, and a folder for the table after it.
 * <b>Errors:</b> exit 4 where a withheld count has no proof, or is worked out at the end.
 */
final class DisclosureBenchmark {
  private static final int NOT_SAFE = 4;
  private static final String ROW = "%-12s %10s %10s %10s %12s %9s %9s%n";
  private static final String ATTACKED = "%-12s %10s %10s %10s %10s %12s %9s%n";

  private DisclosureBenchmark() {}

  public static void main(String[] arguments) throws IOException {
    Path undisclosed = Path.of(arguments[0]);
    Path out = Files.createDirectories(Path.of(arguments[2]));
    Catalogue catalogue = Catalogue.shipped();
    Disclosure disclosure = new Disclosure(catalogue, LocalDate.parse(arguments[1]));
    long started = System.nanoTime();
    Decisions decisions = Decisions.of(catalogue, disclosure, undisclosed, List.of());
    System.out.printf(Locale.UK, "read and decided in %.1f s%n", secondsSince(started));
    boolean isSafe = true;
    Set<String> families = decisions.tallies().keySet();
    while (isSafe && !families.isEmpty()) {
      decisions.write(undisclosed, out);
      print(decisions, families);
      Path table = out.resolve(UndisclosedFile.FIGURES);
      long attacked = System.nanoTime();
      AttackResult found = ReleaseAttack.ofTable(catalogue, table, List.of()).only(families).run();
      print(found);
      System.out.printf(Locale.UK, "read and attacked in %.1f s%n", secondsSince(attacked));
      List<Exposed> exposed = Disclosing.exposed(found);
      families = Disclosing.families(catalogue, exposed);
      isSafe = unproven(decisions) == 0 && (exposed.isEmpty() || decisions.mend(exposed));
    }
    System.out.println(decisions.visibility().line());
    System.out.printf(
        Locale.UK,
        "%.1f s in all; heap at its highest %,d MB%n",
        secondsSince(started),
        highestHeap() >> 20);
    if (!isSafe) {
      System.exit(NOT_SAFE);
    }
  }

  private static int unproven(Decisions decisions) {
    return decisions.tallies().values().stream().mapToInt(Tally::unproven).sum();
  }

  private static void print(Decisions decisions, Set<String> families) {
    System.out.printf(
        ROW, "family", "figures", "withheld", "% figures", "% of bits", "unproven", "seconds");
    decisions.tallies().entrySet().stream()
        .filter(e -> families.contains(e.getKey()))
        .forEach(e -> print(e.getKey(), e.getValue()));
  }

  private static void print(AttackResult found) {
    System.out.printf(
        ATTACKED, "attack", "withheld", "exact", "nearly", "undecided", "harmless", "seconds");
    found
        .families()
        .forEach(
            f ->
                System.out.printf(
                    ATTACKED,
                    f.family(),
                    String.format(Locale.UK, "%,d", f.attacked()),
                    f.exact(),
                    f.narrow(),
                    f.undecided(),
                    f.warned(),
                    String.format(Locale.UK, "%.1f", f.seconds())));
  }

  private static void print(String family, Tally tally) {
    System.out.printf(
        Locale.UK,
        ROW,
        family,
        String.format(Locale.UK, "%,d", tally.counted()),
        String.format(Locale.UK, "%,d", tally.withheld()),
        String.format(Locale.UK, "%.1f", 100.0 * tally.withheld() / Math.max(1, tally.counted())),
        String.format(Locale.UK, "%.1f", 100 * tally.information()),
        tally.unproven(),
        String.format(Locale.UK, "%.1f", tally.seconds()));
  }

  private static double secondsSince(long started) {
    return (System.nanoTime() - started) / 1e9;
  }

  private static long highestHeap() {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
        .filter(p -> p.getType() == MemoryType.HEAP)
        .map(MemoryPoolMXBean::getPeakUsage)
        .mapToLong(java.lang.management.MemoryUsage::getUsed)
        .sum();
  }
}
