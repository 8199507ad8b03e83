package org.sendmetrics.jobs.derive;

import com.google.auto.service.AutoService;
import java.time.LocalDate;
import java.time.Month;
import java.time.Period;
import java.util.Set;

/**
 * Age in years on 31 August before the academic year; nothing without a birth date. Source: Pupil
 * absence statistics: methodology, ages 5 to 15.
 */
@AutoService(DerivedField.class)
public final class AgeAtStartOfYear implements DerivedField {
  @Override
  public String column() {
    return "age_at_start_of_year";
  }

  @Override
  public Set<String> extracts() {
    return Set.of("roll", "attendance");
  }

  @Override
  public Class<?> type() {
    return Integer.class;
  }

  @Override
  public Integer of(Row row) {
    if (!row.has("birth_date")) {
      return null;
    }
    LocalDate eve =
        LocalDate.of(AcademicYears.firstYear(row.text("academic_year")), Month.AUGUST, 31);
    return Period.between(row.date("birth_date"), eve).getYears();
  }
}
