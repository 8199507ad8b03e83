package org.sendmetrics.jobs.publish;

import static org.sendmetrics.jobs.publish.OpenDataChecks.Check.refusing;
import static org.sendmetrics.jobs.publish.OpenDataChecks.Check.warning;
import static org.sendmetrics.jobs.publish.OpenDataProfile.cell;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.sendmetrics.jobs.publish.OpenDataChecks.Check;
import org.sendmetrics.schemas.Catalogue;
import org.sendmetrics.schemas.Codelist;
import org.sendmetrics.schemas.Figure;
import org.sendmetrics.schemas.OpenDataRules;
import org.sendmetrics.schemas.OpenDataRules.GeographyColumns;

/** Whether places are known by code and name and are filled for their own level, no finer one. */
final class OpenDataPlaceChecks {
  private static final String LEVEL = "geographic_level";
  private static final String NOT_AVAILABLE = "Not available";
  private static final String NOT_AVAILABLE_CODE = "x";
  private static final String NOT_APPLICABLE_CODE = "z";

  private final OpenDataRules rules;
  private final Set<List<String>> authorities = new HashSet<>();
  private final Set<List<String>> regions = new HashSet<>();
  private final Set<List<String>> countries = new HashSet<>();

  OpenDataPlaceChecks(Catalogue catalogue) {
    rules = catalogue.openDataRules();
    for (Codelist.Entry e : catalogue.codelist("local-authority").entries()) {
      authorities.add(List.of(e.attribute("new_la_code"), e.label(), e.code()));
    }
    catalogue.codelist("region").entries().forEach(e -> regions.add(List.of(e.code(), e.label())));
    catalogue
        .codelist("country")
        .entries()
        .forEach(e -> countries.add(List.of(e.code(), e.label())));
  }

  List<Check> all() {
    return List.of(
        refusing("geog_level", this::unknownLevels),
        refusing("geog_level_present", this::missingColumnsOfLevels),
        refusing("geog_country_combos", p -> unknown(p, 0, countries)),
        refusing("geog_region_combos", p -> unknown(p, 1, regions)),
        refusing("geog_la_combos", p -> unknown(p, 2, authorities)),
        refusing("geog_level_completed", p -> places(p, this::lacksItsOwnColumns)),
        refusing("geog_la_col_present", p -> someColumnsOnly(p, 2)),
        refusing("geog_region_col_present", p -> someColumnsOnly(p, 1)),
        warning("geog_region_for_la", p -> places(p, OpenDataPlaceChecks::lacksRegion)),
        refusing("geog_na", p -> places(p, r -> unlike(r, NOT_AVAILABLE, NOT_AVAILABLE_CODE))),
        refusing("geog_na_code", p -> places(p, r -> unlike(r, NOT_AVAILABLE_CODE, NOT_AVAILABLE))),
        refusing("geog_overcompleted_cols", p -> places(p, this::fillsFinerColumns)),
        warning("api_char_loc_code", this::longCodes));
  }

  private List<String> unknownLevels(OpenDataProfile p) {
    return p.valuesOf(LEVEL).stream().filter(l -> !rules.list("levels").contains(l)).toList();
  }

  private List<String> missingColumnsOfLevels(OpenDataProfile p) {
    return rules.levels().stream()
        .filter(level -> p.valuesOf(LEVEL).contains(level.level()))
        .flatMap(level -> level.columns().stream())
        .filter(column -> !p.columns().contains(column))
        .toList();
  }

  /** The places whose code and name are filled at a depth of levels, but in no list. */
  private List<String> unknown(OpenDataProfile p, int depth, Set<List<String>> known) {
    List<String> columns = rules.levels().get(depth).columns();
    return places(
        p,
        row -> {
          List<String> cells = columns.stream().map(c -> cell(row, c)).toList();
          return !cells.stream().allMatch(String::isEmpty)
              && !known.contains(cells)
              && !isNoPlace(cells);
        });
  }

  private boolean isNoPlace(List<String> cells) {
    return (cells.contains(NOT_AVAILABLE_CODE) && cells.contains(NOT_AVAILABLE))
        || (cells.contains(NOT_APPLICABLE_CODE)
            && rules.list("places_not_applicable").stream().anyMatch(cells::contains));
  }

  private boolean lacksItsOwnColumns(Map<String, String> row) {
    return rules.levels().stream()
        .filter(level -> level.level().equals(cell(row, LEVEL)))
        .flatMap(level -> level.columns().stream())
        // A former authority may have no nine-character code.
        .filter(column -> !column.equals("new_la_code"))
        .anyMatch(column -> cell(row, column).isEmpty());
  }

  private List<String> someColumnsOnly(OpenDataProfile p, int depth) {
    List<String> columns = rules.levels().get(depth).columns();
    List<String> missing = columns.stream().filter(c -> !p.columns().contains(c)).toList();
    return missing.size() == columns.size() ? List.of() : missing;
  }

  private static boolean lacksRegion(Map<String, String> row) {
    return cell(row, LEVEL).equals(Figure.Level.LOCAL_AUTHORITY.label())
        && cell(row, "region_code").isEmpty();
  }

  /** Whether a level's columns hold one text without the other that always goes with it. */
  private boolean unlike(Map<String, String> row, String text, String partner) {
    return rules.levels().stream()
        .map(level -> level.columns().stream().map(c -> cell(row, c)).toList())
        .anyMatch(cells -> cells.contains(text) && !cells.contains(partner));
  }

  private boolean fillsFinerColumns(Map<String, String> row) {
    boolean finer = false;
    for (GeographyColumns level : rules.levels()) {
      if (finer && level.columns().stream().anyMatch(c -> !cell(row, c).isEmpty())) {
        return true;
      }
      finer |= level.level().equals(cell(row, LEVEL));
    }
    return false;
  }

  private List<String> longCodes(OpenDataProfile p) {
    return p.columns().stream()
        .filter(c -> OpenDataFiles.TIME_AND_PLACE.contains(c) && c.endsWith("_code"))
        .flatMap(c -> p.valuesOf(c).stream())
        .filter(code -> code.length() > rules.limit("location_code"))
        .toList();
  }

  private static List<String> places(OpenDataProfile p, Predicate<Map<String, String>> fault) {
    return p.places().stream().filter(fault).map(Map::values).map(Object::toString).toList();
  }
}
