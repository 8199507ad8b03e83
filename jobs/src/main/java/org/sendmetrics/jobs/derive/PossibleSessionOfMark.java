package org.sendmetrics.jobs.derive;

import com.google.auto.service.AutoService;
import java.util.Set;

/**
 * 1 where a register code on its day makes the session a possible one, else 0. Units: half-days.
 * Source: Pupil absence statistics: methodology, 3.1.
 */
@AutoService(DerivedField.class)
public final class PossibleSessionOfMark implements DerivedField {
  @Override
  public String column() {
    return "mark_possible";
  }

  @Override
  public Set<String> extracts() {
    return Set.of("marks");
  }

  @Override
  public Class<?> type() {
    return Integer.class;
  }

  @Override
  public Integer of(Row row) {
    return MarkCodes.entry(row).map(e -> Integer.valueOf(e.attribute("possible"))).orElse(0);
  }
}
