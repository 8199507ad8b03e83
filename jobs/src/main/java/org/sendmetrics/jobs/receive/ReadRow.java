package org.sendmetrics.jobs.receive;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.sendmetrics.jobs.derive.Row;

/** The row whose cells were read last, as rules and derived fields see it. */
final class ReadRow implements Row {
  private static final int RECENT = 1 << 8;

  private final Map<String, Integer> fieldAt = new HashMap<>();
  private final Recent<Integer> recent = new Recent<>(RECENT, this::find);
  private final Map<List<String>, int[]> placesOf = new IdentityHashMap<>();
  private final Object[] values;

  /**
   * @param columns in the order of {@code values}
   * @param values filled anew for each row by whoever reads it
   */
  ReadRow(List<String> columns, Object[] values) {
    columns.forEach(c -> fieldAt.put(c, fieldAt.size()));
    this.values = values;
  }

  @Override
  public Object value(String column) {
    return values[recent.of(column)];
  }

  @Override
  public int sum(List<String> columns) {
    int[] places = placesOf.get(columns);
    if (places == null) {
      places = columns.stream().mapToInt(this::find).toArray();
      placesOf.put(columns, places);
    }
    int sum = 0;
    for (int place : places) {
      sum += values[place] == null ? 0 : (Integer) values[place];
    }
    return sum;
  }

  private int find(String column) {
    Integer at = fieldAt.get(column);
    if (at == null) {
      throw new IllegalArgumentException("the extract has no column " + column);
    }
    return at;
  }
}
