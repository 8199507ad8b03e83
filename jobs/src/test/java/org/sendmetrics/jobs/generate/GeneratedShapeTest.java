package org.sendmetrics.jobs.generate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sendmetrics.schemas.Catalogue;

/** The invented figures are near England's, on three authorities of the national scale. */
class GeneratedShapeTest {
  @TempDir static Path folder;
  private static Extracts extracts;
  private static int onRoll;
  private static final Map<String, Integer> ON_ROLL_BY_SEN = new HashMap<>();

  /** Possible sessions and absent sessions of an enrolment. */
  private record Enrolment(String sen, int[] sums) {}

  @BeforeAll
  static void generate() {
    Generator.generate(Catalogue.shipped(), folder, Scale.NATIONAL, 5, 3);
    extracts = Extracts.in(folder);
    extracts.eachRow(
        "roll",
        row -> {
          String status = row.getField("enrol_status");
          if (row.getField("census").equals("SPR") && !status.equals("S")) {
            onRoll++;
            ON_ROLL_BY_SEN.merge(row.getField("sen_provision"), 1, Integer::sum);
          }
        });
  }

  @Test
  void oneInSevenHasSenSupportAndOneInTwentyAPlan() {
    assertEquals(0.138, ON_ROLL_BY_SEN.get("K") / (double) onRoll, 0.015);
    assertEquals(0.053, ON_ROLL_BY_SEN.get("E") / (double) onRoll, 0.01);
  }

  @Test
  void absenceRisesWithNeedAndFewPupilsMissMost() {
    Map<String, Enrolment> enrolments = new HashMap<>();
    extracts.eachRow(
        "attendance",
        row -> {
          boolean examLeave =
              row.getField("nc_year").equals("11") && row.getField("term").equals("SU2");
          if (row.getField("phase").equals("AP") || examLeave) {
            return;
          }
          Enrolment enrolment =
              enrolments.computeIfAbsent(
                  row.getField("laestab") + row.getField("upn"),
                  key -> new Enrolment(row.getField("sen_provision"), new int[2]));
          enrolment.sums[0] += Integer.parseInt(row.getField("sessions_possible"));
          enrolment.sums[1] +=
              Integer.parseInt(row.getField("sessions_authorised"))
                  + Integer.parseInt(row.getField("sessions_unauthorised"));
        });
    double none = absence(enrolments, "N");
    double support = absence(enrolments, "K");
    double plan = absence(enrolments, "E");
    assertTrue(none < support && support < plan, none + " < " + support + " < " + plan);
    assertEquals(6.1, none, 1.2);
    assertEquals(10, support, 2);
    assertEquals(12.7, plan, 2.5);
    double persistent = share(enrolments, 10);
    double severe = share(enrolments, 2);
    assertEquals(19, persistent, 4);
    assertEquals(2.2, severe, 0.8);
  }

  @Test
  void suspensionsAreManyOfFewPupils() {
    Set<String> suspended = new HashSet<>();
    int[] counts = new int[2];
    extracts.eachRow(
        "exclusions",
        row -> {
          if (row.getField("category").equals("SUSP")) {
            suspended.add(row.getField("upn"));
            counts[0]++;
          } else if (row.getField("category").equals("PERM")) {
            counts[1]++;
          }
        });
    double rate = 100.0 * counts[0] / onRoll;
    assertTrue(rate > 5 && rate < 18, "suspensions per 100: " + rate);
    double permanent = 100.0 * counts[1] / onRoll;
    assertTrue(permanent > 0.05 && permanent < 0.25, "permanent per 100: " + permanent);
    double each = counts[0] / (double) suspended.size();
    assertTrue(each > 2 && each < 3.5, "suspensions of a suspended pupil: " + each);
  }

  @Test
  void aQuarterOfDecisionsRefuseAndAuthoritiesDiffer() {
    int[] counts = new int[5];
    extracts.eachRow(
        "ehcp",
        row -> {
          String outcome = row.getField("request_outcome");
          if (outcome.equals("Y") || outcome.equals("N")) {
            counts[0]++;
            counts[1] += outcome.equals("N") ? 1 : 0;
          }
          if (row.getField("assessment_outcome").equals("Y")) {
            long days =
                ChronoUnit.DAYS.between(
                    LocalDate.parse(row.getField("received_date")),
                    LocalDate.parse(row.getField("plan_start_date")));
            counts[2]++;
            counts[3] += days == 140 ? 1 : 0;
            counts[4] += days == 141 ? 1 : 0;
          }
        });
    assertEquals(0.25, counts[1] / (double) counts[0], 0.04);
    assertTrue(counts[2] > 0.3 * counts[0], "plans issued");
    assertTrue(counts[3] > 0 && counts[4] > 0, "plans on the last day in time and the day after");
  }

  private static double absence(Map<String, Enrolment> enrolments, String sen) {
    long possible = 0;
    long absent = 0;
    for (Enrolment enrolment : enrolments.values()) {
      if (enrolment.sen.equals(sen)) {
        possible += enrolment.sums[0];
        absent += enrolment.sums[1];
      }
    }
    return 100.0 * absent / possible;
  }

  /** Per 100 enrolments with a possible session, those missing one session in so many or more. */
  private static double share(Map<String, Enrolment> enrolments, int oneIn) {
    long counted = enrolments.values().stream().filter(e -> e.sums[0] > 0).count();
    long over =
        enrolments.values().stream()
            .filter(e -> e.sums[0] > 0 && oneIn * e.sums[1] >= e.sums[0])
            .count();
    return 100.0 * over / counted;
  }
}
