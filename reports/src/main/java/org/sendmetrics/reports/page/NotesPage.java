package org.sendmetrics.reports.page;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sendmetrics.reports.book.Book;
import org.sendmetrics.reports.book.Page;
import org.sendmetrics.reports.book.Page.Column;
import org.sendmetrics.reports.style.Edition;
import org.sendmetrics.schemas.Metric;

/**
 * The notes of a workbook: general ones first, then one for each metric with its definition, what
 * it cannot tell and its source.
 */
final class NotesPage {
  /** The general note on symbols. */
  static final int SYMBOLS = 1;

  /** The general note on limits. */
  static final int LIMITS = 2;

  /** The general note on what a region or England is. */
  static final int WIDER = 3;

  /** The general note on published figures. */
  static final int PUBLISHED = 4;

  /** The general note on when a change is named. */
  static final int CHANGE = 5;

  private static final int NUMBER_WIDTH = 16;
  private static final int TEXT_WIDTH = 120;

  private final Edition edition;
  private final List<String> texts = new ArrayList<>();
  private final Map<String, Integer> numbers = new LinkedHashMap<>();

  NotesPage(Edition edition, Collection<Metric> metrics) {
    this.edition = edition;
    texts.addAll(edition.words().lines("note"));
    for (Metric metric : metrics) {
      texts.add(
          edition.text(
              "note.metric",
              "title",
              metric.title(),
              "explain",
              metric.explain(),
              "not",
              edition.readable(metric.not()),
              "cannot_tell",
              metric.cannotTell(),
              "source",
              metric.source().citation()));
      numbers.put(metric.id(), texts.size());
    }
  }

  /** How a table refers to a metric's note. */
  String mark(Metric metric) {
    return mark(numbers.get(metric.id()));
  }

  /** A metric's title with its note. */
  String marked(Metric metric) {
    return edition.text("note.marked", "title", metric.title(), "note", mark(metric));
  }

  static String mark(int number) {
    return "[note " + number + "]";
  }

  void add(Book book) {
    Page page = new Page(book, Sheets.NOTES);
    page.title(edition.title(edition.text("notes.title")));
    page.lines(List.of(edition.text("sheet.one_table")));
    List<List<Object>> rows = new ArrayList<>();
    for (int i = 0; i < texts.size(); i++) {
      rows.add(List.of("note " + (i + 1), texts.get(i)));
    }
    page.table(
        Sheets.table(Sheets.NOTES),
        List.of(
            Column.text(edition.text("column.note_number"), NUMBER_WIDTH),
            Column.text(edition.text("column.note_text"), TEXT_WIDTH)),
        rows);
  }
}
