package org.sendmetrics.jobs.audit.foreign;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.sendmetrics.jobs.audit.foreign.ForeignTable.Role;

/** The rows of a published file by time, place and filters. */
final class ForeignRows {
  private final ForeignTable table;
  private final List<Row> rows = new ArrayList<>();

  /**
   * Where one row stands.
   *
   * @param region empty for a country, and where the file does not tell an authority's
   * @param authority empty above that level
   * @param filters the cells of the filter columns
   */
  record Row(
      int number, Level level, String time, String region, String authority, List<String> filters) {

    /** The row with one filter's cell changed. */
    List<Object> keyWith(int filter, String item) {
      List<String> changed = new ArrayList<>(filters);
      changed.set(filter, item);
      return List.of(level, time, region, authority, changed);
    }

    List<Object> key() {
      return List.of(level, time, region, authority, filters);
    }
  }

  /** How wide a place is. */
  enum Level {
    COUNTRY,
    REGION,
    AUTHORITY,
    OTHER;

    static Level of(String word) {
      return switch (word.toLowerCase(Locale.ROOT)) {
        case "national", "country", "england" -> COUNTRY;
        case "regional", "region" -> REGION;
        case "local authority", "la" -> AUTHORITY;
        default -> OTHER;
      };
    }
  }

  ForeignRows(ForeignTable table) {
    this.table = table;
    int[] levels = table.columns(Role.LEVEL);
    for (int row = 0; row < table.size(); row++) {
      Level level = levels.length == 0 ? Level.OTHER : Level.of(table.cell(row, levels[0]));
      String region = first(row, Role.REGION);
      String authority = first(row, Role.AUTHORITY);
      boolean isNamedAsAuthority = level == Level.REGION && region.isEmpty();
      rows.add(
          new Row(
              row,
              level,
              all(row, Role.TIME).stream().collect(Collectors.joining(" ")),
              level == Level.COUNTRY ? "" : isNamedAsAuthority ? authority : region,
              level == Level.AUTHORITY ? authority : "",
              all(row, Role.FILTER)));
    }
  }

  private String first(int row, Role role) {
    return Arrays.stream(table.columns(role))
        .mapToObj(c -> table.cell(row, c))
        .filter(cell -> !cell.isEmpty())
        .findFirst()
        .orElse("");
  }

  private List<String> all(int row, Role role) {
    return Arrays.stream(table.columns(role)).mapToObj(c -> table.cell(row, c)).toList();
  }

  List<Row> rows() {
    return rows;
  }

  /** The rows by a key; of two rows with one key neither is there. */
  Map<List<Object>, Row> byKey() {
    Map<List<Object>, Row> byKey = new HashMap<>();
    Map<List<Object>, Integer> times = new HashMap<>();
    for (Row row : rows) {
      byKey.put(row.key(), row);
      times.merge(row.key(), 1, Integer::sum);
    }
    times.forEach(
        (key, n) -> {
          if (n > 1) {
            byKey.remove(key);
          }
        });
    return byKey;
  }
}
