package org.sendmetrics.jobs.publish;

import static org.sendmetrics.jobs.publish.OpenDataChecks.Check.refusing;
import static org.sendmetrics.jobs.publish.OpenDataChecks.Check.warning;
import static org.sendmetrics.jobs.publish.OpenDataProfile.FILTER;
import static org.sendmetrics.jobs.publish.OpenDataProfile.cell;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.sendmetrics.jobs.publish.OpenDataChecks.Check;
import org.sendmetrics.schemas.Figure;
import org.sendmetrics.schemas.OpenDataRules;

/** Whether filters have items to choose from, well written and with a total. */
final class OpenDataFilterChecks {
  private final OpenDataRules rules;

  OpenDataFilterChecks(OpenDataRules rules) {
    this.rules = rules;
  }

  List<Check> all() {
    return List.of(
        refusing("filter_not_singular", p -> filters(p, items -> items.size() < 2)),
        warning("filter_defaults", OpenDataFilterChecks::filtersWithoutDefault),
        refusing("filter_group_level", OpenDataFilterChecks::groupsLongerThanFilter),
        refusing("filter_item_limit", p -> filters(p, i -> i.size() > rules.limit("filter_items"))),
        refusing("filter_whitespace", p -> items(p, item -> !item.equals(item.strip()))),
        refusing("filter_ob_total", this::totalsInTimeOrPlace),
        refusing("filter_blanks", p -> filters(p, items -> items.contains(""))),
        warning(
            "api_char_filter_items",
            p -> items(p, item -> item.length() > rules.limit("filter_item"))));
  }

  private static List<String> filters(OpenDataProfile p, Predicate<Collection<String>> fault) {
    return p.filtersAndGroups().stream()
        .filter(p.columns()::contains)
        .filter(f -> fault.test(p.valuesOf(f)))
        .toList();
  }

  private static List<String> items(OpenDataProfile p, Predicate<String> fault) {
    return p.filtersAndGroups().stream()
        .flatMap(f -> p.valuesOf(f).stream())
        .filter(fault)
        .toList();
  }

  private static List<String> filtersWithoutDefault(OpenDataProfile p) {
    return p.rowsOf(FILTER).stream()
        .filter(row -> !p.valuesOf(cell(row, "col_name")).contains(defaultItem(row)))
        .map(row -> cell(row, "col_name"))
        .toList();
  }

  private static String defaultItem(Map<String, String> row) {
    String named = cell(row, "filter_default");
    return named.isEmpty() ? Figure.TOTAL : named;
  }

  private static List<String> groupsLongerThanFilter(OpenDataProfile p) {
    return p.groups().entrySet().stream()
        .filter(g -> p.valuesOf(g.getValue()).size() > p.valuesOf(g.getKey()).size())
        .map(Map.Entry::getValue)
        .toList();
  }

  private List<String> totalsInTimeOrPlace(OpenDataProfile p) {
    return OpenDataFiles.TIME_AND_PLACE.stream()
        .filter(c -> p.valuesOf(c).stream().anyMatch(this::isTotal))
        .toList();
  }

  private boolean isTotal(String cell) {
    return rules.list("totals").stream().anyMatch(cell::equalsIgnoreCase);
  }
}
