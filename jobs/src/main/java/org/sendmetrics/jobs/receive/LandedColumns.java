package org.sendmetrics.jobs.receive;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.conf.ParquetConfiguration;
import org.apache.parquet.hadoop.api.WriteSupport;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.io.api.RecordConsumer;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Type;
import org.apache.parquet.schema.Types;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.DecimalType;
import org.apache.spark.sql.types.StructField;

/** Tells Parquet's writer the columns of a landed table, and a row's values one by one. */
final class LandedColumns extends WriteSupport<Object[]> {
  private static final int RECENT = 1 << 10;

  private interface Value {
    void write(RecordConsumer to, Object value);
  }

  private final MessageType type;
  private final String[] names;
  private final Value[] values;
  private RecordConsumer to;

  LandedColumns(LandedTable table) {
    List<StructField> columns = table.columns();
    Types.MessageTypeBuilder message = Types.buildMessage();
    columns.forEach(c -> message.addField(column(c)));
    type = message.named(table.schema().name());
    names = columns.stream().map(StructField::name).toArray(String[]::new);
    values = columns.stream().map(c -> value(c.dataType())).toArray(Value[]::new);
  }

  private static Type column(StructField column) {
    Type.Repetition times = column.nullable() ? Type.Repetition.OPTIONAL : Type.Repetition.REQUIRED;
    DataType type = column.dataType();
    if (type.equals(DataTypes.IntegerType)) {
      return Types.primitive(PrimitiveTypeName.INT32, times).named(column.name());
    }
    if (type.equals(DataTypes.LongType)) {
      return Types.primitive(PrimitiveTypeName.INT64, times).named(column.name());
    }
    if (type.equals(DataTypes.DateType)) {
      return Types.primitive(PrimitiveTypeName.INT32, times)
          .as(LogicalTypeAnnotation.dateType())
          .named(column.name());
    }
    if (type instanceof DecimalType decimal) {
      return Types.primitive(PrimitiveTypeName.INT64, times)
          .as(LogicalTypeAnnotation.decimalType(decimal.scale(), decimal.precision()))
          .named(column.name());
    }
    return Types.primitive(PrimitiveTypeName.BINARY, times)
        .as(LogicalTypeAnnotation.stringType())
        .named(column.name());
  }

  private static Value value(DataType type) {
    if (type.equals(DataTypes.IntegerType)) {
      return (to, value) -> to.addInteger((Integer) value);
    }
    if (type.equals(DataTypes.LongType)) {
      return (to, value) -> to.addLong((Long) value);
    }
    if (type.equals(DataTypes.DateType)) {
      return (to, value) -> to.addInteger((int) ((LocalDate) value).toEpochDay());
    }
    if (type instanceof DecimalType decimal) {
      return (to, value) ->
          to.addLong(
              ((BigDecimal) value).setScale(decimal.scale()).unscaledValue().longValueExact());
    }
    Recent<Binary> recent =
        new Recent<>(RECENT, t -> Binary.fromConstantByteArray(t.getBytes(StandardCharsets.UTF_8)));
    return (to, value) -> to.addBinary(recent.of((String) value));
  }

  @Override
  public WriteContext init(Configuration conf) {
    return new WriteContext(type, Map.of());
  }

  @Override
  public WriteContext init(ParquetConfiguration conf) {
    return new WriteContext(type, Map.of());
  }

  @Override
  public void prepareForWrite(RecordConsumer consumer) {
    to = consumer;
  }

  @Override
  public void write(Object[] row) {
    to.startMessage();
    for (int i = 0; i < values.length; i++) {
      Object value = row[i];
      if (value != null) {
        to.startField(names[i], i);
        values[i].write(to, value);
        to.endField(names[i], i);
      }
    }
    to.endMessage();
  }
}
