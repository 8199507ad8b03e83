package org.sendmetrics.jobs.derive;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.sendmetrics.schemas.Catalogue;
import org.sendmetrics.schemas.Codelist;

/** What register codes mean on a day; the law of 19 August 2024 changed some. */
public final class MarkCodes {
  private static final Map<String, List<Codelist.Entry>> BY_CODE =
      Catalogue.shipped().codelist("attendance-code").entries().stream()
          .collect(Collectors.groupingBy(Codelist.Entry::code));

  private MarkCodes() {}

  /** What the row's mark means on its day; nothing when its code is not in force then. */
  public static Optional<Codelist.Entry> entry(Row mark) {
    LocalDate day = mark.date("date");
    for (Codelist.Entry entry : BY_CODE.getOrDefault(mark.text("code"), List.of())) {
      if (entry.inForce(day)) {
        return Optional.of(entry);
      }
    }
    return Optional.empty();
  }
}
