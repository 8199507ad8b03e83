package org.sendmetrics.jobs.check;

import com.google.auto.service.AutoService;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.sendmetrics.jobs.derive.Row;

/**
 * The first letter of a permanent UPN is computed from its digits. Source: Unique pupil numbers:
 * guide, DfE.
 */
@AutoService(RowRule.class)
public final class PupilNumberCheckLetter implements RowRule {
  private static final String LETTERS = "ABCDEFGHJKLMNPQRTUVWXYZ";

  private static char expected(String upn) {
    int sum = 0;
    for (int i = 1; i < upn.length(); i++) {
      sum += (i + 1) * Character.digit(upn.charAt(i), 10);
    }
    return LETTERS.charAt(sum % LETTERS.length());
  }

  @Override
  public String id() {
    return "pupil-number-check-letter";
  }

  @Override
  public Set<String> extracts() {
    return Set.of("roll", "attendance", "exclusions", "marks");
  }

  @Override
  public Finding.Severity severity() {
    return Finding.Severity.WARN;
  }

  @Override
  public Optional<Fault> fault(Row row) {
    String upn = row.text("upn").toUpperCase(Locale.ROOT);
    boolean temporary = Character.isLetter(upn.charAt(upn.length() - 1));
    return temporary || upn.charAt(0) == expected(upn)
        ? Optional.empty()
        : Optional.of(
            new Fault(
                "upn",
                "the check letter does not fit the digits of the pupil number",
                "compare the pupil number with the school's register"));
  }
}
