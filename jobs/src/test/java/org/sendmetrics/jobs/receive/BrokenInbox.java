package org.sendmetrics.jobs.receive;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.SparkSession;
import org.sendmetrics.jobs.check.Finding;
import org.sendmetrics.schemas.Catalogue;

/**
 * A folder of {@code sample-data/broken}: an inbox with one kind of fault, and the findings
 * expected of it.
 */
record BrokenInbox(String rule, Path folder) {
  static final Path ALL = Path.of("../sample-data/broken");

  /** A finding without its words. */
  record Fault(String rule, String severity, String file, String line, String column) {
    static Fault of(Finding f) {
      return new Fault(f.rule(), f.severity().label(), f.file(), f.place(), f.column());
    }
  }

  /**
   * What receiving an inbox gave.
   *
   * @param rowsLanded by file
   * @param parts the files whose rows land in those of another: tables of a return's modules
   */
  record Received(
      List<Finding> findings,
      List<Tally> tallies,
      Map<Integer, Long> rowsLanded,
      Set<Integer> parts) {}

  static Stream<BrokenInbox> all() {
    try (Stream<Path> folders = Files.list(ALL)) {
      return folders
          .filter(Files::isDirectory)
          .sorted()
          .map(folder -> new BrokenInbox(folder.getFileName().toString(), folder))
          .toList()
          .stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  List<Fault> expected() {
    try (CsvReader<NamedCsvRecord> reader =
        CsvReader.builder().ofNamedCsvRecord(folder.resolve("expected.csv"))) {
      return reader.stream()
          .map(
              r ->
                  new Fault(
                      r.getField("rule"),
                      r.getField("severity"),
                      r.getField("file"),
                      r.getField("line"),
                      r.getField("column")))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Received receive(SparkSession spark, Path temporary) {
    return receive(folder.resolve("inbox"), spark, temporary);
  }

  /** Receives any inbox, extract by extract, as a run does. */
  static Received receive(Path inbox, SparkSession spark, Path temporary) {
    Catalogue catalogue = Catalogue.shipped();
    Inbox.Survey survey = Inbox.survey(inbox, catalogue.extracts());
    List<Finding> findings = new ArrayList<>(survey.findings());
    List<Tally> tallies = new ArrayList<>();
    Map<Integer, Long> landed = new java.util.TreeMap<>();
    Map<String, List<InboxFile>> byExtract =
        survey.files().stream().collect(Collectors.groupingBy(InboxFile::extract));
    byExtract.forEach(
        (extract, files) -> {
          LandedTable table = new LandedTable(catalogue.extracts().get(extract));
          Path place = temporary.resolve(extract);
          Receipt receipt = new ReceiveExtract(spark, table, new byte[32]).receive(files, place);
          findings.addAll(receipt.findings());
          tallies.addAll(receipt.tallies());
          spark
              .read()
              .parquet(place.resolve("rows").toString())
              .groupBy(LandedTable.FILE_ID)
              .count()
              .collectAsList()
              .forEach(row -> landed.put(row.getInt(0), row.getLong(1)));
        });
    Set<Integer> parts =
        survey.files().stream()
            .filter(ModuleTable::isModule)
            .filter(f -> !f.baseName().contains("requests"))
            .map(InboxFile::id)
            .collect(Collectors.toSet());
    return new Received(findings, tallies, landed, parts);
  }

  @Override
  public String toString() {
    return rule;
  }
}
