package org.sendmetrics.jobs.publish;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.sendmetrics.schemas.FigureCsv;

/**
 * The one table of figures as a single Parquet file beside the CSV, made from it: whole numbers as
 * {@code bigint}, values and limits as {@code decimal(28,6)}, all else text.
 */
public final class FigureParquet {
  private static final List<String> VALUES = List.of("value", "lower", "upper");

  private FigureParquet() {}

  /** Writes {@code metric-values.parquet} beside {@code metric-values.csv}. */
  public static void write(SparkSession spark, Path csv) {
    Path folder = csv.resolveSibling("metric-values.parquet.doing");
    StructField[] columns =
        FigureCsv.COLUMNS.stream()
            .map(c -> DataTypes.createStructField(c, type(c), true))
            .toArray(StructField[]::new);
    spark
        .read()
        .option("header", "true")
        .option("multiLine", "true")
        .option("escape", "\"")
        .option("emptyValue", "")
        .schema(DataTypes.createStructType(columns))
        .csv(csv.toString())
        .coalesce(1)
        .write()
        .parquet(folder.toString());
    try (Stream<Path> parts = Files.list(folder)) {
      Path part =
          parts
              .filter(p -> p.getFileName().toString().startsWith("part-"))
              .findFirst()
              .orElseThrow();
      ParquetFooter.settle(part);
      Files.move(part, csv.resolveSibling("metric-values.parquet"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    try (Stream<Path> rest = Files.walk(folder).sorted(java.util.Comparator.reverseOrder())) {
      for (Path path : rest.toList()) {
        Files.delete(path);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static DataType type(String column) {
    if (column.equals("denominator")) {
      return DataTypes.LongType;
    }
    if (column.equals("numerator")) {
      return DataTypes.createDecimalType(20, 1);
    }
    return VALUES.contains(column) ? DataTypes.createDecimalType(28, 6) : DataTypes.StringType;
  }
}
