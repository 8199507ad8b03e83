package org.sendmetrics.jobs.receive;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructType;
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
        (extract, files) ->
            ModuleTable.together(files).forEach(f -> receive(catalogue, extract, f)));
  }

  private void receive(Catalogue catalogue, String extract, List<InboxFile> files) {
    LandedTable table = new LandedTable(catalogue.extracts().get(extract));
    StructType type = ScanRows.type(table);
    long landed = 0;
    List<Tally> tallies = new ArrayList<>();
    Iterator<Row> rows = new FileReceiver(new byte[32]).call(files);
    while (rows.hasNext()) {
      Row row = rows.next();
      switch (text(row, type, ScanRows.KIND)) {
        case ScanRows.ROW -> landed++;
        case ScanRows.TALLY -> tallies.add(tally(text(row, type, "f_message")));
        default -> tell(finding(row, type, files.get(0)));
      }
    }
    require(tallies.size() == files.size(), "a tally for each file");
    for (Tally tally : tallies) {
      require(
          tally.rowsIn() >= tally.rowsSetAside() && tally.rowsSetAside() >= 0,
          "rows in = rows kept + rows set aside");
      require(!tally.refused() || tally.rowsKept() == 0, "a refused file keeps nothing");
    }
    boolean alone = files.size() == 1 && !ModuleTable.isModule(files.get(0));
    require(
        !alone || tallies.get(0).refused() || tallies.get(0).rowsKept() == landed,
        "rows kept are rows landed");
    kept += landed;
  }

  private static Finding finding(Row row, StructType type, InboxFile file) {
    return new Finding(
        text(row, type, "f_rule"),
        Finding.Severity.valueOf(text(row, type, "f_severity")),
        file.name(),
        0,
        text(row, type, "f_column"),
        text(row, type, "f_message"),
        text(row, type, "f_remedy"));
  }

  private static String text(Row row, StructType type, String column) {
    return row.getString(type.fieldIndex(column));
  }

  private static Tally tally(String json) {
    try {
      return new ObjectMapper()
          .readerFor(Tally.class)
          .without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .readValue(json);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
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
