package org.sendmetrics.jobs.compare;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.sendmetrics.schemas.Publication;

/** Published figures of authorities as a CSV file, between two stages of a run. */
public final class AuthorityFigureCsv {
  private static final List<String> COLUMNS =
      List.of(
          "file",
          "metric",
          "time_period",
          "time_identifier",
          "la_code",
          "phase",
          "breakdown_topic",
          "breakdown",
          "column",
          "numerator",
          "denominator",
          "value",
          "decimals",
          "differs");

  private AuthorityFigureCsv() {}

  /** Writes figures in the order given. */
  public static void write(Path file, List<AuthorityFigure> figures) throws IOException {
    try (CsvWriter writer = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(file)) {
      writer.writeRecord(COLUMNS);
      for (AuthorityFigure f : figures) {
        writer.writeRecord(
            f.file(),
            f.metric(),
            f.timePeriod(),
            f.timeIdentifier(),
            f.laCode(),
            f.item().phase(),
            f.item().topic(),
            f.item().item(),
            f.column(),
            f.numerator(),
            f.denominator(),
            f.value(),
            Integer.toString(f.decimals()),
            f.differs());
      }
    }
  }

  /** Reads figures in the file's order. */
  public static List<AuthorityFigure> read(Path file) throws IOException {
    try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(file)) {
      return reader.stream().map(AuthorityFigureCsv::figure).toList();
    }
  }

  private static AuthorityFigure figure(NamedCsvRecord r) {
    return new AuthorityFigure(
        r.getField("file"),
        r.getField("metric"),
        r.getField("time_period"),
        r.getField("time_identifier"),
        r.getField("la_code"),
        new Publication.Item(
            r.getField("phase"), r.getField("breakdown_topic"), r.getField("breakdown")),
        r.getField("column"),
        r.getField("numerator"),
        r.getField("denominator"),
        r.getField("value"),
        Integer.parseInt(r.getField("decimals")),
        r.getField("differs"));
  }
}
