package org.sendmetrics.jobs.derive;

import com.google.auto.service.AutoService;
import java.util.Set;

/**
 * What a register code counts as on its day, such as {@code AUTHORISED}. Source: School Attendance
 * (Pupil Registration) (England) Regulations 2024, regulation 10.
 */
@AutoService(DerivedField.class)
public final class ClassOfMark implements DerivedField {
  @Override
  public String column() {
    return "mark_class";
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
    return MarkCodes.entry(row).map(e -> e.attribute("class")).orElse(null);
  }
}
