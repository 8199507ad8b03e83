package org.sendmetrics.jobs.derive;

import com.google.auto.service.AutoService;
import java.util.Set;

/**
 * The term in which a suspension or exclusion began: AUT, SPR or SUM. Source: Pupil absence
 * statistics: methodology, collection windows.
 */
@AutoService(DerivedField.class)
public final class TermOfEvent implements DerivedField {
  @Override
  public String column() {
    return "term";
  }

  @Override
  public Set<String> extracts() {
    return Set.of("exclusions");
  }

  @Override
  public Class<?> type() {
    return String.class;
  }

  @Override
  public String of(Row row) {
    return AcademicYears.term(row.date("start_date"));
  }
}
