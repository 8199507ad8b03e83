package org.sendmetrics.jobs.receive;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.stream.Collectors;
import org.sendmetrics.jobs.check.Finding.Severity;
import org.sendmetrics.jobs.check.RowRule;
import org.sendmetrics.jobs.derive.DerivedField;
import org.sendmetrics.jobs.derive.Row;
import org.sendmetrics.schemas.Catalogue;
import org.sendmetrics.schemas.Field;
import org.sendmetrics.schemas.TableSchema;

/**
 * Takes the rows of one file, cell by cell: reads, checks, derives, replaces identifiers.
 *
 * <p>A row is kept whole or set aside whole. The stages run in order, and rules over a row see only
 * rows whose every cell was in order.
 */
final class RowReceiver {
  private final Header header;
  private final FindingLog log;
  private final List<Recent<String>> pseudonyms;
  private final ColumnReader[] readers;
  private final List<RowRule> rules;
  private final int[] keptAt;
  private final List<DerivedField> derived;
  private final Object[] values;
  private final Row row;

  RowReceiver(
      Catalogue catalogue,
      LandedTable table,
      Header header,
      FindingLog log,
      Pseudonyms pseudonyms) {
    this.header = header;
    this.log = log;
    this.pseudonyms =
        table.schema().fields().stream()
            .map(f -> f.role() == Field.Role.IDENTIFIER ? pseudonyms.ofColumn(f.name()) : null)
            .collect(Collectors.toCollection(ArrayList::new));
    TableSchema schema = table.schema();
    readers =
        schema.fields().stream()
            .map(f -> new ColumnReader(f, catalogue))
            .toArray(ColumnReader[]::new);
    rules =
        ServiceLoader.load(RowRule.class).stream()
            .map(ServiceLoader.Provider::get)
            .filter(r -> r.extracts().contains(schema.rowsOf()))
            .toList();
    keptAt = table.kept().stream().mapToInt(schema.fields()::indexOf).toArray();
    derived = table.derived();
    values = new Object[readers.length];
    row = new ReadRow(schema.fields().stream().map(Field::name).toList(), values);
  }

  /**
   * The landed values, with room before them for file and line, or nothing when the row is set
   * aside.
   */
  Optional<Object[]> receive(RowSource.RawRow raw) {
    if (raw.cells().size() != header.width()) {
      log.add(
          "wrong-number-of-fields",
          Severity.REJECT_ROW,
          raw.line(),
          "",
          "the row has " + raw.cells().size() + " cells and the header " + header.width(),
          "put cells that hold a comma into quotes, or add the missing cells");
      return Optional.empty();
    }
    boolean sound = readCells(raw);
    if (!sound || breaksARule(raw.line())) {
      return Optional.empty();
    }
    return Optional.of(landed());
  }

  private boolean readCells(RowSource.RawRow raw) {
    boolean sound = true;
    for (int i = 0; i < values.length; i++) {
      values[i] = null;
      if (!header.sent(i)) {
        continue;
      }
      int place = header.places()[i];
      ColumnReader.Read read = readers[i].read(raw.cells().get(place));
      Disguise disguise =
          raw.disguises().isEmpty()
              ? read.disguise()
              : raw.disguises().getOrDefault(place, read.disguise());
      if (read.isPlain() && disguise == null) {
        values[i] = read.value();
      } else {
        sound &= takeOdd(raw.line(), i, read, disguise);
      }
    }
    return sound;
  }

  /** Takes a cell of which something is to be said; false when it costs the row. */
  private boolean takeOdd(long line, int i, ColumnReader.Read read, Disguise disguise) {
    Field field = readers[i].field();
    boolean costsRow = field.onInvalid() != Field.OnInvalid.UNKNOWN;
    if (read.empty()) {
      if (field.required()) {
        log.add(
            "required-value-missing",
            Severity.REJECT_ROW,
            line,
            field.name(),
            "a required cell is empty: " + field.title(),
            "fill the cell and resubmit the file");
      }
      return !field.required();
    }
    if (disguise != null && !disguise.suits(field.type())) {
      tellDisguised(line, field, disguise);
      return !costsRow;
    }
    if (!read.readable()) {
      tellUnreadable(line, field, readers[i]);
    }
    values[i] = read.value();
    if (read.cleaned()) {
      log.habit(
          "control-character",
          line,
          field.name(),
          "the text holds characters that cannot be printed, which were left out",
          "type the text again, or paste it as plain text");
    }
    if (read.britishDate()) {
      log.habit(
          "date-not-iso",
          line,
          field.name(),
          "dates are written dd/mm/yyyy",
          "write dates yyyy-mm-dd; these were read as day, month, year");
    }
    return read.readable() || !costsRow;
  }

  private void tellUnreadable(long line, Field field, ColumnReader reader) {
    boolean kept = field.onInvalid() == Field.OnInvalid.UNKNOWN;
    log.add(
        kept ? "value-unknown" : "value-invalid",
        kept ? Severity.WARN : Severity.REJECT_ROW,
        line,
        field.name(),
        "the value " + reader.demand() + (kept ? "; it is counted as Unknown" : ""),
        "correct the cell and resubmit the file");
  }

  private void tellDisguised(long line, Field field, Disguise disguise) {
    boolean kept = field.onInvalid() == Field.OnInvalid.UNKNOWN;
    log.add(
        "value-changed-by-spreadsheet",
        kept ? Severity.WARN : Severity.REJECT_ROW,
        line,
        field.name(),
        disguise.told() + (kept ? "; it is counted as Unknown" : ""),
        "format the column as text before the values are put in, then export again");
  }

  private boolean breaksARule(long line) {
    boolean broken = false;
    for (RowRule rule : rules) {
      Optional<RowRule.Fault> fault = rule.fault(row);
      if (fault.isPresent()) {
        RowRule.Fault f = fault.get();
        log.add(rule.id(), rule.severity(), line, f.column(), f.message(), f.remedy());
        broken |= rule.severity() == Severity.REJECT_ROW;
      }
    }
    return broken;
  }

  private Object[] landed() {
    Object[] landed = new Object[2 + keptAt.length + derived.size()];
    int next = 2;
    for (int at : keptAt) {
      Object value = values[at];
      Recent<String> ofColumn = pseudonyms.get(at);
      landed[next++] = value == null || ofColumn == null ? value : ofColumn.of((String) value);
    }
    for (DerivedField field : derived) {
      landed[next++] = field.of(row);
    }
    return landed;
  }

  /** The authority of the row just received. */
  String authority() {
    return row.text("la_code");
  }
}
