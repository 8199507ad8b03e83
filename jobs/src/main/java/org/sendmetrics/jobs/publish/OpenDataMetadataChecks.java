package org.sendmetrics.jobs.publish;

import static org.sendmetrics.jobs.publish.OpenDataChecks.Check.refusing;
import static org.sendmetrics.jobs.publish.OpenDataChecks.Check.warning;
import static org.sendmetrics.jobs.publish.OpenDataProfile.FILTER;
import static org.sendmetrics.jobs.publish.OpenDataProfile.INDICATOR;
import static org.sendmetrics.jobs.publish.OpenDataProfile.cell;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.sendmetrics.jobs.publish.OpenDataChecks.Check;
import org.sendmetrics.schemas.OpenDataRules;

/** Whether the metadata file describes filters and indicators as it should. */
final class OpenDataMetadataChecks {
  private final OpenDataRules rules;

  OpenDataMetadataChecks(OpenDataRules rules) {
    this.rules = rules;
  }

  List<Check> all() {
    return List.of(
        refusing("meta_col_type", p -> named(p.metadata(), r -> !isType(cell(r, "col_type")))),
        refusing("meta_ob_unit", p -> named(p.metadata(), this::isTimeOrPlace)),
        refusing("meta_col_name", p -> blank(p, "col_name")),
        refusing("meta_dupe_label", p -> repeated(p, "label")),
        refusing("meta_fil_grp", p -> filled(p, INDICATOR, "filter_grouping_column")),
        refusing("meta_fil_grp_dupe", p -> twice(p.groups().values())),
        warning("meta_fil_grp_is_fil", OpenDataMetadataChecks::groupsWithoutRow),
        refusing("meta_fil_grp_match", p -> without(p.groups().values(), p.columns())),
        refusing("meta_fil_grp_stripped", OpenDataMetadataChecks::groupsAlike),
        refusing("meta_label", p -> blank(p, "label")),
        refusing("meta_filter_hint", p -> filled(p, INDICATOR, "filter_hint")),
        refusing("meta_geog_catch", p -> named(p.rowsOf(FILTER), this::isPlaceInDisguise)),
        refusing("meta_indicator_dp", p -> filled(p, FILTER, "indicator_dp")),
        refusing(
            "meta_col_name_spaces",
            p -> named(p.metadata(), r -> cell(r, "col_name").contains(" "))),
        refusing("meta_col_name_dupe", p -> repeated(p, "col_name")),
        warning(
            "meta_ind_dp_set",
            p -> named(p.rowsOf(INDICATOR), r -> cell(r, "indicator_dp").isEmpty())),
        refusing(
            "meta_ind_dp_values",
            p -> named(p.rowsOf(INDICATOR), r -> !cell(r, "indicator_dp").matches("\\d*"))),
        refusing("meta_ind_unit", p -> filled(p, FILTER, "indicator_unit")),
        refusing(
            "meta_ind_unit_validation", p -> named(p.rowsOf(INDICATOR), r -> !hasKnownUnit(r))),
        refusing("meta_indicator_grouping", p -> filled(p, FILTER, "indicator_grouping")),
        warning(
            "api_char_col_label",
            p -> named(p.metadata(), r -> cell(r, "label").length() > rules.limit("label"))));
  }

  private static boolean isType(String type) {
    return type.equals(FILTER) || type.equals(INDICATOR);
  }

  private boolean isTimeOrPlace(Map<String, String> row) {
    return OpenDataFiles.TIME_AND_PLACE.contains(cell(row, "col_name"));
  }

  private boolean isPlaceInDisguise(Map<String, String> row) {
    String name = cell(row, "col_name");
    return rules.list("geography_beginnings").stream().anyMatch(name::startsWith)
        && rules.list("geography_endings").stream().anyMatch(name::endsWith);
  }

  private boolean hasKnownUnit(Map<String, String> row) {
    return rules.list("indicator_units").contains(cell(row, "indicator_unit"));
  }

  private static List<String> named(
      List<Map<String, String>> rows, Predicate<Map<String, String>> fault) {
    return rows.stream().filter(fault).map(r -> cell(r, "col_name")).toList();
  }

  private static List<String> filled(OpenDataProfile p, String type, String column) {
    return named(p.rowsOf(type), r -> !cell(r, column).isEmpty());
  }

  private static List<String> blank(OpenDataProfile p, String column) {
    List<String> faults = new ArrayList<>();
    for (int i = 0; i < p.metadata().size(); i++) {
      if (cell(p.metadata().get(i), column).isBlank()) {
        faults.add("row " + (i + 1));
      }
    }
    return faults;
  }

  private static List<String> repeated(OpenDataProfile p, String column) {
    return twice(p.metadata().stream().map(r -> cell(r, column)).toList());
  }

  private static List<String> twice(Collection<String> texts) {
    Set<String> once = new HashSet<>();
    return texts.stream().filter(t -> !once.add(t)).distinct().toList();
  }

  private static List<String> without(Collection<String> all, List<String> known) {
    return all.stream().filter(c -> !known.contains(c)).toList();
  }

  private static List<String> groupsWithoutRow(OpenDataProfile p) {
    return without(p.groups().values(), p.names(FILTER));
  }

  /** Items of a group that are one when all but letters and digits is taken away. */
  private static List<String> groupsAlike(OpenDataProfile p) {
    List<String> faults = new ArrayList<>();
    for (String group : p.groups().values()) {
      faults.addAll(
          twice(
              p.valuesOf(group).stream()
                  .map(item -> item.replaceAll("[^A-Za-z0-9]", ""))
                  .toList()));
    }
    return faults;
  }
}
