package org.sendmetrics.jobs.audit.foreign;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sendmetrics.jobs.audit.foreign.ForeignResult.Recovered;

class ForeignAttackTest {
  private static final long SMALL = 5;

  private static final Path REAL = Path.of("src/test/resources/published-attacked");

  @TempDir Path folder;

  @Test
  void lewishamIsLondonLessTheOthers() {
    ForeignResult result =
        ForeignAttack.of(REAL.resolve("ehcp_timeliness_20_week_2024_later_version.csv"), SMALL)
            .run();
    Recovered plans =
        only(
            result,
            "Lewisham",
            List.of("All EHC plans issued", "All EHC plans issued"),
            "plans_issued_den");
    assertEquals(193, plans.low());
    assertEquals(193, plans.high());
    assertEquals("a region is the sum of its authorities: plans_issued_den", plans.how());
    Recovered onTime =
        only(result, "Lewisham", List.of("Sex", "Female"), "plans_issued_within_20_weeks");
    assertEquals(55, onTime.low());
    assertTrue(onTime.isExact());
    assertEquals(24, result.withheld());
    assertEquals(24, result.recovered().size());
  }

  @Test
  void permanentExclusionsOfOneFollowFromTheTotalOverSchoolTypes() {
    ForeignResult result =
        ForeignAttack.of(REAL.resolve("exclusions_by_la_2016_17.csv"), SMALL).run();
    Recovered camden = only(result, "Camden", List.of("Primary"), "perm_excl");
    assertEquals(1, camden.low());
    assertTrue(camden.isExact());
    assertEquals("the whole is the sum by school_type: perm_excl", camden.how());
  }

  private static Recovered only(
      ForeignResult result, String authority, List<String> filters, String column) {
    List<Recovered> found =
        result.recovered().stream()
            .filter(r -> r.authority().endsWith(authority))
            .filter(r -> r.filters().equals(filters) && r.column().equals(column))
            .toList();
    assertEquals(1, found.size());
    return found.get(0);
  }

  @Test
  void percentagesGiveTheCountBack() throws IOException {
    StringBuilder rows =
        new StringBuilder("time_period,geographic_level,old_la_code,on_time,plans,on_time_pc\n");
    for (int n = 1; n <= 30; n++) {
      int plans = 200 + 7 * n;
      String pc = String.format("%.1f", 100.0 * n / plans);
      rows.append("2024,Local authority,").append(300 + n).append(',');
      rows.append(n == 3 ? "c" : "" + n).append(',').append(plans).append(',').append(pc);
      rows.append('\n');
    }
    ForeignResult result =
        ForeignAttack.of(Files.writeString(folder.resolve("a.csv"), rows), SMALL).run();
    Recovered found = only(result, "303", List.of(), "on_time");
    assertEquals(3, found.low());
    assertTrue(found.isExact());
    assertEquals("on_time_pc is on_time of plans", found.how());
  }

  @Test
  void sumsThatFiguresContradictAreNotUsed() throws IOException {
    StringBuilder rows =
        new StringBuilder("time_period,geographic_level,old_la_code,school_type,pupils\n");
    for (int n = 1; n <= 10; n++) {
      int total = n == 5 ? 40 : 3 * n + 1;
      rows.append("2024,Local authority,")
          .append(300 + n)
          .append(",Total,")
          .append(total)
          .append('\n');
      rows.append("2024,Local authority,")
          .append(300 + n)
          .append(",Primary,")
          .append(n)
          .append('\n');
      rows.append("2024,Local authority,").append(300 + n).append(",Secondary,");
      rows.append(n == 5 ? "c" : "" + 2 * n).append('\n');
    }
    ForeignResult result =
        ForeignAttack.of(Files.writeString(folder.resolve("a.csv"), rows), SMALL).run();
    assertEquals(1, result.withheld());
    assertEquals(List.of(), result.recovered());
    assertEquals(List.of("the whole is the sum by school_type: pupils"), result.discarded());
  }
}
