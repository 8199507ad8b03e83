package org.sendmetrics.jobs.outer;

import java.util.List;
import java.util.Map;
import org.sendmetrics.jobs.support.GoodRow;

/**
 * A kind of bad row: a good row of an extract with some cells changed, and the finding that it must
 * give.
 *
 * @param setAside whether the row is set aside, or kept with a finding
 */
record BadRow(
    String extract, String rule, String column, boolean setAside, Map<String, String> cells) {
  /** Extract, rule, column of the finding, cells changed; {@code ~} marks a row that is kept. */
  private static final String KINDS =
      """
      roll|value-invalid|academic_year|academic_year=202426
      roll|value-invalid|academic_year|academic_year=2024/25
      roll|value-invalid|census|census=spring
      roll|value-invalid|la_code|la_code=999
      roll|value-invalid|laestab|laestab=33020
      roll|value-invalid|phase|phase=Primary
      roll|value-invalid|upn|upn=12
      roll|value-invalid|birth_date|birth_date=2016-02-30
      roll|value-invalid|birth_date|birth_date=42491
      roll|value-invalid|enrol_status|enrol_status=Z
      roll|value-invalid|sen_provision|sen_provision=S
      roll|required-value-missing|upn|upn=
      roll|required-value-missing|nc_year|nc_year=
      roll|school-outside-authority|laestab|laestab=3012000
      roll|~value-unknown|sex|sex=Q
      roll|~value-unknown|ethnicity|ethnicity=Martian
      roll|~pupil-number-check-letter|upn|upn=A330900000001
      attendance|value-invalid|term|term=SUM
      attendance|value-invalid|sessions_possible|sessions_possible=-1
      attendance|value-invalid|sessions_possible|sessions_possible=12.5
      attendance|value-invalid|sessions_authorised|sessions_authorised=many
      attendance|value-invalid|sessions_i|sessions_i=1e3
      attendance|required-value-missing|sen_provision|sen_provision=
      attendance|absence-above-possible|sessions_possible|sessions_possible=3
      attendance|~reasons-above-totals|sessions_authorised|sessions_i=9
      exclusions|value-invalid|category|category=BANNED
      exclusions|value-invalid|start_date|start_date=2025-06-31
      exclusions|value-invalid|reason_1|reason_1=??
      exclusions|value-invalid|sessions|sessions=four
      exclusions|permanent-exclusion-with-sessions|sessions|category=PERM
      exclusions|suspension-without-sessions|sessions|sessions=
      exclusions|suspension-without-sessions|sessions|category=LNCH,sessions=0
      mediation|value-invalid|route|route=TALK
      mediation|value-invalid|issue_type|issue_type=other
      mediation|value-invalid|status|status=DONE
      mediation|value-invalid|session_date|session_date=soon
      mediation|required-value-missing|case_id|case_id=
      ehcp|value-invalid|received_date|received_date=2024-13-01
      ehcp|value-invalid|request_outcome|request_outcome=Q
      ehcp|value-invalid|week20_exception|week20_exception=2
      ehcp|required-value-missing|person_ref|person_ref=
      ehcp|dates-out-of-order|request_outcome_date|request_outcome_date=2024-09-01
      ehcp|dates-out-of-order|plan_start_date|plan_start_date=2024-08-30
      ehcp|dates-out-of-order|plan_cease_date|plan_cease_date=2024-12-01,cease_reason=1
      ehcp|cease-date-without-reason|cease_reason|plan_cease_date=2025-06-01
      ehcp|cease-date-without-reason|plan_cease_date|cease_reason=1
      ehcp|age-at-receipt-out-of-range|birth_date|birth_date=1990-01-01
      """;

  static List<BadRow> kinds() {
    return KINDS
        .lines()
        .map(
            line -> {
              String[] parts = line.split("\\|");
              boolean kept = parts[1].startsWith("~");
              String rule = kept ? parts[1].substring(1) : parts[1];
              return new BadRow(parts[0], rule, parts[2], !kept, GoodRow.cells(parts[3]));
            })
        .toList();
  }

  /** A good row of an extract with the n-th key. */
  static Map<String, String> good(String extract, int n) {
    return GoodRow.of(extract, n);
  }

  /** The bad row with the n-th key. */
  Map<String, String> row(int n) {
    Map<String, String> row = good(extract, n);
    row.putAll(cells);
    return row;
  }
}
