package org.sendmetrics.jobs.receive;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
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
  private final TableSchema schema;
  private final LandedTable table;
  private final Header header;
  private final FindingLog log;
  private final Pseudonyms pseudonyms;
  private final List<CellReader> readers = new ArrayList<>();
  private final List<RowRule> rules;
  private final Map<String, Integer> fieldAt = new HashMap<>();
  private final Object[] values;
  private final Row row;

  RowReceiver(
      Catalogue catalogue,
      LandedTable table,
      Header header,
      FindingLog log,
      Pseudonyms pseudonyms) {
    this.schema = table.schema();
    this.table = table;
    this.header = header;
    this.log = log;
    this.pseudonyms = pseudonyms;
    for (Field field : schema.fields()) {
      fieldAt.put(field.name(), readers.size());
      readers.add(new CellReader(field, catalogue));
    }
    rules =
        ServiceLoader.load(RowRule.class).stream()
            .map(ServiceLoader.Provider::get)
            .filter(r -> r.extracts().contains(schema.rowsOf()))
            .toList();
    values = new Object[readers.size()];
    row =
        column -> {
          Integer at = fieldAt.get(column);
          if (at == null) {
            throw new IllegalArgumentException("the extract has no column " + column);
          }
          return values[at];
        };
  }

  /** The landed values after file and line, or nothing when the row is set aside. */
  Optional<List<Object>> receive(RowSource.RawRow raw) {
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
      Field field = schema.fields().get(i);
      String cell = raw.cells().get(header.places()[i]).strip();
      if (cell.isEmpty()) {
        if (field.required()) {
          sound = false;
          log.add(
              "required-value-missing",
              Severity.REJECT_ROW,
              raw.line(),
              field.name(),
              "a required cell is empty: " + field.title(),
              "fill the cell and resubmit the file");
        }
        continue;
      }
      Disguise disguise =
          raw.disguises().getOrDefault(header.places()[i], Disguise.inText(field, cell));
      if (disguise != null && !disguise.suits(field.type())) {
        sound &= field.onInvalid() == Field.OnInvalid.UNKNOWN;
        tellDisguised(raw.line(), field, disguise);
        continue;
      }
      Object value = readers.get(i).read(cell);
      if (value == CellReader.UNREADABLE) {
        sound &= field.onInvalid() == Field.OnInvalid.UNKNOWN;
        tellUnreadable(raw.line(), field, readers.get(i));
      } else {
        values[i] = value;
      }
      if (field.type() == Field.Type.TEXT
          && value != CellReader.UNREADABLE
          && !value.equals(cell)) {
        log.habit(
            "control-character",
            raw.line(),
            field.name(),
            "the text holds characters that cannot be printed, which were left out",
            "type the text again, or paste it as plain text");
      }
      if (readers.get(i).tookBritishDate()) {
        log.habit(
            "date-not-iso",
            raw.line(),
            field.name(),
            "dates are written dd/mm/yyyy",
            "write dates yyyy-mm-dd; these were read as day, month, year");
      }
    }
    return sound;
  }

  private void tellUnreadable(long line, Field field, CellReader reader) {
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

  private List<Object> landed() {
    List<Object> landed = new ArrayList<>(table.kept().size() + table.derived().size());
    for (Field field : table.kept()) {
      Object value = values[fieldAt.get(field.name())];
      landed.add(
          value != null && field.role() == Field.Role.IDENTIFIER
              ? pseudonyms.of(field.name(), (String) value)
              : value);
    }
    for (DerivedField field : table.derived()) {
      landed.add(field.of(row));
    }
    return landed;
  }

  /** The authority of the row just received. */
  String authority() {
    return row.text("la_code");
  }
}
