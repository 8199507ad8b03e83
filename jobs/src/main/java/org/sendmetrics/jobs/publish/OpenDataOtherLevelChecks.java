package org.sendmetrics.jobs.publish;

import static org.sendmetrics.jobs.publish.OpenDataChecks.Check.refusing;
import static org.sendmetrics.jobs.publish.OpenDataChecks.Check.warning;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.sendmetrics.jobs.publish.OpenDataChecks.Check;
import org.sendmetrics.schemas.OpenDataRules;

/**
 * The screener's checks of places and groups that no pair of ours is about: since we hold no list
 * of wards, districts or ethnic columns, a column of theirs is a fault, whatever stands in it.
 */
final class OpenDataOtherLevelChecks {
  private static final List<String> REFUSING =
      List.of(
          "geog_ward_combos",
          "geog_pcon_combos",
          "geog_lad_combos",
          "geog_lep_combos",
          "geog_lsip_combos",
          "geog_eda_combos",
          "geog_other_dupes",
          "geog_other_code_dupes",
          "harmonised_eth_char_grp");
  private static final List<String> WARNING =
      List.of("geog_region_for_lad", "harmonised_eth_vals", "harmonised_eth_char_vals");

  private final OpenDataRules rules;

  OpenDataOtherLevelChecks(OpenDataRules rules) {
    this.rules = rules;
  }

  List<Check> all() {
    List<Check> checks = new ArrayList<>();
    REFUSING.forEach(id -> checks.add(refusing(id, p -> columnsOf(id, p))));
    checks.add(refusing("geog_ignored_rows", this::ignoredRows));
    WARNING.forEach(id -> checks.add(warning(id, p -> columnsOf(id, p))));
    return checks;
  }

  /** The columns that a check would have to know more about than we do. */
  private List<String> columnsOf(String check, OpenDataProfile p) {
    return p.columns().stream()
        .filter(column -> rules.list(check).stream().anyMatch(column::startsWith))
        .toList();
  }

  /** Levels that the table tool passes over, where there are no others; schools with providers. */
  private List<String> ignoredRows(OpenDataProfile p) {
    Set<String> levels = p.valuesOf("geographic_level");
    boolean areAllIgnored = !levels.isEmpty() && rules.list("levels_ignored").containsAll(levels);
    boolean areMixed = levels.containsAll(rules.list("levels_never_together"));
    return areAllIgnored || areMixed ? List.copyOf(levels) : List.of();
  }
}
