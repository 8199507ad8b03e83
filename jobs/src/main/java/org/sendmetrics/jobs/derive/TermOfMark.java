package org.sendmetrics.jobs.derive;

import com.google.auto.service.AutoService;
import java.util.Set;

/**
 * The term of a mark, the summer one in two halves: AUT, SPR, SU1 or SU2. Source: Pupil absence
 * statistics: methodology, collection windows.
 */
@AutoService(DerivedField.class)
public final class TermOfMark implements DerivedField {
  @Override
  public String column() {
    return "term";
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
    return AcademicYears.halfTerm(row.date("date"));
  }
}
