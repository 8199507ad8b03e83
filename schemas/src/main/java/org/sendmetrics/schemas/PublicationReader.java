package org.sendmetrics.schemas;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads the declaration of a publication's layout and holds it against itself and our metrics. */
final class PublicationReader {
  private static final Set<String> OUR_SYMBOLS = Set.of("c", "z", "x", "low", "u", "0");
  private static final int MOST_DECIMALS = 12;

  private final Map<String, Metric> metrics;

  PublicationReader(Map<String, Metric> metrics) {
    this.metrics = metrics;
  }

  Publication read(Declaration d) {
    PublishedShape shape = PublishedShapeReader.shape(d);
    Map<String, List<String>> filters = filters(d);
    Map<String, String> otherNames = new LinkedHashMap<>();
    lists(d, "other_names")
        .forEach((name, others) -> others.forEach(o -> otherNames.put(lower(o), lower(name))));
    List<Publication.Measure> measures = new ArrayList<>();
    for (Declaration measure : d.children("measures")) {
      measures.add(measure.read(this::measure));
    }
    columns(d, "counts").forEach(column -> measures.add(count(column)));
    List<String> kinds = d.texts("time_identifiers");
    if (!shape.isList()) {
      requireSome(d, "measures", measures);
      requireSome(d, "time_identifiers", kinds);
    }
    List<Publication.Split> splits = new ArrayList<>();
    for (Declaration split : d.children("splits")) {
      splits.add(split.read(s -> split(s, filters.keySet())));
    }
    shape.phase().ifPresent(p -> requireFilter(d, "phases", p.column(), filters.keySet()));
    return new Publication(
        d.text("id"),
        d.text("title"),
        d.text("source"),
        requireSome(d, "recognised_by", columns(d, "recognised_by")),
        otherNames,
        new LinkedHashSet<>(kinds),
        filters,
        symbols(d),
        measures,
        splits,
        shape,
        PublishedShapeReader.sums(d));
  }

  private static Publication.Measure count(String column) {
    return new Publication.Measure(
        Optional.empty(),
        Optional.empty(),
        List.of(column),
        List.of(),
        Optional.empty(),
        0,
        Metric.Unit.NUMBER.symbol(),
        Optional.empty(),
        false,
        false,
        "");
  }

  private Publication.Measure measure(Declaration d) {
    Optional<String> metric = d.optionalText("metric");
    // A catalogue without any metric is a test's own; nothing can be held against it.
    if (metric.isPresent() && !metrics.isEmpty() && !metrics.containsKey(metric.get())) {
      throw d.refuse("metric", "there is no metric '" + metric.get() + "'");
    }
    Optional<String> rate = d.optionalText("rate").map(PublicationReader::lower);
    Metric ours = metric.map(metrics::get).orElse(null);
    List<String> denominator = columns(d, "denominator");
    boolean number = denominator.isEmpty() && rate.isEmpty();
    Publication.Measure measure =
        new Publication.Measure(
            metric,
            d.optionalText("word"),
            columns(d, "numerator"),
            denominator,
            rate,
            rate.isPresent() || d.has("decimals") ? d.integer("decimals") : 0,
            unit(d, number, ours),
            d.optionalText("time_identifier"),
            d.flag("retold", false),
            d.flag("clustered", false),
            d.optionalText("differs").orElse(""));
    if (measure.numerator().isEmpty() && rate.isEmpty()) {
      throw d.refuse("numerator", "is missing, and so is a rate");
    }
    if (measure.numerator().isEmpty() != measure.denominator().isEmpty() && rate.isPresent()) {
      throw d.refuse("denominator", "a rate has both counts or neither");
    }
    if (measure.decimals() < 0 || measure.decimals() > MOST_DECIMALS) {
      throw d.refuse("decimals", "must be from 0 to " + MOST_DECIMALS);
    }
    if (ours != null && measure.isNumber() != (ours.unit() == Metric.Unit.NUMBER)) {
      throw d.refuse("metric", "'" + ours.id() + "' is in " + ours.unit().symbol());
    }
    return measure;
  }

  private static String unit(Declaration d, boolean number, Metric ours) {
    String otherwise = number ? Metric.Unit.NUMBER.symbol() : Metric.Unit.PERCENT.symbol();
    return d.optionalText("unit")
        .orElseGet(() -> ours == null || number ? otherwise : ours.unit().symbol());
  }

  private static Publication.Split split(Declaration d, Set<String> filters) {
    String column = lower(d.text("column"));
    requireFilter(d, "column", column, filters);
    Map<String, String> when = new LinkedHashMap<>();
    texts(d, "when").forEach((filter, item) -> when.put(lower(filter), item));
    when.keySet().forEach(filter -> requireFilter(d, "when", filter, filters));
    Set<Figure.Level> levels = new LinkedHashSet<>();
    for (String level : requireSome(d, "levels", d.texts("levels"))) {
      try {
        levels.add(Figure.Level.of(level));
      } catch (IllegalArgumentException e) {
        throw d.refuse("levels", e.getMessage());
      }
    }
    return new Publication.Split(d.text("topic"), column, when, texts(d, "items"), levels);
  }

  private static void requireFilter(Declaration d, String key, String column, Set<String> filters) {
    if (!filters.contains(column)) {
      throw d.refuse(key, "'" + column + "' is not one of the filters");
    }
  }

  private static Map<String, List<String>> filters(Declaration d) {
    Map<String, List<String>> filters = new LinkedHashMap<>();
    lists(d, "filters")
        .forEach(
            (column, totals) ->
                filters.put(lower(column), requireSome(d, "filters." + column, totals)));
    return filters;
  }

  private static Map<String, String> symbols(Declaration d) {
    Map<String, String> symbols = texts(d, "symbols");
    symbols
        .values()
        .forEach(
            symbol -> {
              if (!OUR_SYMBOLS.contains(symbol)) {
                throw d.refuse("symbols", "'" + symbol + "' is not a symbol of the figures");
              }
            });
    return symbols;
  }

  static Map<String, List<String>> lists(Declaration d, String key) {
    Map<String, List<String>> lists = new LinkedHashMap<>();
    if (d.has(key)) {
      Declaration named = d.child(key);
      named.names().forEach(name -> lists.put(name, named.texts(name)));
    }
    return lists;
  }

  static Map<String, String> texts(Declaration d, String key) {
    Map<String, String> texts = new LinkedHashMap<>();
    if (d.has(key)) {
      Declaration named = d.child(key);
      named.names().forEach(name -> texts.put(name, named.text(name)));
    }
    return texts;
  }

  static List<String> columns(Declaration d, String key) {
    return d.texts(key).stream().map(PublicationReader::lower).toList();
  }

  private static <T> List<T> requireSome(Declaration d, String key, List<T> list) {
    if (list.isEmpty()) {
      throw d.refuse(key, "is missing or empty");
    }
    return list;
  }

  static String lower(String name) {
    return name.toLowerCase(Locale.ROOT);
  }
}
