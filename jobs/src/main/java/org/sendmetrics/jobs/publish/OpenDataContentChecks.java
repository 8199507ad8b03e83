package org.sendmetrics.jobs.publish;

import static org.sendmetrics.jobs.publish.OpenDataChecks.Check.refusing;

import java.util.List;
import java.util.Map;
import org.sendmetrics.jobs.publish.OpenDataChecks.Check;
import org.sendmetrics.schemas.OpenDataRules;

/** Whether each row is there once and each indicator holds a plain number or a symbol. */
final class OpenDataContentChecks {
  private static final List<String> INVALID = List.of("", "~", ":");

  private final OpenDataRules rules;

  OpenDataContentChecks(OpenDataRules rules) {
    this.rules = rules;
  }

  List<Check> all() {
    return List.of(
        refusing("general_dupes", OpenDataProfile::repeated),
        refusing("general_null", this::wordsForNothing),
        refusing("ind_invalid_entry", p -> indicatorsWith(p, INVALID)),
        refusing("ind_plain_number", this::neitherNumberNorSymbol),
        refusing("complete_matrix", OpenDataContentChecks::missingRows),
        refusing("row_limit", this::moreRowsThanASpreadsheetOpens));
  }

  /** The department refuses the first kind and warns of the second; we refuse both. */
  private List<String> wordsForNothing(OpenDataProfile p) {
    return p.texts().stream()
        .filter(
            t -> rules.list("null_words").contains(t) || rules.list("old_null_words").contains(t))
        .distinct()
        .toList();
  }

  private static List<String> indicatorsWith(OpenDataProfile p, List<String> cells) {
    return p.symbols().entrySet().stream()
        .filter(e -> e.getValue().stream().anyMatch(c -> cells.contains(c.strip())))
        .map(Map.Entry::getKey)
        .toList();
  }

  private List<String> neitherNumberNorSymbol(OpenDataProfile p) {
    return p.symbols().entrySet().stream()
        .flatMap(e -> e.getValue().stream().map(cell -> e.getKey() + " '" + cell + "'"))
        .filter(
            fault -> rules.list("symbols").stream().noneMatch(s -> fault.endsWith(" '" + s + "'")))
        .toList();
  }

  private static List<String> missingRows(OpenDataProfile p) {
    long missing = p.combinations() - p.rows();
    return missing <= 0 ? List.of() : List.of(missing + " combinations have no row");
  }

  private List<String> moreRowsThanASpreadsheetOpens(OpenDataProfile p) {
    return p.rows() <= rules.limit("rows") ? List.of() : List.of(p.rows() + " rows");
  }
}
