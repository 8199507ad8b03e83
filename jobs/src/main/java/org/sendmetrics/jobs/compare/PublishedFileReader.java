package org.sendmetrics.jobs.compare;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipException;
import org.sendmetrics.jobs.check.Finding;
import org.sendmetrics.schemas.Catalogue;
import org.sendmetrics.schemas.Figure;
import org.sendmetrics.schemas.Publication;

/** Reads one published file, once. */
final class PublishedFileReader {
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private final Catalogue catalogue;
  private final PublishedAreas areas;
  private final String file;
  private final FindingLog log;
  private final List<PublishedRow> rows = new ArrayList<>();
  private final Set<String> keys = new HashSet<>();

  PublishedFileReader(Catalogue catalogue, PublishedAreas areas, String file) {
    this.catalogue = catalogue;
    this.areas = areas;
    this.file = file;
    this.log = new FindingLog(file);
  }

  List<PublishedRow> rows() {
    return rows;
  }

  List<Finding> findings() {
    return log.findings();
  }

  PublishedRows.Balance read(PublishedFile published) throws IOException {
    List<CsvRecord> records;
    try (InputStream in = published.opener().open()) {
      records = records(text(in.readAllBytes()));
    } catch (CsvParseException | ZipException | EOFException e) {
      log.refuseFile(
          "published-file-unreadable",
          "The file is damaged or cannot be read as comma-separated values.",
          "Give the file as it was downloaded.");
      return new PublishedRows.Balance(file, "", 0, 0, 0);
    }
    Optional<PublishedHeader> header =
        records.isEmpty()
            ? Optional.empty()
            : PublishedHeader.recognise(
                records.get(0).getFields(), catalogue.publications().values());
    long rowsIn = Math.max(0, records.size() - 1);
    if (header.isEmpty()) {
      log.refuseFile(
          "published-layout-unknown",
          "The columns are those of no publication that can be read.",
          "Declare the layout as a file of schemas/publications; known are "
              + String.join(", ", catalogue.publications().keySet())
              + ".");
      return new PublishedRows.Balance(file, "", rowsIn, 0, rowsIn);
    }
    List<Publication.Measure> measures = measures(header.get());
    for (CsvRecord record : records.subList(1, records.size())) {
      row(header.get(), measures, record).ifPresent(rows::add);
    }
    return new PublishedRows.Balance(
        file, header.get().publication().id(), rowsIn, rows.size(), rowsIn - rows.size());
  }

  private static List<CsvRecord> records(String text) {
    return CsvReader.builder()
        .allowExtraFields(true)
        .allowMissingFields(true)
        .ofCsvRecord(text)
        .stream()
        .toList();
  }

  private static String text(byte[] bytes) {
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
    } catch (CharacterCodingException e) {
      return new String(bytes, Charset.forName("windows-1252"));
    }
  }

  /** The measures whose columns are all there. */
  private List<Publication.Measure> measures(PublishedHeader header) {
    for (String column : header.repeated()) {
      log.warn(
          "published-column-repeated",
          1,
          header.spelling(column),
          "The column stands more than once; the first is read.",
          "Remove the copies.");
    }
    List<Publication.Measure> whole = new ArrayList<>();
    for (Publication.Measure measure : header.publication().measures()) {
      if (header.has(measure.numerator())
          && header.has(measure.denominator())
          && header.has(measure.rate().stream().toList())) {
        whole.add(measure);
      } else {
        log.warn(
            "published-column-missing",
            1,
            measure.namedBy(),
            "The columns of " + measure.metric() + " are not all there; it is not read.",
            "If a column was renamed, add the new spelling to other_names of schemas/publications/"
                + header.publication().id()
                + ".yaml.");
      }
    }
    return whole;
  }

  private Optional<PublishedRow> row(
      PublishedHeader header, List<Publication.Measure> measures, CsvRecord record) {
    long line = record.getStartingLineNumber();
    List<String> cells = record.getFields();
    if (cells.size() != header.width()) {
      log.setAside(
          "published-field-count",
          line,
          "",
          "The row has not as many fields as the header.",
          "Give the file as it was downloaded.");
      return Optional.empty();
    }
    String timePeriod = header.cell(cells, PublishedHeader.TIME_PERIOD).strip();
    String timeIdentifier = header.cell(cells, PublishedHeader.TIME_IDENTIFIER).strip();
    Optional<LocalDate> lastDay =
        header.publication().timeIdentifiers().contains(timeIdentifier)
            ? PeriodEnd.of(timePeriod, timeIdentifier)
            : Optional.empty();
    if (lastDay.isEmpty()) {
      log.setAside(
          "published-period-unknown",
          line,
          header.spelling(PublishedHeader.TIME_PERIOD),
          "The period is not one that this publication has.",
          "Expected are periods of the kind "
              + String.join(", ", header.publication().timeIdentifiers())
              + ".");
      return Optional.empty();
    }
    Optional<Figure.Place> place = areas.find(header, cells, line, lastDay.get(), log);
    Map<String, String> filters = new LinkedHashMap<>();
    for (String filter : header.publication().filters().keySet()) {
      filters.put(filter, header.cell(cells, filter).strip());
    }
    PublishedObservations observations = new PublishedObservations(header, cells, line, log);
    List<PublishedRow.Observation> read = measures.stream().map(observations::read).toList();
    if (place.isEmpty() || observations.unreadable()) {
      return Optional.empty();
    }
    PublishedRow row =
        new PublishedRow(
            file,
            line,
            header.publication(),
            timePeriod,
            timeIdentifier,
            lastDay.get(),
            place.get(),
            filters,
            read);
    if (!keys.add(row.group() + "|" + place.get().level() + "|" + place.get().code())) {
      log.setAside(
          "published-row-repeated",
          line,
          "",
          "An earlier row has the same period, area and filter items; the first stays.",
          "Remove the row that is not meant.");
      return Optional.empty();
    }
    return Optional.of(row);
  }
}
