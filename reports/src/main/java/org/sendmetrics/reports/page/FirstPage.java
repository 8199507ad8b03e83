package org.sendmetrics.reports.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.sendmetrics.reports.book.Book;
import org.sendmetrics.reports.book.Page;
import org.sendmetrics.reports.figures.AreaFigures;
import org.sendmetrics.reports.figures.Change;
import org.sendmetrics.reports.figures.Standing;
import org.sendmetrics.reports.figures.Watched;
import org.sendmetrics.reports.style.Edition;
import org.sendmetrics.schemas.BoardLayout;
import org.sendmetrics.schemas.Metric;

/**
 * The sheet that a board opens: one landscape page of A4 with who sent data, three sentences, the
 * tiles and what is off target. Every number on it stands in a table of another sheet.
 *
 * <p><b>Law:</b> at most 40 numbers; status is a word, never a colour.
 */
final class FirstPage {
  private static final int TILES_ACROSS = 5;
  private static final int TILE_WIDTH = 30;
  private static final int MOST_EXCEPTIONS = 5;
  private static final int LONGEST_QUOTE = 60;

  private final Edition edition;
  private final BoardLayout layout;
  private final AreaFigures area;
  private final Standing standing;

  FirstPage(Edition edition, BoardLayout layout, AreaFigures area, Standing standing) {
    this.edition = edition;
    this.layout = layout;
    this.area = area;
    this.standing = standing;
  }

  static String title(Edition edition, AreaFigures area) {
    return edition.text("dashboard.title", "area", area.place().name());
  }

  void add(Book book) {
    Page page = new Page(book, Sheets.DASHBOARD);
    page.printOnOnePage();
    page.title(edition.title(title(edition, area)));
    int width = TILES_ACROSS * TILE_WIDTH;
    page.running(edition.warnings(), width);
    page.running(List.of(approval(), sent()), width);
    page.heading(edition.text("first.words"));
    page.running(List.of(changed(), worse(), decision()), width);
    page.heading(edition.text("first.tiles"));
    Tiles tiles = new Tiles(edition, area, standing);
    page.tiles(layout.tiles().stream().map(tiles::of).toList(), TILES_ACROSS, TILE_WIDTH);
    page.heading(edition.text("first.exceptions"));
    page.running(exceptions(), width);
  }

  private String approval() {
    return edition.text(
        "first." + edition.approval().state().name().toLowerCase(Locale.ROOT),
        "as_at",
        Edition.day(edition.asAt()),
        "by",
        edition.approval().by());
  }

  private String sent() {
    return edition.text(
        "first.sent", "sent", families(area::hasSent), "missing", families(f -> !area.hasSent(f)));
  }

  private String families(Predicate<String> which) {
    String names =
        layout.sent().stream().filter(which).map(edition::family).collect(Collectors.joining(", "));
    return names.isEmpty() ? edition.text("first.nothing") : names;
  }

  private String changed() {
    String better = told(w -> w.line().change() == Change.BETTER);
    return better.isEmpty()
        ? edition.text("first.changed.none")
        : edition.text("first.changed", "measures", better);
  }

  private String worse() {
    String worse = told(w -> w.line().change() == Change.WORSE);
    return worse.isEmpty()
        ? edition.text("first.worse.none")
        : edition.text("first.worse", "measures", worse);
  }

  /** The titles of the tiles' measures of which something is true, in quotation marks. */
  private String told(Predicate<Watched> which) {
    return titles(
        layout.tiles().stream()
            .flatMap(t -> t.metrics().stream())
            .map(standing::watched)
            .flatMap(Optional::stream)
            .filter(which)
            .map(w -> w.line().metric())
            .toList());
  }

  private static String titles(List<Metric> metrics) {
    return metrics.stream()
        .map(m -> "\u201c" + m.title() + "\u201d")
        .collect(Collectors.joining(", "));
  }

  private String decision() {
    if (!standing.hasAims()) {
      return edition.text("first.decision.no_targets");
    }
    List<Standing.Missed> missed = standing.missed();
    if (missed.isEmpty()) {
      return edition.text("first.decision.none");
    }
    List<Metric> unexplained =
        missed.stream().filter(m -> m.remark().isEmpty()).map(m -> m.aims().metric()).toList();
    return unexplained.isEmpty()
        ? edition.text(
            "first.decision.agree",
            "measures",
            titles(missed.stream().map(m -> m.aims().metric()).toList()))
        : edition.text("first.decision.explain", "measures", titles(unexplained));
  }

  private List<String> exceptions() {
    List<Standing.Missed> missed = standing.missed();
    if (missed.isEmpty()) {
      return List.of(
          edition.text(standing.hasAims() ? "first.exceptions.none" : "first.exceptions.unknown"));
    }
    List<String> lines = new ArrayList<>();
    missed.stream().limit(MOST_EXCEPTIONS).forEach(m -> lines.add(exception(m)));
    lines.add(edition.text("first.exceptions.more", "sheet", Sheets.EXCEPTIONS));
    return lines;
  }

  private String exception(Standing.Missed missed) {
    Quoted quoted = new Quoted(edition);
    String owner = missed.aims().owner();
    return edition.text(
        "first.exception",
        "title",
        missed.aims().metric().title(),
        "cause",
        missed
            .remark()
            .flatMap(r -> quoted.cause(r, LONGEST_QUOTE))
            .orElse(edition.text("exceptions.no_cause")),
        "action",
        missed
            .remark()
            .flatMap(r -> quoted.action(r, LONGEST_QUOTE))
            .orElse(edition.text("exceptions.no_action")),
        "who",
        owner.isEmpty()
            ? edition.text("tile.owner.none")
            : edition.text("tile.owner", "owner", owner),
        "when",
        missed
            .remark()
            .filter(r -> r.due() != null)
            .map(r -> edition.text("first.exception.by", "day", Edition.day(r.due())))
            .orElse(edition.text("exceptions.no_day")));
  }
}
