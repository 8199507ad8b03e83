package org.sendmetrics.jobs.publish;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sendmetrics.schemas.Authorities;
import org.sendmetrics.schemas.Catalogue;
import org.sendmetrics.schemas.Figure;
import org.sendmetrics.schemas.Metric;
import org.sendmetrics.schemas.OpenDataPair;

/**
 * Writes the two files of a pair: UTF-8 without a byte-order mark, {@code \n} line ends, a header
 * in the first row, no cell of an indicator empty.
 *
 * <p>A filter with one item stays in the data and is left out of the metadata.
 */
final class OpenDataFiles {
  static final String TOPIC = "breakdown_topic";
  static final String ITEM = "breakdown";
  static final String PHASE = "education_phase";

  /** The columns in front of the filters, in the order of the department's own data sets. */
  static final List<String> TIME_AND_PLACE =
      List.of(
          "time_period",
          "time_identifier",
          "geographic_level",
          "country_code",
          "country_name",
          "region_code",
          "region_name",
          "new_la_code",
          "la_name",
          "old_la_code");

  static final List<String> METADATA =
      List.of(
          "col_name",
          "col_type",
          "label",
          "indicator_grouping",
          "indicator_unit",
          "indicator_dp",
          "filter_hint",
          "filter_grouping_column");

  private final OpenDataPair pair;
  private final List<List<OpenDataIndicator>> indicators;
  private final OpenDataCoverage coverage;
  private final List<Metric> metrics;

  OpenDataFiles(Catalogue catalogue, OpenDataPair pair, List<Metric> metrics) {
    this.pair = pair;
    this.metrics = metrics;
    indicators = metrics.stream().map(m -> OpenDataIndicator.of(pair, m)).toList();
    coverage = new OpenDataCoverage(catalogue.disclosureRules());
  }

  /** Where the metadata of a data file stand: {@code NAME.meta.csv} beside {@code NAME.csv}. */
  static Path metadataOf(Path data) {
    return data.resolveSibling(data.getFileName().toString().replaceFirst("\\.csv$", ".meta.csv"));
  }

  void write(OpenDataMatrix matrix, Path data) {
    try (CsvWriter writer = writer(data)) {
      List<String> header = new ArrayList<>(TIME_AND_PLACE);
      pair.filters().forEach(f -> header.add(f.column()));
      indicators.forEach(ofMetric -> ofMetric.forEach(i -> header.add(i.name())));
      writer.writeRecord(header);
      matrix.each(row -> writer.writeRecord(cells(matrix, row)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    try (CsvWriter writer = writer(metadataOf(data))) {
      writer.writeRecord(METADATA);
      writeFilters(writer, matrix.items());
      indicators.forEach(ofMetric -> ofMetric.forEach(i -> writer.writeRecord(metadata(i))));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static CsvWriter writer(Path file) throws IOException {
    return CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(file);
  }

  private List<String> cells(OpenDataMatrix matrix, OpenDataMatrix.Row row) {
    Figure.Place place = row.place();
    List<String> cells =
        new ArrayList<>(
            List.of(
                row.key().timePeriod(),
                pair.timeIdentifier(),
                place.level().label(),
                Authorities.ENGLAND_CODE,
                Authorities.ENGLAND_NAME,
                place.regionCode(),
                place.regionName(),
                place.newLaCode(),
                place.laName(),
                place.laCode()));
    pair.filters().forEach(f -> cells.add(item(row.key(), f.column())));
    for (int i = 0; i < metrics.size(); i++) {
      Figure figure = row.figures()[i];
      String symbol =
          figure == null ? matrix.absent(metrics.get(i), row.key()) : coverage.symbol(figure);
      for (OpenDataIndicator indicator : indicators.get(i)) {
        cells.add(symbol.isEmpty() ? indicator.number(figure) : symbol);
      }
    }
    return cells;
  }

  private static String item(OpenDataKey key, String column) {
    return switch (column) {
      case TOPIC -> key.split().topic();
      case ITEM -> key.split().item();
      case PHASE -> key.split().phase();
      default -> key.part();
    };
  }

  private void writeFilters(CsvWriter writer, Map<String, Set<String>> items) {
    for (OpenDataPair.Filter filter : pair.filters()) {
      if (isPlural(items, filter.column())) {
        boolean grouped = filter.column().equals(ITEM) && isPlural(items, TOPIC);
        writer.writeRecord(
            filter.column(),
            "Filter",
            filter.label(),
            "",
            "",
            "",
            filter.hint(),
            grouped ? TOPIC : "");
      }
    }
  }

  private static boolean isPlural(Map<String, Set<String>> items, String column) {
    return items.get(column).size() > 1;
  }

  private static List<String> metadata(OpenDataIndicator i) {
    return List.of(
        i.name(),
        "Indicator",
        i.label(),
        i.metric().title(),
        i.unit(),
        Integer.toString(i.decimalPlaces()),
        "",
        "");
  }
}
