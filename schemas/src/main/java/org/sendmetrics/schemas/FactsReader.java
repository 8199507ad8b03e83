package org.sendmetrics.schemas;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Reads a declaration of facts. */
final class FactsReader {
  private FactsReader() {}

  static Facts read(Declaration d, Set<String> extractColumns, Map<String, Codelist> codelists) {
    d.text("source");
    Map<String, Facts.Column> columns = new LinkedHashMap<>();
    Declaration declared = d.child("columns");
    for (String name : declared.names()) {
      columns.put(
          name,
          declared
              .child(name)
              .read(
                  c -> {
                    requireColumns(c, "from", extractColumns);
                    return new Facts.Column(
                        name, c.text("is"), c.texts("from"), codes(c, codelists));
                  }));
    }
    Set<PeriodKind> periods = new TreeSet<>();
    for (String kind : d.texts("periods")) {
      periods.add(d.toConstant("periods", kind, PeriodKind.class));
    }
    String totalWhen = d.optionalText("totalWhen").orElse("true");
    if (!totalWhen.equals("true") && !columns.containsKey(totalWhen)) {
      throw d.refuse("totalWhen", "'" + totalWhen + "' is not one of the columns");
    }
    Optional<String> unknownWhen = d.optionalText("unknownWhen");
    if (unknownWhen.isPresent() && !columns.containsKey(unknownWhen.get())) {
      throw d.refuse("unknownWhen", "'" + unknownWhen.get() + "' is not one of the columns");
    }
    return new Facts(
        d.text("id"),
        d.text("grain"),
        d.text("family"),
        periods,
        d.constant("children", Facts.Children.class),
        d.text("extract"),
        requireColumns(d, "needs", extractColumns),
        d.constant("absent", Facts.Absent.class),
        columns,
        d.flag("looksAcross", false),
        unknownWhen,
        totalWhen,
        d.has("over_time") ? d.constant("over_time", Facts.OverTime.class) : Facts.OverTime.NOTHING,
        sums(d, columns.keySet()),
        within(d, columns.keySet()),
        d.text("sql"));
  }

  private static Map<String, List<String>> sums(Declaration d, Set<String> columns) {
    Map<String, List<String>> sums = new LinkedHashMap<>();
    if (d.has("sums")) {
      Declaration declared = d.child("sums");
      for (String whole : declared.names()) {
        requireOwn(declared, whole, whole, columns);
        List<String> parts = declared.texts(whole);
        parts.forEach(part -> requireOwn(declared, whole, part, columns));
        sums.put(whole, List.copyOf(parts));
      }
    }
    return sums;
  }

  private static Map<String, String> within(Declaration d, Set<String> columns) {
    Map<String, String> within = new LinkedHashMap<>();
    if (d.has("within")) {
      Declaration declared = d.child("within");
      for (String lesser : declared.names()) {
        String greater = declared.text(lesser);
        requireOwn(declared, lesser, lesser, columns);
        requireOwn(declared, lesser, greater, columns);
        within.put(lesser, greater);
      }
    }
    return within;
  }

  private static void requireOwn(Declaration d, String key, String column, Set<String> columns) {
    if (!columns.contains(column)) {
      throw d.refuse(key, "'" + column + "' is not one of the columns");
    }
  }

  private static Set<String> codes(Declaration c, Map<String, Codelist> codelists) {
    Set<String> codes = new TreeSet<>(c.texts("values"));
    c.optionalText("codelist")
        .ifPresent(
            id -> {
              if (!codelists.containsKey(id)) {
                throw c.refuse("codelist", "there is no code list '" + id + "'");
              }
              codes.addAll(codelists.get(id).codes());
            });
    return codes;
  }

  private static List<String> requireColumns(Declaration d, String key, Set<String> known) {
    for (String column : d.texts(key)) {
      if (!known.contains(column)) {
        throw d.refuse(key, "'" + column + "' is not a column of an extract");
      }
    }
    return d.texts(key);
  }
}
