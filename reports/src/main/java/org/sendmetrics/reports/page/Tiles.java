package org.sendmetrics.reports.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.sendmetrics.reports.book.Page;
import org.sendmetrics.reports.figures.AreaFigures;
import org.sendmetrics.reports.figures.Group;
import org.sendmetrics.reports.figures.Headline;
import org.sendmetrics.reports.figures.Standing;
import org.sendmetrics.reports.figures.Watched;
import org.sendmetrics.reports.figures.When;
import org.sendmetrics.reports.style.Edition;
import org.sendmetrics.reports.style.Numbers;
import org.sendmetrics.reports.style.PeriodWords;
import org.sendmetrics.schemas.BoardLayout;
import org.sendmetrics.schemas.Figure;
import org.sendmetrics.schemas.Metric;
import org.sendmetrics.schemas.Target;

/**
 * The tiles of a board's first page. Each says its measure, period, count and base, what it is read
 * beside, a status in words and who answers for it, so that it can be read by itself.
 *
 * <p><b>Law:</b> a measure that is read with another has no status without it.
 */
final class Tiles {
  private final Edition edition;
  private final AreaFigures area;
  private final Standing standing;

  Tiles(Edition edition, AreaFigures area, Standing standing) {
    this.edition = edition;
    this.area = area;
    this.standing = standing;
  }

  Page.Tile of(BoardLayout.Tile tile) {
    if (tile.metrics().isEmpty()) {
      return notSupplied(
          edition.text("tile." + tile.id()), edition.text("tile." + tile.id() + ".supplier"));
    }
    Metric first = edition.catalogue().metric(tile.metrics().get(0));
    Optional<Watched> watched = standing.watched(first.id());
    if (watched.isEmpty() || watched.get().line().now().symbol().equals("x")) {
      return notSupplied(title(tile, first), area.place().name());
    }
    return tile.metrics().size() > 1
        ? several(tile, watched.get())
        : one(tile, first, watched.get());
  }

  private String title(BoardLayout.Tile tile, Metric first) {
    return tile.metrics().size() > 1 ? edition.text("tile." + tile.id()) : first.title();
  }

  private Page.Tile notSupplied(String name, String supplier) {
    return new Page.Tile(
        name, "", List.of(edition.text("tile.not_supplied", "supplier", supplier)));
  }

  private Page.Tile one(BoardLayout.Tile tile, Metric metric, Watched watched) {
    Headline line = watched.line();
    List<String> rest = new ArrayList<>();
    rest.add(counted(line));
    if (tile.topic().isEmpty()) {
      rest.addAll(beside(watched));
    } else {
      rest.add(items(metric, tile.topic(), line.when()));
    }
    standing.aims(metric.id()).ifPresent(a -> rest.add(milestone(a.next(edition.asAt()), metric)));
    rest.add(edition.text("tile.status", "status", status(tile, watched)));
    if (!tile.readWith().isEmpty()) {
      standing.watched(tile.readWith()).ifPresent(w -> rest.add(companion(w)));
    }
    rest.add(owner(metric));
    return new Page.Tile(metric.title(), Numbers.text(line.now(), metric, edition), rest);
  }

  private String counted(Headline line) {
    String period = PeriodWords.of(line.when(), edition);
    return line.now().numerator() == null || line.metric().isNumber()
        ? period
        : edition.text(
            "tile.counted",
            "counted",
            FigureCells.counted(line.now(), line.metric(), edition),
            "period",
            period);
  }

  private List<String> beside(Watched watched) {
    Headline line = watched.line();
    List<String> lines = new ArrayList<>();
    line.when()
        .before()
        .filter(w -> !w.equals(line.when().yearBefore()))
        .ifPresent(w -> dated(lines, line.before(), w, line.metric()));
    dated(lines, line.yearBefore(), line.when().yearBefore(), line.metric());
    if (watched.england() != null) {
      lines.add(
          edition.text(
              "tile.england",
              "period",
              PeriodWords.within(watched.england().when(), edition),
              "value",
              Numbers.text(watched.england().figure(), line.metric(), edition)));
    }
    return lines;
  }

  private void dated(List<String> lines, Figure figure, When when, Metric metric) {
    if (figure != null && figure.value() != null) {
      lines.add(
          edition.text(
              "tile.dated",
              "period",
              when.kind().filter(Headline.YEARS::contains).isPresent()
                  ? PeriodWords.in(when, edition)
                  : PeriodWords.shortly(when, edition),
              "value",
              Numbers.text(figure, metric, edition)));
    }
  }

  private String items(Metric metric, String topic, When when) {
    String items =
        area.items(metric.id(), topic, Group.itemsOf(edition.catalogue(), topic), when).stream()
            .map(
                f ->
                    edition.text(
                        "tile.item",
                        "item",
                        f.key().breakdown(),
                        "value",
                        Numbers.text(f, metric, edition)))
            .collect(Collectors.joining("; "));
    return items.isEmpty()
        ? edition.text("tile.no_items")
        : edition.text("tile.items", "items", items);
  }

  private String milestone(Target next, Metric metric) {
    return edition.text(
        "tile.milestone",
        "value",
        Milestones.value(next.target(), metric, edition),
        "day",
        Edition.day(next.date()));
  }

  private String status(BoardLayout.Tile tile, Watched watched) {
    Watched.Companion companion =
        tile.readWith().isEmpty() ? Watched.Companion.NONE : Watched.Companion.NEEDED;
    return edition.text(Watched.status(watched, standing.watched(tile.readWith()), companion));
  }

  private String companion(Watched waiting) {
    return edition.text(
        "tile.companion",
        "title",
        waiting.line().metric().title(),
        "period",
        PeriodWords.shortly(waiting.line().when(), edition),
        "value",
        Numbers.text(waiting.line().now(), waiting.line().metric(), edition));
  }

  private String owner(Metric metric) {
    String owner = standing.aims(metric.id()).map(a -> a.owner()).orElse("");
    return owner.isEmpty()
        ? edition.text("tile.owner.none")
        : edition.text("tile.owner", "owner", owner);
  }

  /** A tile of several numbers, each with the same period a year before. */
  private Page.Tile several(BoardLayout.Tile tile, Watched first) {
    List<String> rest = new ArrayList<>();
    for (String id : tile.metrics()) {
      standing.watched(id).map(Watched::line).ifPresent(line -> rest.add(number(line)));
    }
    rest.add(owner(first.line().metric()));
    return new Page.Tile(
        edition.text("tile." + tile.id()), PeriodWords.of(first.line().when(), edition), rest);
  }

  private String number(Headline line) {
    boolean hasBefore = line.yearBefore() != null && line.yearBefore().value() != null;
    return edition.text(
        hasBefore ? "tile.number" : "tile.number.alone",
        "title",
        line.metric().title(),
        "value",
        Numbers.text(line.now(), line.metric(), edition),
        "before",
        hasBefore ? Numbers.text(line.yearBefore(), line.metric(), edition) : "");
  }
}
