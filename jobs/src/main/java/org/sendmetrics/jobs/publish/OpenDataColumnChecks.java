package org.sendmetrics.jobs.publish;

import static org.sendmetrics.jobs.publish.OpenDataChecks.Check.refusing;
import static org.sendmetrics.jobs.publish.OpenDataChecks.Check.warning;

import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.sendmetrics.jobs.publish.OpenDataChecks.Check;
import org.sendmetrics.schemas.OpenDataRules;

/** Whether the columns of the data are rightly named. */
final class OpenDataColumnChecks {
  private final OpenDataRules rules;

  OpenDataColumnChecks(OpenDataRules rules) {
    this.rules = rules;
  }

  List<Check> all() {
    return List.of(
        refusing("col_names_spaces", p -> columns(p, c -> c.matches(".*\\s.*"))),
        warning("col_snake_case", p -> columns(p, c -> !c.matches("[a-z0-9_]*"))),
        warning("col_var_start", p -> columns(p, c -> !c.matches("[a-z].*"))),
        refusing("col_ind_smushed", this::indicatorsWithCategories),
        warning("col_var_characteristic", this::oldNames),
        refusing("harmonised_variables", this::almostHarmonised),
        warning("api_char_col_name", this::longNames));
  }

  private static List<String> columns(OpenDataProfile p, Predicate<String> fault) {
    return p.columns().stream().filter(fault).toList();
  }

  private List<String> indicatorsWithCategories(OpenDataProfile p) {
    List<String> words = rules.list("category_words");
    return p.names(OpenDataProfile.INDICATOR).stream()
        .filter(name -> words.stream().anyMatch(name.toLowerCase(Locale.ROOT)::contains))
        .toList();
  }

  private List<String> oldNames(OpenDataProfile p) {
    return columns(p, rules.list("old_breakdown_names")::contains);
  }

  private List<String> almostHarmonised(OpenDataProfile p) {
    return columns(
        p,
        column ->
            rules.harmonised().stream()
                .filter(h -> h.holding().stream().anyMatch(column::contains))
                .anyMatch(h -> !h.names().contains(column)));
  }

  private List<String> longNames(OpenDataProfile p) {
    return columns(p, c -> c.length() > rules.limit("column_name"));
  }
}
