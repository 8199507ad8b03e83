package org.sendmetrics.jobs.receive;

import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.sendmetrics.jobs.derive.DerivedField;
import org.sendmetrics.schemas.Field;
import org.sendmetrics.schemas.TableSchema;

/**
 * The columns of an extract after receipt: where a row came from, then every column of its schema
 * that may be kept (identifiers under another name, as pseudonyms; birth dates not at all), then
 * the derived fields.
 */
public final class LandedTable {
  public static final String FILE_ID = "file_id";
  public static final String LINE = "line";

  private final TableSchema schema;
  private final List<Field> kept;
  private final List<DerivedField> derived;

  public LandedTable(TableSchema schema) {
    this.schema = schema;
    kept =
        schema.fields().stream()
            .filter(f -> f.role() == Field.Role.FACT || f.role() == Field.Role.IDENTIFIER)
            .toList();
    derived =
        ServiceLoader.load(DerivedField.class).stream()
            .map(ServiceLoader.Provider::get)
            .filter(d -> d.extracts().contains(schema.rowsOf()))
            .toList();
  }

  public TableSchema schema() {
    return schema;
  }

  List<Field> kept() {
    return kept;
  }

  List<DerivedField> derived() {
    return derived;
  }

  /** The landed names of the primary key's columns. */
  public List<String> key() {
    return schema.primaryKey().stream()
        .map(name -> schema.field(name).orElseThrow().landedAs())
        .toList();
  }

  /** The columns as Spark has them, all but the first two nullable. */
  public List<StructField> columns() {
    List<StructField> columns = new ArrayList<>();
    columns.add(DataTypes.createStructField(FILE_ID, DataTypes.IntegerType, false));
    columns.add(DataTypes.createStructField(LINE, DataTypes.LongType, false));
    for (Field field : kept) {
      columns.add(DataTypes.createStructField(field.landedAs(), type(field), true));
    }
    for (DerivedField field : derived) {
      DataType type = field.type() == Integer.class ? DataTypes.IntegerType : DataTypes.StringType;
      columns.add(DataTypes.createStructField(field.column(), type, true));
    }
    return columns;
  }

  /** The table's type, for an extract of which nothing was received. */
  public StructType type() {
    return DataTypes.createStructType(columns());
  }

  private static DataType type(Field field) {
    return switch (field.type()) {
      case INTEGER -> DataTypes.IntegerType;
      case NUMBER -> DataTypes.createDecimalType(Numbers.DIGITS, Numbers.PLACES);
      case DATE -> DataTypes.DateType;
      default -> DataTypes.StringType;
    };
  }
}
