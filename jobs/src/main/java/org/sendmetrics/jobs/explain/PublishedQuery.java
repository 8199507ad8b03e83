package org.sendmetrics.jobs.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.sendmetrics.jobs.compare.Comparators.Origin;
import org.sendmetrics.schemas.Catalogue;
import org.sendmetrics.schemas.Figure;
import org.sendmetrics.schemas.Publication;

/** A figure taken from a publication as SQL over the published file, for DuckDB in the inbox. */
final class PublishedQuery {
  private PublishedQuery() {}

  /** The layout of the file that a figure stands in. */
  static Optional<Publication> publication(Catalogue catalogue, Figure figure, Origin origin) {
    return catalogue.publications().values().stream()
        .filter(p -> p.title().equals(figure.sourceSeries()))
        .filter(p -> measure(p, figure, origin).isPresent())
        .findFirst();
  }

  private static Optional<Publication.Measure> measure(
      Publication publication, Figure figure, Origin origin) {
    return publication.measures().stream()
        .filter(m -> m.metric().filter(figure.key().metric()::equals).isPresent())
        .filter(m -> publication.columnNamed(origin.column()).equals(m.namedBy()))
        .findFirst();
  }

  /** The columns that a figure is made of: numerator, denominator, percentage. */
  static List<String> columns(Catalogue catalogue, Figure figure, Origin origin) {
    List<String> columns = new ArrayList<>();
    publication(catalogue, figure, origin)
        .flatMap(p -> measure(p, figure, origin))
        .ifPresent(
            m -> {
              columns.addAll(m.numerator());
              columns.addAll(m.denominator());
              m.rate().ifPresent(columns::add);
            });
    return columns.isEmpty() ? List.of(origin.column()) : columns;
  }

  static String of(Catalogue catalogue, Figure figure, Origin origin) {
    Figure.Key key = figure.key();
    List<String> where = new ArrayList<>();
    where.add("time_period = " + literal(key.timePeriod()));
    where.add("time_identifier = " + literal(key.timeIdentifier()));
    where.add("geographic_level = " + literal(key.place().level().label()));
    if (key.place().level() == Figure.Level.LOCAL_AUTHORITY) {
      where.add("old_la_code = " + literal(key.place().code()));
    } else if (key.place().level() == Figure.Level.REGIONAL) {
      where.add("region_code = " + literal(key.place().code()));
    }
    if (key.isTotal()) {
      publication(catalogue, figure, origin)
          .map(Publication::filters)
          .orElse(Map.of())
          .forEach((filter, totals) -> where.add(filter + " in (" + literals(totals) + ")"));
    }
    return "select "
        + String.join(", ", columns(catalogue, figure, origin))
        + "\nfrom read_csv("
        + literal(origin.file())
        + ", all_varchar = true)\nwhere "
        + String.join("\n  and ", where);
  }

  private static String literals(List<String> texts) {
    return texts.stream().map(PublishedQuery::literal).collect(Collectors.joining(", "));
  }

  private static String literal(String text) {
    return String.format(Locale.ROOT, "'%s'", text.replace("'", "''"));
  }
}
