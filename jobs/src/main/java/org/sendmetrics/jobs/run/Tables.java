package org.sendmetrics.jobs.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.sendmetrics.jobs.check.Finding;
import org.sendmetrics.jobs.compare.PeerComparisons;
import org.sendmetrics.jobs.publish.CsvTable;
import org.sendmetrics.jobs.publish.DataPackage;
import org.sendmetrics.jobs.publish.FigureParquet;
import org.sendmetrics.jobs.publish.OpenData;
import org.sendmetrics.schemas.Figure;
import org.sendmetrics.schemas.FigureCsv;
import org.sendmetrics.schemas.PeerComparisonCsv;

/**
 * Writes the tables of a release: the public ones from the protected table, the restricted ones.
 */
final class Tables {
  static final List<String> FINDING_COLUMNS =
      List.of("rule", "severity", "file", "line", "column", "message", "remedy");
  static final List<String> BALANCE_COLUMNS =
      List.of("file", "extract", "la_code", "rows_in", "rows_kept", "rows_set_aside", "sha256");

  private final Run run;

  Tables(Run run) {
    this.run = run;
  }

  void write(Path folder) {
    Path open = folder.resolve("public");
    try {
      Files.createDirectories(open);
      Path figures = open.resolve("metric-values.csv");
      Files.copy(run.stage(Stages.DISCLOSED).resolve("metric-values.csv"), figures);
      FigureParquet.write(run.spark(), figures);
      List<Figure> comparators =
          FigureCsv.read(run.stage(Stages.COMPARED).resolve(PublishedComparison.COMPARATORS));
      FigureCsv.write(
          open.resolve(PublishedComparison.COMPARATORS),
          comparators.stream().filter(f -> run.options().wants(f.key().place())).toList());
      PeerComparisonCsv.write(
          open.resolve(PeerComparisonCsv.FILE),
          PeerComparisons.of(run.catalogue(), comparators).stream()
              .filter(c -> run.options().wants(c.key().place()))
              .toList());
      OpenData.write(run.catalogue(), FigureCsv.read(figures), open.resolve("open-data"));
      DataPackage.write(
          run.catalogue(), new Pages(run).release().marks(), open.resolve("open-data"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    writeQuality(folder.resolve("restricted"));
    new PublishedComparison(run)
        .appendLive(
            folder.resolve("restricted").resolve(PublishedComparison.RECONCILIATION),
            run.stage(Stages.UNDISCLOSED).resolve("metric-values.csv"));
  }

  /** Writes findings, row balance and reconciliation, which need no figure. */
  void writeQuality(Path restricted) {
    Folders.createPrivate(restricted);
    CsvTable.write(restricted.resolve("findings.csv"), FINDING_COLUMNS, findings(), Tables::cells);
    CsvTable.write(
        restricted.resolve("row-balance.csv"), BALANCE_COLUMNS, balances(), Tables::cells);
    try {
      Files.copy(
          run.stage(Stages.COMPARED).resolve(PublishedComparison.RECONCILIATION),
          restricted.resolve(PublishedComparison.RECONCILIATION));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Every finding, by file, line, column and rule. */
  List<Finding> findings() {
    List<Finding> findings = new ArrayList<>(new Reception(run).findings());
    findings.addAll(new PublishedComparison(run).findings());
    findings.sort(
        Comparator.comparing(Finding::file)
            .thenComparing(Finding::line)
            .thenComparing(Finding::column)
            .thenComparing(Finding::rule)
            .thenComparing(Finding::message));
    return findings;
  }

  /**
   * The balance of every file that was read or refused, by file; nothing is in one refused unread.
   */
  List<FileBalance> balances() {
    List<FileBalance> balances = new ArrayList<>(new Reception(run).balances());
    run.survey().findings().stream()
        .filter(f -> f.severity() == Finding.Severity.REJECT_FILE)
        .forEach(f -> balances.add(new FileBalance(f.file(), "", "", 0, 0, 0, "")));
    balances.addAll(new PublishedComparison(run).balances());
    balances.sort(Comparator.comparing(FileBalance::file));
    return balances;
  }

  private static List<String> cells(Finding f) {
    return List.of(
        f.rule(), f.severity().label(), f.file(), f.place(), f.column(), f.message(), f.remedy());
  }

  private static List<String> cells(FileBalance b) {
    return List.of(
        b.file(),
        b.extract(),
        b.las(),
        Long.toString(b.rowsIn()),
        Long.toString(b.rowsKept()),
        Long.toString(b.rowsSetAside()),
        b.sha256());
  }
}
