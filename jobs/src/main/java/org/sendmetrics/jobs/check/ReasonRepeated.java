package org.sendmetrics.jobs.check;

import com.google.auto.service.AutoService;
import java.util.Optional;
import java.util.Set;
import org.sendmetrics.jobs.derive.Row;

/**
 * One reason given twice of an event counts once. Source: Pupil exclusion statistics: methodology,
 * up to three reasons.
 */
@AutoService(RowRule.class)
public final class ReasonRepeated implements RowRule {
  @Override
  public String id() {
    return "reason-repeated";
  }

  @Override
  public Set<String> extracts() {
    return Set.of("exclusions");
  }

  @Override
  public Finding.Severity severity() {
    return Finding.Severity.WARN;
  }

  @Override
  public Optional<Fault> fault(Row row) {
    String first = row.text("reason_1");
    String second = row.text("reason_2");
    String third = row.text("reason_3");
    boolean secondAgain = second != null && second.equals(first);
    boolean thirdAgain = third != null && (third.equals(first) || third.equals(second));
    return secondAgain || thirdAgain
        ? Optional.of(
            new Fault(
                secondAgain ? "reason_2" : "reason_3",
                "the event has the same reason twice; it counts once",
                "give each reason of an event once"))
        : Optional.empty();
  }
}
