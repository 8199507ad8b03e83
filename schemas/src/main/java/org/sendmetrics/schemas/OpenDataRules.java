package org.sendmetrics.schemas;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the department asks of open-data files: its lists of words and its limits.
 *
 * <p>Source: {@code published/open-data/screener.yaml}.
 *
 * @param timeIdentifiers groups of identifiers that may stand in one file together
 * @param levels the levels of geography that we write, coarsest first
 */
public record OpenDataRules(
    Map<String, Long> limits,
    List<TimeIdentifiers> timeIdentifiers,
    List<GeographyColumns> levels,
    List<Harmonised> harmonised,
    Map<String, List<String>> lists) {

  static final String FILE = "screener.yaml";

  /** Time identifiers that may be mixed, and how many digits their time periods have. */
  public record TimeIdentifiers(int digits, List<String> together) {}

  /** The columns that say which place of a level a row is about. */
  public record GeographyColumns(String level, List<String> columns) {}

  /** Column names of one harmonised thing, and the words that give such a column away. */
  public record Harmonised(List<String> holding, List<String> names) {}

  public long limit(String id) {
    return Optional.ofNullable(limits.get(id))
        .orElseThrow(
            () ->
                new SchemaException(
                    OpenDataPair.FOLDER + "/" + FILE, "limits." + id, "is missing"));
  }

  public List<String> list(String id) {
    return Optional.ofNullable(lists.get(id))
        .orElseThrow(
            () ->
                new SchemaException(OpenDataPair.FOLDER + "/" + FILE, "lists." + id, "is missing"));
  }

  /** The group of a time identifier; empty when the department knows no such identifier. */
  public Optional<TimeIdentifiers> group(String timeIdentifier) {
    return timeIdentifiers.stream().filter(g -> g.together().contains(timeIdentifier)).findFirst();
  }

  static OpenDataRules read(Declaration d) {
    d.text("id");
    d.text("source");
    Map<String, Long> limits = new LinkedHashMap<>();
    Declaration limit = d.child("limits");
    limit.names().forEach(id -> limits.put(id, limit.optionalLong(id).orElseThrow()));
    Map<String, List<String>> lists = new LinkedHashMap<>();
    Declaration list = d.child("lists");
    list.names().forEach(id -> lists.put(id, list.texts(id)));
    return new OpenDataRules(
        limits,
        d.children("time_identifiers").stream()
            .map(g -> g.read(x -> new TimeIdentifiers(x.integer("digits"), x.texts("together"))))
            .toList(),
        d.children("levels").stream()
            .map(l -> l.read(x -> new GeographyColumns(x.text("level"), x.texts("columns"))))
            .toList(),
        d.children("harmonised").stream()
            .map(h -> h.read(x -> new Harmonised(x.texts("holding"), x.texts("names"))))
            .toList(),
        lists);
  }
}
