package org.sendmetrics.schemas;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What a metric is made from: the tables of facts it counts over, the extracts whose files they are
 * made of, and the text of every declaration that its figures rest on.
 */
public final class MetricSources {
  private final Catalogue catalogue;

  public MetricSources(Catalogue catalogue) {
    this.catalogue = catalogue;
  }

  /** The tables of facts, in the order in which the metric names them. */
  public Set<Facts> facts(Metric metric) {
    Set<Facts> facts = new LinkedHashSet<>();
    metric.measures().forEach(m -> facts.add(catalogue.facts().get(m.facts())));
    return facts;
  }

  /** The names of the extracts whose files can be behind the metric's figures. */
  public Set<String> extracts(Metric metric) {
    Set<String> extracts = new TreeSet<>();
    for (Facts facts : facts(metric)) {
      extracts.add(facts.extract());
      facts.needs().forEach(column -> extracts.add(extractOf(column)));
      facts.columns().values().forEach(c -> c.from().forEach(f -> extracts.add(extractOf(f))));
    }
    for (String extract : Set.copyOf(extracts)) {
      View view = catalogue.views().get(extract);
      if (view != null) {
        extracts.addAll(view.madeOf().keySet());
      }
    }
    catalogue.extracts().values().stream()
        .filter(t -> extracts.contains(t.rowsOf()))
        .map(TableSchema::name)
        .forEach(extracts::add);
    return extracts;
  }

  private static String extractOf(String column) {
    return column.substring(0, column.indexOf('.'));
  }

  /**
   * By metric, the texts that define it, one after the other: its own declaration and those of its
   * facts and of the tables that they read. Where the texts of two builds are the same, so is the
   * definition.
   */
  public Map<String, String> definitions() {
    Map<String, String> definitions = new TreeMap<>();
    try (SchemaFiles files = SchemaFiles.onClasspath()) {
      for (Metric metric : catalogue.metrics().values()) {
        StringBuilder text = new StringBuilder(text(files, "metrics", metric.id()));
        facts(metric).forEach(f -> text.append(text(files, "facts", f.id())));
        extracts(metric).stream()
            .filter(catalogue.views()::containsKey)
            .forEach(e -> text.append(text(files, "views", e)));
        definitions.put(metric.id(), text.toString());
      }
    }
    return definitions;
  }

  private static String text(SchemaFiles files, String folder, String id) {
    return files.text(files.file(folder).resolve(id + ".yaml"));
  }
}
