package org.sendmetrics.jobs.derive;

import com.google.auto.service.AutoService;
import java.util.Set;

/** The academic year of a mark. Source: Pupil absence statistics: methodology, years. */
@AutoService(DerivedField.class)
public final class AcademicYearOfMark implements DerivedField {
  @Override
  public String column() {
    return "academic_year";
  }

  @Override
  public Set<String> extracts() {
    return Set.of("marks");
  }

  @Override
  public Class<?> type() {
    return String.class;
  }

  @Override
  public String of(Row row) {
    return AcademicYears.of(row.date("date"));
  }
}
