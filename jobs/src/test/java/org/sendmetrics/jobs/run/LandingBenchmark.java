package org.sendmetrics.jobs.run;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What receiving and checking extracts costs, beside a plain script that writes the same CSV to
 * Parquet and checks nothing; of marks it counts each pupil's, too. See jobs/benchmarks/README.md.
 *
 * <p>{@code plain INBOX OUT} is that script: it writes {@code OUT/landed.json}, a line a kind of
 * extract. {@code compare WORK OUT...} prints the steps of the newest run of each work folder
 * beside it: WORK and OUT in turns.
 */
final class LandingBenchmark {
  private static final String ROW = "%-22s %12s %10.1f %10.1f %7s %10.1f %10.1f %7s%n";
  private static final String HEAD = ROW.replace(".1f", "s");

  /** The step that counts the marks of each pupil and term, beside what the plain script counts. */
  private static final String TOTALS = "checkAcross";

  private LandingBenchmark() {}

  record Landed(String kind, long rows, double seconds, double processorSeconds) {}

  public static void main(String[] args) throws Exception {
    if (args[0].equals("plain")) {
      Path out = Path.of(args[2]);
      Json.write(out.resolve("landed.json"), plain(Path.of(args[1]), out));
    } else {
      for (int i = 1; i < args.length; i += 2) {
        compare(Path.of(args[i]), Path.of(args[i + 1]));
      }
    }
  }

  private static List<Landed> plain(Path inbox, Path out) throws IOException, SQLException {
    List<Landed> landed = new ArrayList<>();
    try (Connection duckDb = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = duckDb.createStatement()) {
      statement.execute("SELECT 1");
      for (Map.Entry<String, List<String>> kind : kinds(inbox).entrySet()) {
        long began = System.nanoTime();
        long processor = processorTime();
        String target = out.resolve(kind.getKey() + ".parquet").toString();
        long rows =
            statement.executeUpdate(
                "COPY (SELECT * FROM read_csv(["
                    + String.join(", ", kind.getValue())
                    + "], all_varchar = true, union_by_name = true)) TO '"
                    + target
                    + "' (FORMAT parquet)");
        landed.add(
            new Landed(
                kind.getKey(),
                rows,
                (System.nanoTime() - began) / 1e9,
                (processorTime() - processor) / 1e9));
        if (kind.getKey().equals("marks")) {
          landed.add(totals(statement, target));
        }
      }
    }
    return landed;
  }

  /** The marks of each pupil at a school, counted by code. */
  private static Landed totals(Statement statement, String marks) throws SQLException {
    long began = System.nanoTime();
    long processor = processorTime();
    long rows = 0;
    try (ResultSet totals =
        statement.executeQuery(
            "SELECT count(*) FROM (SELECT laestab, upn, code, count(*) FROM read_parquet('"
                + marks
                + "') GROUP BY ALL)")) {
      totals.next();
      rows = totals.getLong(1);
    }
    return new Landed(
        TOTALS, rows, (System.nanoTime() - began) / 1e9, (processorTime() - processor) / 1e9);
  }

  /** The files by kind of extract, which their names begin with. */
  private static Map<String, List<String>> kinds(Path inbox) throws IOException {
    Map<String, List<String>> kinds = new TreeMap<>();
    try (Stream<Path> files = Files.list(inbox)) {
      files
          .map(Path::toString)
          .filter(f -> f.endsWith(".csv") || f.endsWith(".csv.gz"))
          .sorted()
          .forEach(
              f ->
                  kinds
                      .computeIfAbsent(kind(Path.of(f)), k -> new ArrayList<>())
                      .add("'" + f + "'"));
    }
    return kinds;
  }

  private static String kind(Path file) {
    return file.getFileName().toString().replaceAll("[_.].*", "");
  }

  private static long processorTime() {
    return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime();
  }

  private static void compare(Path work, Path out) throws IOException {
    List<Landed> ours = ours(work);
    System.out.printf(
        Locale.UK,
        HEAD,
        "",
        "rows",
        "ours cpu",
        "plain cpu",
        "ratio",
        "ours s",
        "plain s",
        "ratio");
    double[] sums = new double[4];
    List<Landed> besidePlain = new ArrayList<>();
    for (Landed plain : Json.read(out.resolve("landed.json"), Landed[].class)) {
      ours.stream()
          .filter(o -> o.kind().equals(plain.kind()))
          .forEach(
              o -> {
                sums[0] += o.processorSeconds();
                sums[1] += plain.processorSeconds();
                sums[2] += o.seconds();
                sums[3] += plain.seconds();
                print(o.kind(), o.rows() < 0 ? "" : String.format("%,d", o.rows()), o, plain);
                besidePlain.add(o);
              });
    }
    print("all", "", new Landed("", 0, sums[2], sums[0]), new Landed("", 0, sums[3], sums[1]));
    ours.stream()
        .filter(o -> o.rows() < 0 && !besidePlain.contains(o))
        .forEach(
            o ->
                System.out.printf(
                    Locale.UK,
                    HEAD,
                    o.kind(),
                    "",
                    String.format("%.1f", o.processorSeconds()),
                    "",
                    "",
                    String.format("%.1f", o.seconds()),
                    "",
                    ""));
  }

  private static void print(String kind, String rows, Landed ours, Landed plain) {
    System.out.printf(
        Locale.UK,
        ROW,
        kind,
        rows,
        ours.processorSeconds(),
        plain.processorSeconds(),
        ratio(ours.processorSeconds(), plain.processorSeconds()),
        ours.seconds(),
        plain.seconds(),
        ratio(ours.seconds(), plain.seconds()));
  }

  /** None of what is too short for the clock of processor time. */
  private static String ratio(double ours, double plain) {
    return plain < 0.05 ? "-" : String.format(Locale.UK, "%.1f", ours / plain);
  }

  /** The steps of the only run of a work folder: of receiving by kind, others with -1 rows. */
  private static List<Landed> ours(Path work) throws IOException {
    List<Landed> landed = new ArrayList<>();
    try (Stream<Path> runs = Files.list(work.resolve("runs"))) {
      String run = runs.map(r -> r.getFileName().toString()).sorted().findFirst().orElseThrow();
      for (RunLog.Entry e : RunLog.read(work, run)) {
        if (e.step().startsWith("receive")) {
          landed.add(
              new Landed(
                  e.step().substring("receive".length()).toLowerCase(Locale.ROOT),
                  e.rowsIn() == null ? 0 : e.rowsIn(),
                  e.seconds(),
                  e.processorSeconds()));
        } else if (!e.step().equals("run")) {
          landed.add(new Landed(e.step(), -1, e.seconds(), e.processorSeconds()));
        }
      }
    }
    return landed;
  }
}
