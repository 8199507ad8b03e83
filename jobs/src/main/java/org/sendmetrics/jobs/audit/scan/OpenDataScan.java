package org.sendmetrics.jobs.audit.scan;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sendmetrics.jobs.audit.read.AreaRows;
import org.sendmetrics.jobs.audit.read.Spot;
import org.sendmetrics.schemas.Catalogue;
import org.sendmetrics.schemas.Figure;
import org.sendmetrics.schemas.Metric;
import org.sendmetrics.schemas.OpenDataPair;

/**
 * One open-data pair against the table of figures: its columns by the labels of its metadata, its
 * rows by time, place, filters and part of the year.
 */
final class OpenDataScan {
  private static final Set<String> SYMBOLS = Set.of("c", "z", "x", "low", "u", "");
  private static final String META = ".meta.csv";

  private final OpenDataPair pair;
  private final String name;
  private final AreaRows rows;
  private final Findings findings;
  private final Judge judge;
  private final Map<String, Integer> positions = new HashMap<>();
  private final List<Indicator> indicators = new ArrayList<>();

  /** A column that holds one part of a measure's figures. */
  private record Indicator(String column, Metric metric, Part part) {}

  private OpenDataScan(OpenDataPair pair, String name, AreaRows rows, Findings findings) {
    this.pair = pair;
    this.name = name;
    this.rows = rows;
    this.findings = findings;
    this.judge = new Judge(findings);
  }

  /** Opens a pair by its data file; empty where no declared pair has that name. */
  static Optional<OpenDataScan> open(
      Path file, String name, Catalogue catalogue, Vocabulary words, Findings findings)
      throws IOException {
    String id = file.getFileName().toString().replace(".csv", "");
    OpenDataPair pair = catalogue.openDataPairs().get(id);
    Path meta = file.resolveSibling(id + META);
    if (pair == null || !Files.exists(meta)) {
      return Optional.empty();
    }
    findings.countFile();
    OpenDataScan scan = new OpenDataScan(pair, name, AreaRows.of(file, "old_la_code"), findings);
    scan.readColumns(meta, words);
    return Optional.of(scan);
  }

  private void readColumns(Path meta, Vocabulary words) throws IOException {
    try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(meta)) {
      for (NamedCsvRecord row : reader) {
        if (!row.getField("col_type").equals("Indicator")) {
          continue;
        }
        String label = row.getField("label");
        int colon = label.lastIndexOf(": ");
        Optional<Metric> metric = words.named(label.substring(0, Math.max(0, colon)));
        String column = row.getField("col_name");
        if (metric.isEmpty()) {
          findings.add(Fault.NUMBER_WITHOUT_KEY, new Spot(name, "column " + column));
        } else {
          indicators.add(new Indicator(column, metric.get(), part(column)));
        }
      }
    }
  }

  private static Part part(String column) {
    if (column.endsWith("_count")) {
      return Part.NUMERATOR;
    }
    return column.endsWith("_base") ? Part.DENOMINATOR : Part.VALUE;
  }

  /** Judges the rows of an authority, or those above authorities where the code is empty. */
  void see(String area, Map<String, AreaTable> places) throws IOException {
    for (AreaRows.Run run : rows.of(area)) {
      for (NamedCsvRecord row : ReleaseTables.rows(run)) {
        see(row, run.firstLine() + row.getStartingLineNumber() - 2, places);
      }
    }
  }

  private void see(NamedCsvRecord row, long line, Map<String, AreaTable> places) {
    AreaTable table = places.get(code(row));
    for (Indicator i : indicators) {
      String text = row.getField(position(i.column(), row));
      if (SYMBOLS.contains(text)) {
        continue;
      }
      Spot where = new Spot(name, "line " + line + " " + i.column());
      PeriodName period = period(row);
      if (table == null || period == null || !text.matches("-?\\d+(\\.\\d+)?")) {
        findings.add(Fault.NUMBER_WITHOUT_KEY, where);
        continue;
      }
      AreaTable.Id id =
          new AreaTable.Id(
              i.metric().id(),
              period,
              field(row, "education_phase"),
              field(row, "breakdown_topic"),
              field(row, "breakdown"));
      judge.number(table, id, Figure.LIVE, i.part(), new BigDecimal(text), where);
    }
  }

  /** A column that the metadata names and the data lack is no column of figures. */
  private int position(String column, NamedCsvRecord row) {
    if (positions.isEmpty()) {
      List<String> header = row.getHeader();
      header.forEach(h -> positions.put(h, header.indexOf(h)));
    }
    return positions.getOrDefault(column, 0);
  }

  private static String field(NamedCsvRecord row, String column) {
    return row.findField(column).orElse(Figure.TOTAL);
  }

  private static String code(NamedCsvRecord row) {
    for (String column : List.of("old_la_code", "region_code", "country_code")) {
      String code = row.getField(column);
      if (!code.isEmpty()) {
        return code;
      }
    }
    return "";
  }

  /** Our period of a row; null where the pair declares none such. */
  private PeriodName period(NamedCsvRecord row) {
    String item = row.getField(pair.partColumn());
    String time = row.getField("time_period");
    for (OpenDataPair.Part part : pair.parts()) {
      if (part.item().equals(item)) {
        int first = Integer.parseInt(time.substring(0, 4));
        return switch (part.year()) {
          case SAME -> new PeriodName(time, part.period());
          case FIRST -> new PeriodName(PeriodName.split(first), part.period());
          case SECOND -> new PeriodName(PeriodName.split(first - 1), part.period());
        };
      }
    }
    return null;
  }
}
