package org.sendmetrics.jobs.run;

import com.sun.management.OperatingSystemMXBean;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.sendmetrics.reports.Release;
import org.sendmetrics.reports.Reports;
import org.sendmetrics.reports.make.Shelf;
import org.sendmetrics.schemas.Authority;
import org.sendmetrics.schemas.Catalogue;
import org.sendmetrics.schemas.LocalWords;

/**
 * Times the pages of all authorities: the program of {@code jobs/benchmarks/write-reports.sh}.
 * {@code lend WORK FOLDER} makes tables of all authorities from those of a run; {@code write
 * FOLDER} writes the pages from them and prints what it took.
 */
final class ReportsBenchmark {
  private static final LocalDate AS_AT = LocalDate.of(2026, 9, 30);
  private static final String FIGURES = "metric-values.csv";
  private static final int REGION_CODE = 6;
  private static final int OLD_LA_CODE = 10;
  private static final double MOST_SECONDS = 240;
  private static final double MOST_MEGABYTES = 2048;

  private ReportsBenchmark() {}

  public static void main(String[] arguments) throws IOException {
    if (arguments[0].equals("lend")) {
      lend(Path.of(arguments[1]), Path.of(arguments[2]));
    } else {
      write(Path.of(arguments[1]));
    }
  }

  private static void lend(Path work, Path folder) throws IOException {
    Path run;
    try (Stream<Path> runs = Files.list(work.resolve("runs"))) {
      run = runs.filter(r -> Files.exists(r.resolve("products"))).findFirst().orElseThrow();
    }
    for (String part : List.of("public", "restricted", "undisclosed")) {
      Files.createDirectories(folder.resolve(part));
    }
    for (String file : List.of("comparators.csv", "comparisons.csv", "revisions.csv")) {
      copy(run.resolve("products/public").resolve(file), folder.resolve("public").resolve(file));
    }
    for (String file : List.of("findings.csv", "row-balance.csv", "reconciliation.csv")) {
      copy(
          run.resolve("products/restricted").resolve(file),
          folder.resolve("restricted").resolve(file));
    }
    lendFigures(run.resolve("products/public"), folder.resolve("public"));
    lendFigures(run.resolve("undisclosed"), folder.resolve("undisclosed"));
    if (Files.exists(run.resolve("said"))) {
      Files.createDirectories(folder.resolve("said"));
      try (Stream<Path> said = Files.list(run.resolve("said"))) {
        for (Path file : said.toList()) {
          copy(file, folder.resolve("said").resolve(file.getFileName()));
        }
      }
    }
  }

  private static void copy(Path from, Path to) throws IOException {
    if (Files.exists(from)) {
      Files.copy(from, to);
    }
  }

  /** Copies a table of figures; authorities without rows are given those of one that has some. */
  private static void lendFigures(Path from, Path to) throws IOException {
    TreeMap<String, List<CsvRecord>> donors = new TreeMap<>();
    try (CsvReader<CsvRecord> reader = CsvReader.builder().ofCsvRecord(from.resolve(FIGURES));
        CsvWriter writer =
            CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(to.resolve(FIGURES))) {
      for (CsvRecord row : reader) {
        writer.writeRecord(row.getFields());
        if (row.getField(OLD_LA_CODE).matches("\\d{3}")) {
          donors.computeIfAbsent(row.getField(OLD_LA_CODE), c -> new ArrayList<>()).add(row);
        }
      }
      List<List<CsvRecord>> lent = List.copyOf(donors.values());
      int next = 0;
      for (Authority a : inForce()) {
        if (!donors.containsKey(a.code())) {
          for (CsvRecord row : lent.get(next++ % lent.size())) {
            List<String> fields = new ArrayList<>(row.getFields());
            fields.set(REGION_CODE, a.regionCode());
            fields.set(REGION_CODE + 1, a.regionName());
            fields.set(REGION_CODE + 2, a.newLaCode());
            fields.set(REGION_CODE + 3, a.name());
            fields.set(OLD_LA_CODE, a.code());
            writer.writeRecord(fields);
          }
        }
      }
    }
  }

  private static List<Authority> inForce() {
    return Catalogue.shipped().authorities().inForce(AS_AT);
  }

  private static void write(Path folder) throws IOException {
    long begun = System.nanoTime();
    Reports.writeAll(
        Catalogue.shipped(),
        new Release(AS_AT, true, false, "0123456789abcdef"),
        LocalWords.read(folder.resolve("said")),
        folder.resolve("undisclosed").resolve(FIGURES),
        folder,
        new Shelf(folder.resolve("pages")));
    double seconds = (System.nanoTime() - begun) / 1e9;
    double cpu =
        ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime()
            / 1e9;
    double megabytes = peakMegabytes();
    Set<String> missing = missing(folder);
    System.out.printf(
        "Authorities     %d%nFiles           %,d%nTime            %.1f s (at most %.0f s)%n"
            + "Processor       %.1f s%nPeak memory     %,.0f MB (at most %,.0f MB)%n",
        inForce().size(), count(folder), seconds, MOST_SECONDS, cpu, megabytes, MOST_MEGABYTES);
    if (!missing.isEmpty()) {
      System.out.println("Missing         " + missing);
    }
    System.exit(
        missing.isEmpty() && seconds <= MOST_SECONDS && megabytes <= MOST_MEGABYTES ? 0 : 1);
  }

  private static Set<String> missing(Path folder) {
    Set<String> missing = new TreeSet<>();
    for (Authority a : inForce()) {
      for (String file :
          List.of(
              "public/boards/%s.xlsx",
              "public/summaries/%s.html",
              "public/summaries/%s.docx",
              "restricted/boards/%s.xlsx")) {
        if (!Files.exists(folder.resolve(file.formatted(a.code())))) {
          missing.add(file.formatted(a.code()));
        }
      }
    }
    return missing;
  }

  private static long count(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(f -> f.toString().matches(".*\\.(xlsx|html|docx)")).count() / 2;
    }
  }

  /** The most memory that this process has held, as Linux counts it; 0 elsewhere. */
  private static double peakMegabytes() throws IOException {
    Path status = Path.of("/proc/self/status");
    if (!Files.exists(status)) {
      return 0;
    }
    return Files.readAllLines(status).stream()
            .filter(line -> line.startsWith("VmHWM:"))
            .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
            .sum()
        / 1024.0;
  }
}
