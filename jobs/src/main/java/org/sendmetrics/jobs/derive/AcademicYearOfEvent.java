package org.sendmetrics.jobs.derive;

import com.google.auto.service.AutoService;
import java.util.Set;

/**
 * The academic year in which a suspension or exclusion began. Source: Pupil exclusion statistics:
 * methodology, 1 August to 31 July.
 */
@AutoService(DerivedField.class)
public final class AcademicYearOfEvent implements DerivedField {
  @Override
  public String column() {
    return "academic_year";
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
    return AcademicYears.of(row.date("start_date"));
  }
}
