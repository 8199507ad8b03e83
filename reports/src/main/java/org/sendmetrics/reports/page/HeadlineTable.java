package org.sendmetrics.reports.page;

import java.util.ArrayList;
import java.util.List;
import org.sendmetrics.reports.book.Page.Column;
import org.sendmetrics.reports.figures.Headline;
import org.sendmetrics.reports.style.Edition;
import org.sendmetrics.reports.style.PeriodWords;
import org.sendmetrics.schemas.Figure;

/**
 * The columns and rows of a table of headlines, narrow enough to be read when printed on A4.
 *
 * <p><b>Shape out:</b> one row a headline. Region and England are columns only where one of the
 * lines has such a figure.
 */
final class HeadlineTable {
  private static final int MEASURE = 40;
  private static final int GROUP = 40;
  private static final int PERIOD = 26;
  private static final int COUNTED = 18;
  private static final int CHANGE = 20;
  private static final int NUMBER = 10;
  private static final int YEAR_BEFORE = 14;
  private static final int AREA = 12;

  private final Edition edition;
  private final NotesPage notes;
  private final boolean hasGroups;
  private final boolean hasWider;

  private HeadlineTable(Edition edition, NotesPage notes, boolean hasGroups, List<Headline> lines) {
    this.edition = edition;
    this.notes = notes;
    this.hasGroups = hasGroups;
    hasWider = lines.stream().anyMatch(h -> h.region() != null || h.england() != null);
  }

  static HeadlineTable ofEveryone(Edition edition, NotesPage notes, List<Headline> lines) {
    return new HeadlineTable(edition, notes, false, lines);
  }

  static HeadlineTable byGroup(Edition edition, NotesPage notes, List<Headline> lines) {
    return new HeadlineTable(edition, notes, true, lines);
  }

  /** Whether any line can be set beside its region or England. */
  boolean hasWider() {
    return hasWider;
  }

  List<Column> columns(Figure.Place place) {
    List<Column> columns = new ArrayList<>();
    columns.add(Column.text(edition.text("column.measure"), MEASURE));
    if (hasGroups) {
      columns.add(Column.text(edition.text("column.sen_provision"), GROUP));
    }
    columns.add(Column.text(edition.text("column.period"), PERIOD));
    columns.add(Column.number(edition.text("column.figure"), NUMBER));
    columns.add(Column.text(edition.text("column.unit"), NUMBER));
    columns.add(Column.number(edition.text("column.counted"), COUNTED));
    columns.add(Column.number(edition.text("column.year_before"), YEAR_BEFORE));
    if (hasWider) {
      columns.add(Column.number(region(place, edition), AREA));
      columns.add(Column.number(edition.text("column.england"), NUMBER));
    }
    columns.add(Column.text(edition.text("column.change"), CHANGE));
    return columns;
  }

  /** How wide its columns are together, in characters. */
  int width(Figure.Place place) {
    return columns(place).stream().mapToInt(Column::width).sum();
  }

  /** The region's name, or the word for it where there is none. */
  static String region(Figure.Place place, Edition edition) {
    return place.regionName().isEmpty() ? edition.text("column.region") : place.regionName();
  }

  List<Object> row(Headline h) {
    List<Object> cells = new ArrayList<>();
    cells.add(notes.marked(h.metric()));
    if (hasGroups) {
      cells.add(h.group());
    }
    cells.add(PeriodWords.of(h.when(), edition));
    cells.add(FigureCells.value(h.now(), h.metric()));
    cells.add(h.metric().unit().symbol());
    cells.add(FigureCells.counted(h.now(), h.metric(), edition));
    cells.add(FigureCells.valueOrAbsent(h.yearBefore(), h.metric()));
    if (hasWider) {
      cells.add(FigureCells.valueOrAbsent(h.region(), h.metric()));
      cells.add(FigureCells.valueOrAbsent(h.england(), h.metric()));
    }
    cells.add(edition.text(h.change().key()));
    return cells;
  }
}
