package org.sendmetrics.jobs.measure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.sendmetrics.jobs.derive.DerivedField;
import org.sendmetrics.schemas.Breakdown;
import org.sendmetrics.schemas.Catalogue;
import org.sendmetrics.schemas.Facts;
import org.sendmetrics.schemas.Field;
import org.sendmetrics.schemas.Grouping;

/**
 * The codes of breakdowns' items that kept rows hold, whether or not any of the facts counts them:
 * read from the columns of which the facts say that a breakdown's column is made, where those hold
 * the same codes. Source: contract of the extracts, areas (an item seen anywhere in a family).
 */
final class ReceivedItems {
  private final Catalogue catalogue;
  private final Map<String, Map<String, Set<String>>> breakdownsOfColumn = new LinkedHashMap<>();

  private ReceivedItems(Catalogue catalogue, String family) {
    this.catalogue = catalogue;
    for (Facts facts : catalogue.facts().values()) {
      if (facts.family().equals(family)) {
        catalogue.breakdowns().values().stream()
            .filter(b -> b.groups().isEmpty())
            .forEach(b -> note(facts, b));
      }
    }
  }

  /** By breakdown, the codes seen in the rows of the extracts that a family is made of. */
  static Map<String, Set<String>> of(Catalogue catalogue, String family, Engine engine) {
    ReceivedItems items = new ReceivedItems(catalogue, family);
    Map<String, Set<String>> seen = new TreeMap<>();
    items.breakdownsOfColumn.forEach((extract, columns) -> read(engine, extract, columns, seen));
    catalogue.groupings().forEach((fine, grouping) -> addGroups(seen, fine, grouping));
    return seen;
  }

  private static void addGroups(Map<String, Set<String>> seen, String fine, Grouping grouping) {
    if (seen.containsKey(fine)) {
      Set<String> groups = new TreeSet<>();
      seen.get(fine).forEach(code -> groups.add(grouping.group(code)));
      seen.put(grouping.coarse().id(), groups);
    }
  }

  private void note(Facts facts, Breakdown breakdown) {
    Facts.Column column = facts.columns().get(breakdown.column());
    if (column == null) {
      return;
    }
    for (String from : column.from()) {
      String extract = from.substring(0, from.indexOf('.'));
      landed(extract, from.substring(from.indexOf('.') + 1), breakdown)
          .ifPresent(
              name ->
                  breakdownsOfColumn
                      .computeIfAbsent(extract, e -> new TreeMap<>())
                      .computeIfAbsent(name, n -> new TreeSet<>())
                      .add(breakdown.id()));
    }
  }

  /** The landed column that holds a breakdown's codes: derived on receipt, or sent as they are. */
  private Optional<String> landed(String extract, String column, Breakdown breakdown) {
    boolean derived =
        ServiceLoader.load(DerivedField.class).stream()
            .map(ServiceLoader.Provider::get)
            .anyMatch(d -> d.extracts().contains(extract) && d.column().equals(breakdown.column()));
    if (derived) {
      return Optional.of(breakdown.column());
    }
    return catalogue
        .extracts()
        .get(extract)
        .field(column)
        .filter(f -> f.role() == Field.Role.FACT && holdsItems(f, breakdown))
        .map(Field::landedAs);
  }

  private static boolean holdsItems(Field field, Breakdown breakdown) {
    boolean words = field.type() == Field.Type.CODE || field.type() == Field.Type.TEXT;
    return words
        && (breakdown.codelist().isEmpty() || breakdown.codelist().equals(field.codelist()));
  }

  private static void read(
      Engine engine,
      String extract,
      Map<String, Set<String>> columns,
      Map<String, Set<String>> seen) {
    List<String> names = new ArrayList<>(columns.keySet());
    String sql = "select distinct " + String.join(", ", names) + " from " + extract;
    for (Object[] row : engine.rows(sql)) {
      for (int i = 0; i < names.size(); i++) {
        if (row[i] != null) {
          for (String breakdown : columns.get(names.get(i))) {
            seen.computeIfAbsent(breakdown, b -> new TreeSet<>()).add((String) row[i]);
          }
        }
      }
    }
  }
}
