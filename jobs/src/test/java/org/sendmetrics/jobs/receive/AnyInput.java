package org.sendmetrics.jobs.receive;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.io.file.PathUtils;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.io.LocalInputFile;
import org.sendmetrics.jobs.check.Finding;
import org.sendmetrics.jobs.compare.PublishedFile;
import org.sendmetrics.jobs.compare.PublishedFiles;
import org.sendmetrics.jobs.compare.PublishedRows;
import org.sendmetrics.schemas.Catalogue;

/**
 * Reads any bytes as a file of an inbox, as a run would, and holds what came against what must hold
 * whatever the bytes are.
 *
 * <p><b>Errors:</b> {@link IllegalStateException} where it does not; whatever else is thrown is a
 * fault of a reader, too.
 */
public final class AnyInput {

  private final Path folder;
  private final Map<String, Long> told = new TreeMap<>();
  private long kept;

  /**
   * @param folder an empty folder to lay each input into
   */
  public AnyInput(Path folder) {
    this.folder = folder;
  }

  /** By rule, how often it was told so far. */
  public Map<String, Long> told() {
    return told;
  }

  /** How many rows were kept so far. */
  public long kept() {
    return kept;
  }

  /**
   * Reads bytes.
   *
   * @param name the file's path in the inbox, by which its reader is found
   */
  public void read(String name, byte[] bytes) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.write(file, bytes);
    try {
      read();
    } finally {
      Files.delete(file);
    }
  }

  private void read() throws IOException {
    Catalogue catalogue = Catalogue.shipped();
    Inbox.Survey survey = Inbox.survey(folder, catalogue.extracts());
    survey.findings().forEach(this::tell);
    List<InboxFile> tables = new ArrayList<>();
    for (InboxFile file : survey.files()) {
      if (file.extract().equals(Inbox.PUBLISHED)) {
        published(catalogue, file);
      } else {
        tables.add(file);
      }
    }
    Map<String, List<InboxFile>> byExtract = new TreeMap<>();
    tables.forEach(f -> byExtract.computeIfAbsent(f.extract(), e -> new ArrayList<>()).add(f));
    byExtract.forEach(
        (extract, files) -> Delivery.of(files).forEach(d -> receive(catalogue, extract, d)));
  }

  private void receive(Catalogue catalogue, String extract, Delivery delivery) {
    List<InboxFile> files = delivery.files();
    List<Tally> tallies = new ArrayList<>();
    long landed;
    try {
      Path place = Files.createTempDirectory("landed");
      new FileReceiver(new byte[32], place, 1)
          .call(delivery)
          .forEachRemaining(
              next -> {
                if (next._2() instanceof Landing.Told told) {
                  tallies.add(told.tally());
                  told.findings().forEach(this::tell);
                }
              });
      landed = rows(LandedPart.at(place, delivery.number()));
      PathUtils.delete(place);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    require(tallies.size() == files.size(), "a tally for each file");
    for (Tally tally : tallies) {
      require(
          tally.rowsIn() >= tally.rowsSetAside() && tally.rowsSetAside() >= 0,
          "rows in = rows kept + rows set aside");
      require(!tally.refused() || tally.rowsKept() == 0, "a refused file keeps nothing");
    }
    boolean alone = files.size() == 1 && !ModuleTable.isModule(files.get(0));
    require(!alone || tallies.get(0).rowsKept() == landed, "rows kept are rows landed");
    kept += landed;
  }

  private static long rows(Path part) throws IOException {
    try (ParquetFileReader reader = ParquetFileReader.open(new LocalInputFile(part))) {
      return reader.getRecordCount();
    }
  }

  private void published(Catalogue catalogue, InboxFile file) throws IOException {
    PublishedRows rows =
        PublishedFiles.read(catalogue, List.of(new PublishedFile(file.name(), file::open)));
    rows.findings().forEach(this::tell);
    rows.balances()
        .forEach(
            b -> require(b.rowsIn() == b.rowsKept() + b.rowsSetAside(), "rows in = kept + aside"));
    kept += rows.rows().size();
  }

  private void tell(Finding finding) {
    require(!finding.message().isBlank() && !finding.remedy().isBlank(), finding.rule());
    told.merge(finding.rule(), 1L, Long::sum);
  }

  private static void require(boolean holds, String what) {
    if (!holds) {
      throw new IllegalStateException("does not hold: " + what);
    }
  }
}
