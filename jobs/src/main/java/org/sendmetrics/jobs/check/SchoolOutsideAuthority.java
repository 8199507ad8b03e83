package org.sendmetrics.jobs.check;

import com.google.auto.service.AutoService;
import java.util.Optional;
import java.util.Set;
import org.sendmetrics.jobs.derive.Row;

/**
 * A school's 7-digit number must begin with its authority's 3-digit code. Source: school census
 * item definitions.
 */
@AutoService(RowRule.class)
public final class SchoolOutsideAuthority implements RowRule {
  @Override
  public String id() {
    return "school-outside-authority";
  }

  @Override
  public Set<String> extracts() {
    return Set.of("roll", "attendance", "exclusions", "marks", "calendar");
  }

  @Override
  public Finding.Severity severity() {
    return Finding.Severity.REJECT_ROW;
  }

  @Override
  public Optional<Fault> fault(Row row) {
    if (!row.has("laestab") || row.text("laestab").startsWith(row.text("la_code"))) {
      return Optional.empty();
    }
    return Optional.of(
        new Fault(
            "laestab",
            "the school number does not begin with the row's authority code",
            "give the authority in which the school lies, or correct the school number"));
  }
}
