package org.sendmetrics.jobs.publish;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** Reads a pair back as it lies on disk, row by row, for the checks. */
final class OpenDataProfiler {
  static final Pattern PLAIN_NUMBER = Pattern.compile("(?!-0(\\.0*)?$)-?(0|[1-9]\\d*)(\\.\\d+)?");

  private static final int MOST_EXAMPLES = 20;

  /** The first two bytes of UTF-8's byte-order mark; no text of ours begins with the first. */
  private static final int[] BYTE_ORDER_MARK = {0xEF, 0xBB};

  private final List<String> faults = new ArrayList<>();
  private final Map<String, Set<String>> values = new LinkedHashMap<>();
  private final Map<String, Set<String>> symbols = new LinkedHashMap<>();
  private final Set<List<String>> placeCells = new HashSet<>();
  private final Set<List<String>> times = new LinkedHashSet<>();
  private final Set<Long> keys = new HashSet<>();
  private final Map<String, Integer> timesAndPlaces = new HashMap<>();
  private final Map<String, Integer> itemsTogether = new HashMap<>();
  private final List<String> repeated = new ArrayList<>();
  private List<String> columns = List.of();
  private List<Integer> placeColumns = List.of();
  private List<Integer> timeAndPlaceColumns = List.of();
  private List<Integer> filterColumns = List.of();
  private Set<String> indicators = Set.of();
  private long rows;

  private OpenDataProfiler() {}

  static OpenDataProfile of(Path data) {
    return new OpenDataProfiler().read(data, OpenDataFiles.metadataOf(data));
  }

  private OpenDataProfile read(Path data, Path metadata) {
    List<List<String>> metadataRows = new ArrayList<>();
    eachRow(metadata, metadataRows::add);
    List<String> metadataColumns = metadataRows.isEmpty() ? List.of() : metadataRows.remove(0);
    List<Map<String, String>> described =
        metadataRows.stream().map(row -> byColumn(metadataColumns, row)).toList();
    indicators = namesOf(described, OpenDataProfile.INDICATOR);
    Set<String> filters = namesOf(described, OpenDataProfile.FILTER);
    described.forEach(row -> filters.add(OpenDataProfile.cell(row, "filter_grouping_column")));
    eachRow(data, row -> take(row, filters));
    Set<Map<String, String>> places = new LinkedHashSet<>();
    List<String> placeNames = placeColumns.stream().map(columns::get).toList();
    placeCells.forEach(cells -> places.add(byColumn(placeNames, cells)));
    return new OpenDataProfile(
        data.getFileName().toString(),
        metadata.getFileName().toString(),
        faults,
        columns,
        metadataColumns,
        described,
        sorted(values),
        places,
        times,
        sorted(symbols),
        repeated,
        (long) timesAndPlaces.size() * itemsTogether.size(),
        rows);
  }

  private void eachRow(Path file, Consumer<List<String>> reader) {
    String name = file.getFileName().toString();
    if (!Files.isRegularFile(file)) {
      faults.add(name + " is not there");
      return;
    }
    requirePlainText(file, name);
    int width = -1;
    try (CsvReader<CsvRecord> records =
        CsvReader.builder().skipEmptyLines(false).ofCsvRecord(file)) {
      for (CsvRecord row : records) {
        width = width < 0 ? row.getFieldCount() : width;
        if (row.getFieldCount() != width || row.getFields().stream().allMatch(String::isEmpty)) {
          example(faults, name + " line " + row.getStartingLineNumber() + " is not a full row");
        } else {
          reader.accept(row.getFields());
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (RuntimeException e) {
      faults.add(name + " cannot be read: " + e.getMessage());
    }
  }

  private void requirePlainText(Path file, String name) {
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
      if (in.read() == BYTE_ORDER_MARK[0] && in.read() == BYTE_ORDER_MARK[1]) {
        faults.add(name + " begins with a byte-order mark");
      }
      int next = in.read();
      while (next >= 0 && next != '\r') {
        next = in.read();
      }
      if (next == '\r') {
        faults.add(name + " has carriage returns");
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void take(List<String> row, Set<String> filters) {
    if (columns.isEmpty()) {
      begin(row, filters);
      return;
    }
    rows++;
    for (int i = 0; i < row.size(); i++) {
      String cell = row.get(i);
      if (!indicators.contains(columns.get(i))) {
        values.get(columns.get(i)).add(cell);
      } else if (!symbols.get(columns.get(i)).contains(cell)
          && !PLAIN_NUMBER.matcher(cell).matches()) {
        symbols.get(columns.get(i)).add(cell);
      }
    }
    placeCells.add(placeColumns.stream().map(row::get).toList());
    int identifier = columns.indexOf("time_identifier");
    int period = columns.indexOf("time_period");
    if (identifier >= 0 && period >= 0) {
      times.add(List.of(row.get(identifier), row.get(period)));
    }
    String timeAndPlace = joined(row, timeAndPlaceColumns);
    String items = joined(row, filterColumns);
    long first = timesAndPlaces.computeIfAbsent(timeAndPlace, x -> timesAndPlaces.size());
    long second = itemsTogether.computeIfAbsent(items, x -> itemsTogether.size());
    if (!keys.add(first << Integer.SIZE | second)) {
      example(repeated, (timeAndPlace + items).strip().replace('\t', ' '));
    }
  }

  private void begin(List<String> header, Set<String> filters) {
    columns = header;
    placeColumns = new ArrayList<>();
    timeAndPlaceColumns = new ArrayList<>();
    filterColumns = new ArrayList<>();
    for (int i = 0; i < header.size(); i++) {
      String name = header.get(i);
      (indicators.contains(name) ? symbols : values).put(name, new HashSet<>());
      if (OpenDataFiles.TIME_AND_PLACE.contains(name)) {
        timeAndPlaceColumns.add(i);
        if (!name.startsWith("time_")) {
          placeColumns.add(i);
        }
      } else if (filters.contains(name)) {
        filterColumns.add(i);
      }
    }
  }

  private static String joined(List<String> row, List<Integer> columns) {
    StringBuilder joined = new StringBuilder();
    columns.forEach(i -> joined.append(row.get(i)).append('\t'));
    return joined.toString();
  }

  private static Map<String, Set<String>> sorted(Map<String, Set<String>> cells) {
    cells.replaceAll((column, different) -> new TreeSet<>(different));
    return cells;
  }

  private static void example(List<String> examples, String text) {
    if (examples.size() < MOST_EXAMPLES) {
      examples.add(text);
    }
  }

  private static Set<String> namesOf(List<Map<String, String>> metadata, String type) {
    Set<String> names = new HashSet<>();
    for (Map<String, String> row : metadata) {
      if (OpenDataProfile.cell(row, "col_type").equals(type)) {
        names.add(OpenDataProfile.cell(row, "col_name"));
      }
    }
    return names;
  }

  private static Map<String, String> byColumn(List<String> columns, List<String> cells) {
    Map<String, String> row = new TreeMap<>();
    for (int i = 0; i < columns.size(); i++) {
      row.put(columns.get(i), cells.get(i));
    }
    return row;
  }
}
