package org.sendmetrics.jobs.measure;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.ServiceLoader;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.apache.spark.sql.types.StructField;
import org.sendmetrics.jobs.derive.DerivedField;
import org.sendmetrics.jobs.derive.Row;
import org.sendmetrics.jobs.receive.LandedTable;
import org.sendmetrics.jobs.support.SampleRow;
import org.sendmetrics.schemas.Catalogue;
import org.sendmetrics.schemas.Period;
import org.sendmetrics.schemas.TableSchema;
import org.sendmetrics.schemas.View;

/** Rows of every extract as they land: identifiers under another name, derived fields derived. */
final class LandedRows {
  private static final Map<String, TableSchema> EXTRACTS = Catalogue.shipped().extracts();
  private static final Map<String, List<StructField>> COLUMNS =
      EXTRACTS.values().stream()
          .collect(Collectors.toMap(TableSchema::name, s -> new LandedTable(s).columns()));
  private static final List<DerivedField> DERIVED =
      ServiceLoader.load(DerivedField.class).stream().map(ServiceLoader.Provider::get).toList();

  private final Map<String, List<List<Object>>> rows = new TreeMap<>();

  LandedRows() {
    EXTRACTS.keySet().forEach(extract -> rows.put(extract, new ArrayList<>()));
  }

  /** Adds rows written one a line. */
  LandedRows with(String extract, String... lines) {
    for (String line : lines) {
      with(extract, SampleRow.of(extract, line));
    }
    return this;
  }

  LandedRows with(String extract, Row row) {
    Map<String, Object> landed = new HashMap<>();
    landed.put(LandedTable.FILE_ID, 1);
    landed.put(LandedTable.LINE, (long) rows.get(extract).size());
    EXTRACTS.get(extract).fields().forEach(f -> landed.put(f.landedAs(), row.value(f.name())));
    DERIVED.stream()
        .filter(d -> d.extracts().contains(extract))
        .forEach(d -> landed.put(d.column(), d.of(row)));
    List<Object> cells = new ArrayList<>();
    COLUMNS.get(extract).forEach(c -> cells.add(landed.get(c.name())));
    rows.get(extract).add(cells);
    return this;
  }

  /** These rows and others in one table. */
  LandedRows and(LandedRows others) {
    LandedRows both = new LandedRows();
    rows.forEach((extract, mine) -> both.rows.get(extract).addAll(mine));
    others.rows.forEach((extract, theirs) -> both.rows.get(extract).addAll(theirs));
    return both;
  }

  /** The same rows in another order. */
  LandedRows shuffled(long seed) {
    LandedRows other = and(new LandedRows());
    other.rows.values().forEach(r -> Collections.shuffle(r, new Random(seed)));
    return other;
  }

  /**
   * Names the tables, the periods, and what is made of them in an engine.
   *
   * @param tables takes the name and query of each table: the engine's own way of naming, or of
   *     keeping
   */
  void name(
      Engine engine, BiConsumer<String, String> tables, List<Period> periods, int partitions) {
    rows.forEach(
        (extract, table) -> {
          List<StructField> columns = COLUMNS.get(extract);
          SqlTable sql =
              new SqlTable(
                  columns.stream().map(StructField::name).toList(),
                  columns.stream().map(c -> c.dataType().catalogString()).toList(),
                  table);
          tables.accept(View.received(extract), partitions == 1 ? sql.sql() : sql.sql(partitions));
        });
    engine.view("periods", Periods.sql(periods));
    Views.name(Catalogue.shipped(), engine);
  }
}
