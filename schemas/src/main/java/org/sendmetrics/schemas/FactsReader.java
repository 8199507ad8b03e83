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
        d.text("sql"));
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
