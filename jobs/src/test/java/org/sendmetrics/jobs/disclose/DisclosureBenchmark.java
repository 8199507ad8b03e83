package org.sendmetrics.jobs.disclose;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.sendmetrics.schemas.Catalogue;

/**
 * Times disclosure control on a table of figures before it, and says by family what it withheld:
 * the program of {@code jobs/benchmarks/disclosure.sh}.
 *
 * <p>Arguments: a folder with the table, the day of judgement, and a folder for the table after it.
 * <b>Errors:</b> exit 4 where a withheld count has no proof.
 */
final class DisclosureBenchmark {
  private static final int UNPROVEN = 4;
  private static final String ROW = "%-12s %10s %10s %10s %12s %9s %9s%n";

  private DisclosureBenchmark() {}

  public static void main(String[] arguments) throws IOException {
    Path undisclosed = Path.of(arguments[0]);
    Path out = Files.createDirectories(Path.of(arguments[2]));
    Catalogue catalogue = Catalogue.shipped();
    Disclosure disclosure = new Disclosure(catalogue, LocalDate.parse(arguments[1]));
    long started = System.nanoTime();
    Decisions decisions = Decisions.of(catalogue, disclosure, undisclosed, List.of());
    double decided = secondsSince(started);
    decisions.write(undisclosed, out);
    System.out.printf(
        ROW, "family", "figures", "withheld", "% figures", "% of bits", "unproven", "seconds");
    decisions.tallies().forEach(DisclosureBenchmark::print);
    System.out.println(decisions.visibility().line());
    System.out.printf(
        Locale.UK,
        "read and decided in %.1f s, written in %.1f s; heap at its highest %,d MB%n",
        decided,
        secondsSince(started) - decided,
        highestHeap() >> 20);
    if (decisions.tallies().values().stream().anyMatch(t -> t.unproven() > 0)) {
      System.exit(UNPROVEN);
    }
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
