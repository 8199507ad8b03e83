package org.sendmetrics.jobs.receive;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
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

  private final CsvReader<RawRow> reader;
  private final Iterator<RawRow> rows;
  private final List<String> header;
  private final boolean encodingsMixed;
  private long lastLine;

  private CsvSource(CsvReader<RawRow> reader, boolean encodingsMixed) {
    this.reader = reader;
    this.encodingsMixed = encodingsMixed;
    rows = reader.iterator();
    header = headerOrClose();
  }

  /** Reads all of the file first, to tell in which encoding it is. */
  static CsvSource inItsEncoding(InboxFile file) {
    try {
      Encodings encoding = Encodings.of(file);
      return new CsvSource(
          csv().build(new CsvRows(), file.open(), encoding.charset()), encoding.mixed());
    } catch (IOException e) {
      throw broken(e);
    }
  }

  /**
   * Reads the file as UTF-8, once.
   *
   * @return a source that throws {@link EncodingInDoubt} where it would refuse the file
   */
  static RowSource asPlainText(InboxFile file) {
    try {
      return new TakenForPlainText(
          new CsvSource(csv().build(new CsvRows(), PlainText.of(file.open())), false));
    } catch (IOException | UncheckedIOException | UnreadableFile e) {
      throw new EncodingInDoubt(e);
    }
  }

  private static CsvReader.CsvReaderBuilder csv() {
    return CsvReader.builder()
        .detectBomHeader(true)
        .skipEmptyLines(true)
        .allowExtraFields(true)
        .allowMissingFields(true)
        .allowUnclosedQuote(false)
        .maxBufferSize(LONGEST_CELL);
  }

  private record TakenForPlainText(CsvSource source) implements RowSource {
    @Override
    public List<String> header() {
      return source.header();
    }

    @Override
    public RawRow next() {
      try {
        return source.next();
      } catch (UnreadableFile | UncheckedIOException e) {
        throw new EncodingInDoubt(e);
      }
    }

    @Override
    public void close() throws IOException {
      source.close();
    }
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
      if (!rows.hasNext()) {
        return null;
      }
      RawRow row = rows.next();
      lastLine = row.line();
      return row;
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
