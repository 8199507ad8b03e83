package org.sendmetrics.jobs.receive;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.List;
import java.util.zip.ZipException;
import org.sendmetrics.jobs.check.Finding.Severity;

/** The rows of a CSV file (RFC 4180), plain or gzipped. */
final class CsvSource implements RowSource {
  /** Longest cell that is read, in characters: no extract has a cell near it. */
  private static final int LONGEST_CELL = 1 << 20;

  private final CsvReader<CsvRecord> reader;
  private final Iterator<CsvRecord> records;
  private final List<String> header;
  private final boolean encodingsMixed;
  private long lastLine;

  CsvSource(InboxFile file) {
    try {
      Encodings encoding = Encodings.of(file);
      encodingsMixed = encoding.mixed();
      reader =
          CsvReader.builder()
              .detectBomHeader(true)
              .skipEmptyLines(true)
              .allowExtraFields(true)
              .allowMissingFields(true)
              .allowUnclosedQuote(false)
              .maxBufferSize(LONGEST_CELL)
              .ofCsvRecord(file.open(), encoding.charset());
    } catch (IOException e) {
      throw broken(e);
    }
    records = reader.iterator();
    header = headerOrClose();
  }

  private List<String> headerOrClose() {
    try {
      RawRow first = next();
      if (first == null) {
        throw new UnreadableFile(
            "empty-file", "the file is empty", "send the extract with its header row");
      }
      HeaderShape.require(first.cells());
      return first.cells();
    } catch (UnreadableFile e) {
      try {
        reader.close();
      } catch (IOException alsoNotClosed) {
        e.addSuppressed(alsoNotClosed);
      }
      throw e;
    }
  }

  @Override
  public List<String> header() {
    return header;
  }

  @Override
  public RawRow next() {
    try {
      if (!records.hasNext()) {
        return null;
      }
      CsvRecord record = records.next();
      lastLine = record.getStartingLineNumber();
      return new RawRow(lastLine, record.getFields());
    } catch (CsvParseException e) {
      throw new UnreadableFile(
          "not-csv",
          "the file stops being CSV below the row that starts on line "
              + lastLine
              + ": a quote that is never closed, letters behind a closing quote, or an endless row",
          "export the table again as CSV with RFC 4180 quoting");
    } catch (UncheckedIOException e) {
      throw broken(e.getCause());
    }
  }

  @Override
  public void tell(FindingLog log) {
    if (encodingsMixed) {
      log.add(
          "encodings-mixed",
          Severity.WARN,
          0,
          "",
          "parts of the file are UTF-8 and others are not, so letters with accents may be wrong",
          "save the whole table as CSV in UTF-8 and resubmit");
    }
  }

  @Override
  public void close() throws IOException {
    reader.close();
  }

  /** A broken archive is a fault in the data; any other failure to read is the machine's. */
  static RuntimeException broken(IOException e) {
    if (e instanceof ZipException || e instanceof EOFException) {
      return new UnreadableFile(
          "unreadable-file",
          "the compressed file is damaged or cut short",
          "compress it again and resubmit");
    }
    return new UncheckedIOException(e);
  }
}
