package org.sendmetrics.reports.restricted;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.sendmetrics.reports.book.Book;
import org.sendmetrics.reports.book.Page;
import org.sendmetrics.reports.book.Page.Column;
import org.sendmetrics.reports.figures.AreaFigures;
import org.sendmetrics.reports.figures.FigureTables;
import org.sendmetrics.reports.figures.Headline;
import org.sendmetrics.reports.figures.Standing;
import org.sendmetrics.reports.figures.When;
import org.sendmetrics.reports.figures.Wider;
import org.sendmetrics.reports.page.PublicPages;
import org.sendmetrics.reports.style.Edition;
import org.sendmetrics.reports.style.Numbers;
import org.sendmetrics.schemas.BoardWords;
import org.sendmetrics.schemas.Remark;

/**
 * The workbook that owners fill in before a release: a row for every measure off target in every
 * area, with what was said of it so far, and room for cause, action, day and status.
 *
 * <p><b>Shape in:</b> the published table. <b>Out:</b> one sheet with one table, which {@link
 * FilledExceptions} reads back.
 */
final class ExceptionsWorkbook {
  static final String SHEET = "Exceptions";

  /** Its columns, as the keys of their words, in their order. */
  static final List<String> COLUMNS =
      List.of(
          "la_code",
          "area",
          "metric",
          "measure",
          "time_period",
          "time_identifier",
          "figure",
          "milestone",
          "owner",
          "author",
          "text",
          "cause",
          "action",
          "due_date",
          "status");

  private static final int WIDE = 36;
  private static final int NARROW = 16;

  private final Edition edition;

  ExceptionsWorkbook(Edition edition) {
    this.edition = edition;
  }

  /**
   * @param said what boards have sent, what owners filled in before among it
   * @param open the folder of the published tables
   * @param room an empty folder, lent
   */
  void write(BoardWords said, Path open, Path room, Path file) {
    Wider wider = new Wider(edition.catalogue().disclosureRules().setting(PublicPages.COVERAGE));
    FigureTables tables =
        new FigureTables(
            open.resolve("metric-values.csv"),
            open.resolve("comparators.csv"),
            room,
            wider,
            f -> {});
    List<List<Object>> rows = new ArrayList<>();
    for (String code : tables.places().keySet()) {
      if (tables.hasOwn(code)) {
        rows.addAll(rows(tables.area(code), wider, said.of(code)));
      }
    }
    if (rows.isEmpty()) {
      List<Object> nothing = new ArrayList<>(Collections.nCopies(COLUMNS.size(), ""));
      nothing.set(COLUMNS.indexOf("measure"), edition.text("fill.nothing"));
      rows.add(nothing);
    }
    String title = edition.title(edition.text("fill.title"));
    try (Book book =
        new Book(title, edition.text("fill.subject"), edition.text("author.all"), edition.asAt())) {
      Page page = new Page(book, SHEET);
      page.title(title);
      page.lines(edition.words().lines("fill.line"));
      page.table(
          SHEET,
          COLUMNS.stream()
              .map(c -> Column.text(edition.text("fill.column." + c), width(c)))
              .toList(),
          rows);
      book.write(file);
    }
  }

  private static int width(String column) {
    return List.of("measure", "milestone", "text", "cause", "action").contains(column)
        ? WIDE
        : NARROW;
  }

  private List<List<Object>> rows(AreaFigures area, Wider wider, BoardWords said) {
    return new Standing(edition.catalogue(), area, wider, edition.asAt(), said)
        .missed().stream().map(missed -> row(area, missed, said)).toList();
  }

  private List<Object> row(AreaFigures area, Standing.Missed missed, BoardWords said) {
    Headline line = missed.watched().line();
    Optional<Remark> remark = remark(line, said);
    var next = missed.aims().next(edition.asAt());
    return List.of(
        area.place().code(),
        area.place().name(),
        line.metric().id(),
        line.metric().title(),
        line.when().timePeriod(),
        line.when().timeIdentifier(),
        Numbers.text(line.now(), line.metric(), edition),
        edition.text(
            "fill.milestone",
            "value",
            edition.text(
                "unit.value." + Numbers.unitKey(line.metric().unit().symbol()),
                "value",
                Numbers.text(next.target())),
            "day",
            Edition.day(next.date())),
        missed.aims().owner(),
        remark.map(Remark::author).orElse(""),
        remark.map(Remark::text).orElse(""),
        remark.map(Remark::cause).orElse(""),
        remark.map(Remark::action).orElse(""),
        remark.map(Remark::due).map(Object::toString).orElse(""),
        remark.map(Remark::status).orElse(""));
  }

  /** What was last said of the measure in that period. */
  private static Optional<Remark> remark(Headline line, BoardWords said) {
    return said.remarks().stream()
        .filter(r -> r.metric().equals(line.metric().id()))
        .filter(r -> new When(r.timePeriod(), r.timeIdentifier()).equals(line.when()))
        .reduce((first, next) -> next);
  }
}
