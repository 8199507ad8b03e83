package org.sendmetrics.reports.page;

import java.util.ArrayList;
import java.util.List;
import org.sendmetrics.reports.book.Book;
import org.sendmetrics.reports.book.Page;
import org.sendmetrics.reports.book.Page.Column;
import org.sendmetrics.reports.style.Edition;

/** The list of a workbook's sheets, each with a link. */
public final class ContentsPage {
  private static final int NAME_WIDTH = 36;
  private static final int TITLE_WIDTH = 78;
  private static final int LINK_WIDTH = 46;

  private ContentsPage() {}

  public static void add(Book book, Edition edition, String title, List<Sheets.Entry> sheets) {
    Page page = new Page(book, Sheets.CONTENTS);
    page.title(edition.title(edition.text("contents.title", "title", title)));
    page.lines(List.of(edition.text("sheet.one_table")));
    List<List<Object>> rows = new ArrayList<>();
    for (Sheets.Entry entry : sheets) {
      rows.add(
          List.of(
              entry.sheet(),
              entry.title(),
              new Page.SheetLink(
                  edition.text("contents.link", "sheet", entry.sheet()), entry.sheet())));
    }
    page.table(
        Sheets.table(Sheets.CONTENTS),
        List.of(
            Column.text(edition.text("column.sheet"), NAME_WIDTH),
            Column.text(edition.text("column.title"), TITLE_WIDTH),
            Column.text(edition.text("column.link"), LINK_WIDTH)),
        rows);
  }
}
