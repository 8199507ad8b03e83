package org.sendmetrics.jobs.receive;

import org.sendmetrics.schemas.Catalogue;
import org.sendmetrics.schemas.Field;

/** Reads the cells of one column, working out what a text comes to once while it keeps coming. */
final class ColumnReader {
  private static final int RECENT = 1 << 11;

  /**
   * What a cell's text comes to.
   *
   * @param value null when the cell is empty or cannot be read
   * @param disguise how a spreadsheet dressed the value before it was saved as text; null when not
   * @param readable false for a filled cell that cannot be read
   * @param cleaned whether characters that cannot be printed were left out of a text
   * @param britishDate whether it is a date written dd/mm/yyyy
   */
  record Read(
      Object value,
      boolean empty,
      Disguise disguise,
      boolean readable,
      boolean cleaned,
      boolean britishDate) {
    private static final Read NOTHING = new Read(null, true, null, true, false, false);

    /** Whether there is nothing to be said of it. */
    boolean isPlain() {
      return !empty && disguise == null && readable && !cleaned && !britishDate;
    }
  }

  private final Field field;
  private final CellReader cells;
  private final Recent<Read> recent = new Recent<>(RECENT, this::work);

  ColumnReader(Field field, Catalogue catalogue) {
    this.field = field;
    cells = new CellReader(field, catalogue);
  }

  Field field() {
    return field;
  }

  /** What a filled cell of the column must be, for a finding. */
  String demand() {
    return cells.demand();
  }

  Read read(String cell) {
    return cell.isEmpty() ? Read.NOTHING : recent.of(cell);
  }

  private Read work(String cell) {
    String text = cell.strip();
    if (text.isEmpty()) {
      return Read.NOTHING;
    }
    Object value = cells.read(text);
    boolean readable = value != CellReader.UNREADABLE;
    return new Read(
        readable ? value : null,
        false,
        Disguise.inText(field, text),
        readable,
        readable && field.type() == Field.Type.TEXT && !value.equals(text),
        cells.tookBritishDate());
  }
}
