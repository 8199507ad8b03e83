package org.sendmetrics.jobs.audit.scan;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.sendmetrics.jobs.audit.read.AreaRows;
import org.sendmetrics.schemas.Figure;
import org.sendmetrics.schemas.FigureCsv;
import org.sendmetrics.schemas.PeerComparison;
import org.sendmetrics.schemas.PeerComparisonCsv;
import org.sendmetrics.schemas.Revision;
import org.sendmetrics.schemas.RevisionCsv;

/**
 * The tables against which products are held, one authority at a time; regions and England are kept
 * at hand.
 *
 * <p><b>Errors:</b> {@link IOException} where the table of figures is missing or is no such table.
 */
final class ReleaseTables {
  static final String FIGURES = "metric-values.csv";
  static final String COMPARATORS = "comparators.csv";
  static final String REVISIONS = "revisions.csv";
  private static final String AREA = "old_la_code";

  private final AreaRows figures;
  private final Optional<AreaRows> comparators;
  private final List<Path> files;
  private final Optional<Path> comparisons;
  private final Map<String, Map<String, PeerComparison>> peers = new HashMap<>();
  private final Map<String, AreaTable> wider = new TreeMap<>();
  private final Map<AreaTable.Id, Double> baselines = new HashMap<>();
  private final Map<String, List<Revision>> revisions = new HashMap<>();

  ReleaseTables(Path folder) throws IOException {
    figures = AreaRows.of(folder.resolve(FIGURES), AREA);
    Path published = folder.resolve(COMPARATORS);
    comparators =
        Files.exists(published) ? Optional.of(AreaRows.of(published, AREA)) : Optional.empty();
    files = Stream.of(folder.resolve(FIGURES), published).filter(Files::exists).toList();
    comparisons = Optional.of(folder.resolve(PeerComparisonCsv.FILE)).filter(Files::exists);
    if (Files.exists(folder.resolve(REVISIONS))) {
      for (Revision r : RevisionCsv.read(folder.resolve(REVISIONS))) {
        revisions.computeIfAbsent(r.key().place().code(), c -> new ArrayList<>()).add(r);
      }
    }
    wider.put(Figure.Place.ENGLAND.code(), new AreaTable(Figure.Place.ENGLAND));
    read("", wider);
  }

  /** Codes of all authorities, in order. */
  Set<String> authorities() {
    Set<String> codes = new TreeSet<>(figures.areas());
    comparators.ifPresent(c -> codes.addAll(c.areas()));
    codes.remove("");
    return codes;
  }

  /** Every authority's unsplit figures of years, beside which each is seen. */
  Map<String, AreaTable> yearly() {
    Map<String, AreaTable> found = new TreeMap<>();
    for (Path table : files) {
      FigureCsv.each(
          table,
          code -> !code.isEmpty(),
          f -> {
            if (f.key().isTotal() && f.key().timeIdentifier().endsWith(" year")) {
              found
                  .computeIfAbsent(f.key().place().code(), c -> new AreaTable(f.key().place()))
                  .add(f);
            }
          });
    }
    return found;
  }

  /** What the tables say of an authority. */
  AreaTable authority(String code) throws IOException {
    Map<String, AreaTable> found = new HashMap<>();
    read(code, found);
    AreaTable table = found.get(code);
    comparisons(code).values().forEach(table::add);
    return table;
  }

  /** The share of all authorities together in published counts, worked out once a figure. */
  double baseline(AreaTable.Id id, Iterable<AreaTable> everyone) {
    return baselines.computeIfAbsent(
        id,
        i -> {
          double numerators = 0;
          double denominators = 0;
          for (AreaTable other : everyone) {
            if (other.place().level() == Figure.Level.LOCAL_AUTHORITY) {
              for (Figure f : other.published(id)) {
                if (f.value() != null && f.numerator() != null && f.denominator() != null) {
                  numerators += f.numerator().doubleValue();
                  denominators += f.denominator();
                }
              }
            }
          }
          return numerators / denominators;
        });
  }

  AreaTable england() {
    return wider.get(Figure.Place.ENGLAND.code());
  }

  /** The comparisons of unsplit figures, of all authorities. */
  List<PeerComparison> allComparisons() {
    return peers.values().stream().flatMap(m -> m.values().stream()).toList();
  }

  /** Regions and England by code. */
  Map<String, AreaTable> wider() {
    return wider;
  }

  /** The region of a place; England where it has none. */
  AreaTable region(Figure.Place place) {
    return wider.getOrDefault(place.regionCode(), england());
  }

  private Map<String, PeerComparison> comparisons(String code) {
    return peers.getOrDefault(code, Map.of());
  }

  /** Takes up the comparisons, which are of published figures and few. */
  void readComparisons() {
    comparisons.ifPresent(
        file ->
            PeerComparisonCsv.each(
                file,
                c -> {
                  if (c.key().isTotal()) {
                    peers
                        .computeIfAbsent(c.key().place().code(), k -> new HashMap<>())
                        .put(c.key().metric() + c.key().timePeriod() + c.key().timeIdentifier(), c);
                  }
                }));
  }

  private void read(String area, Map<String, AreaTable> into) throws IOException {
    read(figures, area, into);
    if (comparators.isPresent()) {
      read(comparators.get(), area, into);
    }
    into.forEach((code, table) -> revisions.getOrDefault(code, List.of()).forEach(table::add));
  }

  private static void read(AreaRows rows, String area, Map<String, AreaTable> into)
      throws IOException {
    Iterator<Figure> figures = FigureCsv.iterator(rows.all(area));
    while (figures.hasNext()) {
      Figure f = figures.next();
      into.computeIfAbsent(f.key().place().code(), c -> new AreaTable(f.key().place())).add(f);
    }
  }

  /** The rows of a run with names for their columns. */
  static Iterable<NamedCsvRecord> rows(AreaRows.Run run) {
    return CsvReader.builder()
        .ofNamedCsvRecord(new InputStreamReader(run.in(), StandardCharsets.UTF_8));
  }
}
