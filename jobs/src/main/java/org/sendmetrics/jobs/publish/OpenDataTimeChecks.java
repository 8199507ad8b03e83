package org.sendmetrics.jobs.publish;

import static org.sendmetrics.jobs.publish.OpenDataChecks.Check.refusing;

import java.util.List;
import java.util.Optional;
import org.sendmetrics.jobs.publish.OpenDataChecks.Check;
import org.sendmetrics.schemas.OpenDataRules;
import org.sendmetrics.schemas.OpenDataRules.TimeIdentifiers;

/** Whether time periods and identifiers are the department's and fit each other. */
final class OpenDataTimeChecks {
  private final OpenDataRules rules;

  OpenDataTimeChecks(OpenDataRules rules) {
    this.rules = rules;
  }

  List<Check> all() {
    return List.of(
        refusing("time_period_num", OpenDataTimeChecks::notFourOrSixDigits),
        refusing("time_id_valid", this::unknownIdentifiers),
        refusing("time_id_mix", this::identifiersThatDoNotMix),
        refusing("time_period", this::digitsThatDoNotFit),
        refusing("time_period_six", OpenDataTimeChecks::yearsNotConsecutive));
  }

  private static List<String> notFourOrSixDigits(OpenDataProfile p) {
    return p.valuesOf("time_period").stream().filter(t -> !t.matches("\\d{4}(\\d{2})?")).toList();
  }

  private List<String> unknownIdentifiers(OpenDataProfile p) {
    return p.valuesOf("time_identifier").stream().filter(i -> rules.group(i).isEmpty()).toList();
  }

  private List<String> identifiersThatDoNotMix(OpenDataProfile p) {
    List<Optional<TimeIdentifiers>> groups =
        p.valuesOf("time_identifier").stream().map(rules::group).distinct().toList();
    return groups.size() <= 1 ? List.of() : List.copyOf(p.valuesOf("time_identifier"));
  }

  private List<String> digitsThatDoNotFit(OpenDataProfile p) {
    return p.times().stream()
        .filter(
            time ->
                rules
                    .group(time.get(0))
                    .filter(g -> g.digits() != time.get(1).length())
                    .isPresent())
        .map(time -> String.join(" ", time))
        .toList();
  }

  private static List<String> yearsNotConsecutive(OpenDataProfile p) {
    return p.valuesOf("time_period").stream()
        .filter(t -> t.matches("\\d{6}"))
        .filter(
            t ->
                (Integer.parseInt(t.substring(2, 4)) + 1) % 100 != Integer.parseInt(t.substring(4)))
        .toList();
  }
}
