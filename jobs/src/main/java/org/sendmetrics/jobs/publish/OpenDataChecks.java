package org.sendmetrics.jobs.publish;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.sendmetrics.schemas.Catalogue;
import org.sendmetrics.schemas.OpenDataRules;

/**
 * The checks of the department's screener that can apply to our pairs, under the department's
 * names, on the files as they lie on disk; and three of our own, {@code ind_plain_number}, {@code
 * complete_matrix} and {@code row_limit}. All are made, whatever fails.
 *
 * <p>Not made: the two that need the department's data dictionary, {@code data_dict_col_name} and
 * {@code data_dict_fil_item}.
 *
 * <p>Shape out: one result a check, in the screener's order.
 */
public final class OpenDataChecks {

  /** What a failure means. */
  public enum Severity {
    /** The department's upload service refuses the pair, or our own stricter rule does. */
    REFUSED,
    /** The pair can be uploaded, but must not become an API data set. */
    WARNED
  }

  /**
   * What a check found.
   *
   * @param id the department's name of the check
   * @param faults what is wrong, in words; none when the pair passes
   */
  public record Result(String id, Severity severity, List<String> faults) {
    public boolean passed() {
      return faults.isEmpty();
    }

    /** Whether the pair must not be published. */
    public boolean refuses() {
      return !passed() && severity == Severity.REFUSED;
    }
  }

  /** One check: its name and how it finds faults. */
  record Check(String id, Severity severity, Function<OpenDataProfile, List<String>> faults) {
    static Check refusing(String id, Function<OpenDataProfile, List<String>> faults) {
      return new Check(id, Severity.REFUSED, faults);
    }

    static Check warning(String id, Function<OpenDataProfile, List<String>> faults) {
      return new Check(id, Severity.WARNED, faults);
    }
  }

  private final List<Check> checks = new ArrayList<>();

  public OpenDataChecks(Catalogue catalogue) {
    OpenDataRules rules = catalogue.openDataRules();
    checks.addAll(new OpenDataFileChecks(rules).all());
    checks.addAll(new OpenDataColumnChecks(rules).all());
    checks.addAll(new OpenDataMetadataChecks(rules).all());
    checks.addAll(new OpenDataTimeChecks(rules).all());
    checks.addAll(new OpenDataFilterChecks(rules).all());
    checks.addAll(new OpenDataPlaceChecks(catalogue).all());
    checks.addAll(new OpenDataOtherLevelChecks(rules).all());
    checks.addAll(new OpenDataContentChecks(rules).all());
  }

  /** The names of the checks, in order. */
  public List<String> ids() {
    return checks.stream().map(Check::id).toList();
  }

  /** The results for a data file and the metadata beside it. */
  public List<Result> of(Path data) {
    OpenDataProfile profile = OpenDataProfiler.of(data);
    return checks.stream()
        .map(c -> new Result(c.id(), c.severity(), c.faults().apply(profile)))
        .toList();
  }
}
