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
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipException;
import org.sendmetrics.jobs.check.Finding;
import org.sendmetrics.schemas.Catalogue;
import org.sendmetrics.schemas.Publication;

/** Reads one published file, once. */
final class PublishedFileReader {
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private final Catalogue catalogue;
  private final KnownAreas known;
  private final PublishedAreas areas;
  private final String file;
  private final FindingLog log;
  private final List<PublishedRow> rows = new ArrayList<>();
  private final Set<String> keys = new HashSet<>();

  PublishedFileReader(Catalogue catalogue, KnownAreas known, String file) {
    this.catalogue = catalogue;
    this.known = known;
    this.areas = new PublishedAreas(known);
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
    Optional<Recognised> known =
        catalogue.publications().values().stream()
            .flatMap(p -> recognise(records, p).stream())
            .max(Comparator.comparing(r -> r.header().publication().recognisedBy().size()));
    if (known.isEmpty()) {
      long rowsIn = Math.max(0, records.size() - 1);
      log.refuseFile(
          "published-layout-unknown",
          "The columns are those of no publication that can be read.",
          "Declare the layout as a file of schemas/publications; known are "
              + String.join(", ", catalogue.publications().keySet())
              + ".");
      return new PublishedRows.Balance(file, "", rowsIn, 0, rowsIn);
    }
    long kept = rows(known.get().header(), known.get().table());
    long rowsIn = known.get().table().rows().size();
    return new PublishedRows.Balance(
        file, known.get().header().publication().id(), rowsIn, kept, rowsIn - kept);
  }

  private record Recognised(PublishedHeader header, PublishedTable table) {}

  private static Optional<Recognised> recognise(List<CsvRecord> records, Publication publication) {
    Optional<PublishedTable> table =
        publication.shape().printed().isPresent()
            ? PrintedTable.unfold(records, publication.shape().printed().get())
            : Optional.of(PublishedTable.plain(records));
    return table.flatMap(
        t ->
            PublishedHeader.recognise(t.header(), publication)
                .map(header -> new Recognised(header, t)));
  }

  /** Reads every row and says how many were kept. */
  private long rows(PublishedHeader header, PublishedTable table) {
    List<Publication.Measure> measures = new PublishedHeaderChecks(header, table, log).measures();
    if (header.publication().shape().isList()) {
      return new AuthorityList(header, known, log).read(table);
    }
    SumsOfColumns sums = new SumsOfColumns(header, log);
    for (PublishedTable.Line line : table.rows()) {
      row(header, measures, sums, line).ifPresent(rows::add);
    }
    sums.tellWithheld();
    return rows.size();
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

  private Optional<PublishedRow> row(
      PublishedHeader header,
      List<Publication.Measure> measures,
      SumsOfColumns sums,
      PublishedTable.Line row) {
    long line = row.number();
    List<String> cells = row.cells();
    if (cells.size() != header.width()) {
      log.setAside(
          "published-field-count",
          line,
          "",
          "The row has not as many fields as the header.",
          "Give the file as it was downloaded.");
      return Optional.empty();
    }
    String word =
        header.publication().shape().measureColumn().map(c -> header.cell(cells, c)).orElse("");
    List<Publication.Measure> held =
        measures.stream().filter(m -> m.word().orElse("").equals(word)).toList();
    if (held.isEmpty() && !word.isEmpty()) {
      log.setAside(
          "published-measure-unknown",
          line,
          header.spelling(header.publication().shape().measureColumn().get()),
          "The row's measure is none that is known of this publication.",
          "Declare it under measures of schemas/publications/"
              + header.publication().id()
              + ".yaml.");
      return Optional.empty();
    }
    Optional<PublishedPeriod> period = period(header, cells, held);
    if (period.isEmpty()) {
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
    Optional<PublishedAreas.Found> area =
        areas.find(header, cells, line, period.get().lastDay(), log);
    Map<String, String> filters = new LinkedHashMap<>();
    for (String filter : header.publication().filters().keySet()) {
      filters.put(filter, header.cell(cells, filter));
    }
    PublishedObservations observations = new PublishedObservations(header, cells, line, log);
    List<PublishedRow.Observation> read = held.stream().map(observations::read).toList();
    sums.check(observations, period.get().timePeriod(), line);
    if (area.isEmpty() || observations.unreadable()) {
      return Optional.empty();
    }
    PublishedRow kept =
        new PublishedRow(
            file,
            line,
            header.publication(),
            period.get().timePeriod(),
            period.get().timeIdentifier(),
            period.get().lastDay(),
            area.get().place(),
            area.get().printedRegion(),
            area.get().certain(),
            filters,
            word,
            read);
    if (!keys.add(kept.group() + "|" + kept.place().level() + "|" + kept.place().code())) {
      log.setAside(
          "published-row-repeated",
          line,
          "",
          "An earlier row has the same period, area and filter items; the first stays.",
          "Remove the row that is not meant.");
      return Optional.empty();
    }
    return Optional.of(kept);
  }

  private static Optional<PublishedPeriod> period(
      PublishedHeader header, List<String> cells, List<Publication.Measure> held) {
    String text = header.cell(cells, PublishedHeader.TIME_PERIOD);
    String kind = header.cell(cells, PublishedHeader.TIME_IDENTIFIER);
    Set<String> kinds = header.publication().timeIdentifiers();
    Optional<String> ofMeasure =
        held.stream().flatMap(m -> m.timeIdentifier().stream()).findFirst();
    if (ofMeasure.isPresent()) {
      return PublishedPeriod.of(text, ofMeasure.get());
    }
    if (header.has(List.of(PublishedHeader.TIME_IDENTIFIER))) {
      return kinds.contains(kind) ? PublishedPeriod.ofAny(text, List.of(kind)) : Optional.empty();
    }
    return PublishedPeriod.ofAny(text, kinds);
  }
}
