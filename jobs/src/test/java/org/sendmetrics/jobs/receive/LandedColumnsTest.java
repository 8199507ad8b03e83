package org.sendmetrics.jobs.receive;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.DecimalType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sendmetrics.jobs.support.SharedSpark;
import org.sendmetrics.schemas.Catalogue;
import org.sendmetrics.schemas.TableSchema;

/** Spark reads each table as it was landed: the declared columns, and values of every type. */
class LandedColumnsTest {
  @Test
  void everyExtractIsReadAsItWasLanded(@TempDir Path folder) throws IOException {
    SparkSession spark = SharedSpark.session();
    for (TableSchema schema : Catalogue.shipped().extracts().values()) {
      LandedTable table = new LandedTable(schema);
      Path place = folder.resolve(schema.name());
      List<Object> full = table.columns().stream().map(c -> value(c.dataType())).toList();
      List<Object> empty = new ArrayList<>(full.subList(0, 2));
      while (empty.size() < full.size()) {
        empty.add(null);
      }
      LandedPart part = LandedPart.begin(table, place, 0);
      part.add(full.toArray());
      part.add(empty.toArray());
      part.finish();
      var read = spark.read().parquet(LandedPart.at(place, 0).toString());
      assertEquals(
          table.columns().stream().map(c -> c.name() + " " + c.dataType()).toList(),
          java.util.Arrays.stream(read.schema().fields())
              .map(c -> c.name() + " " + c.dataType())
              .toList());
      assertEquals(
          List.of(full.toString(), empty.toString()),
          read.collectAsList().stream().map(LandedColumnsTest::values).toList());
    }
  }

  private static Object value(DataType type) {
    if (type.equals(DataTypes.IntegerType)) {
      return 732;
    }
    if (type.equals(DataTypes.LongType)) {
      return 5L;
    }
    if (type.equals(DataTypes.DateType)) {
      return LocalDate.of(2025, 2, 28);
    }
    return type instanceof DecimalType ? new BigDecimal("-12.500000") : "caf\u00e9";
  }

  private static String values(Row row) {
    List<Object> values = new ArrayList<>();
    for (int i = 0; i < row.size(); i++) {
      values.add(row.get(i));
    }
    return values.toString();
  }
}
