package org.sendmetrics.reports.restricted;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.sendmetrics.reports.book.Book;
import org.sendmetrics.reports.book.Page;
import org.sendmetrics.reports.book.Page.Column;
import org.sendmetrics.reports.page.ContentsPage;
import org.sendmetrics.reports.page.CoverPage;
import org.sendmetrics.reports.page.Sheets;
import org.sendmetrics.reports.style.Edition;
import org.sendmetrics.reports.style.Numbers;

/**
 * The data-quality workbook of one authority or of all files: what was found by rule and how to
 * mend it, each finding, the rows of each file, and what published figures say.
 */
final class QualityWorkbook {
  private static final int WIDE = 60;
  private static final int MIDDLE = 32;
  private static final int NARROW = 18;

  private final Edition edition;

  QualityWorkbook(Edition edition) {
    this.edition = edition;
  }

  /**
   * @param name of the authority, or the words for all files
   */
  void write(String name, Quality quality, Path file) {
    String title = edition.text("quality.title", "area", name);
    List<Sheets.Entry> sheets = new ArrayList<>();
    sheets.add(new Sheets.Entry(Sheets.COVER, edition.text("cover.title")));
    for (String key : tables(quality)) {
      sheets.add(new Sheets.Entry(sheet(key), title(key, name)));
    }
    try (Book book =
        new Book(
            edition.title(title),
            edition.text("quality.subject"),
            edition.text("author", "area", name),
            edition.asAt())) {
      CoverPage.add(
          book,
          edition,
          title,
          edition.words().lines("quality.about"),
          edition.words().lines("quality.made_from"));
      ContentsPage.add(book, edition, title, sheets);
      rules(book, name, quality);
      findings(book, name, quality);
      balances(book, name, quality);
      if (quality.compared() > 0) {
        reconciled(book, name, quality);
      }
      book.write(file);
    }
  }

  private static List<String> tables(Quality quality) {
    List<String> tables = new ArrayList<>(List.of("rules", "findings", "rows"));
    if (quality.compared() > 0) {
      tables.add("reconciled");
    }
    return tables;
  }

  private String sheet(String key) {
    return edition.text("quality.sheet." + key);
  }

  private String title(String key, String name) {
    return edition.text("quality." + key + ".title", "area", name);
  }

  private void rules(Book book, String name, Quality quality) {
    List<List<Object>> rows = new ArrayList<>();
    quality
        .rules()
        .forEach((r, count) -> rows.add(List.of(r.rule(), r.severity(), count, r.remedy())));
    Page page = page(book, "rules", name);
    page.lines(List.of(edition.text("quality.found", "count", Numbers.text(quality.found()))));
    page.table(
        Sheets.table(sheet("rules")),
        List.of(
            text("rule", MIDDLE), text("severity", NARROW), number("times"), text("remedy", WIDE)),
        rows);
  }

  private void findings(Book book, String name, Quality quality) {
    Page page = page(book, "findings", name);
    page.lines(List.of(listed(quality.findings().size(), quality.found(), "findings.csv")));
    page.table(
        Sheets.table(sheet("findings")),
        List.of(
            text("rule", MIDDLE),
            text("severity", NARROW),
            text("file", MIDDLE),
            text("line", NARROW),
            text("in_column", NARROW),
            text("message", WIDE),
            text("remedy", WIDE)),
        quality.findings().stream()
                .map(
                    f ->
                        List.<Object>of(
                            f.rule(),
                            f.severity(),
                            f.file(),
                            orWhole(f.line()),
                            orWhole(f.column()),
                            f.message(),
                            f.remedy()))
            ::iterator);
  }

  private void balances(Book book, String name, Quality quality) {
    Page page = page(book, "rows", name);
    page.table(
        Sheets.table(sheet("rows")),
        List.of(
            text("file", WIDE),
            text("extract", NARROW),
            number("rows_in"),
            number("rows_kept"),
            number("rows_set_aside")),
        quality.balances().stream()
                .map(
                    b ->
                        List.<Object>of(
                            b.file(), b.extract(), b.rowsIn(), b.rowsKept(), b.rowsSetAside()))
            ::iterator);
  }

  private void reconciled(Book book, String name, Quality quality) {
    Page page = page(book, "reconciled", name);
    page.lines(
        List.of(listed(quality.reconciled().size(), quality.compared(), "reconciliation.csv")));
    page.table(
        Sheets.table(sheet("reconciled")),
        Quality.RECONCILIATION_COLUMNS.stream()
            .map(c -> Column.text(edition.text("quality.column." + c), NARROW))
            .toList(),
        quality.reconciled().stream().map(r -> r.stream().<Object>map(this::orWhole).toList())
            ::iterator);
  }

  private Page page(Book book, String key, String name) {
    Page page = new Page(book, sheet(key));
    page.title(edition.title(title(key, name)));
    page.lines(edition.words().lines("quality." + key + ".line"));
    return page;
  }

  private String listed(int listed, long all, String file) {
    String key = listed == all ? "quality.listed.all" : "quality.listed.first";
    return edition.text(
        key, "listed", Numbers.text(listed), "all", Numbers.text(all), "file", file);
  }

  /** A finding about a whole file has no line, and one about a whole row no column. */
  private String orWhole(String cell) {
    return cell.isEmpty() ? "[z]" : cell;
  }

  private Column text(String key, int width) {
    return Column.text(edition.text("quality.column." + key), width);
  }

  private Column number(String key) {
    return Column.number(edition.text("quality.column." + key), NARROW);
  }
}
