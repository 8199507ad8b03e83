package org.sendmetrics.jobs.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sendmetrics.jobs.check.Finding;

/** Faults of real files, each found by a rule that knows no file. */
class PublishedFaultsTest {
  @ParameterizedTest(name = "{0}: {1} of {2}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "ehcp_annual_reviews.csv|published-column-repeated|review_meeting_prior_24|same in every row",
        "ehcp_annual_reviews.csv|published-column-renamed|outcome_maintan|decsion_4weeks as",
        "ehcp_annual_reviews.csv|published-count-negative|review_decision_outstanding|below 0",
        "ehcp_assessments.csv|published-column-renamed|number_asssess_mediation_tribunal|misspelt",
        "ehcp_assessments.csv|published-parts-do-not-add-up|assess_not_issued|without a date",
        "ehcp_new_plans.csv|published-count-of-region|new_ehc_plans|15 rows",
        "ehcp_new_plans.csv|published-areas-do-not-add-up|new_ehc_plans|none of which is withheld",
        "ehcp_new_plans.csv|published-parts-do-not-add-up|new_ehc_plans|settings fall short",
        "ehcp_new_plans.csv|published-rate-not-of-its-counts|mainstream_total_pc|own counts",
        "ehcp_new_plans.csv|published-columns-of-two-cases|AP_PRU_total_pc|AP_PRU_total_pc",
        "ehcp_primary_need.csv|published-areas-do-not-add-up|semh_pc|sld_pc, spld_pc",
        "ehcp_primary_need.csv|published-rate-not-of-its-counts|sld_pc|2 columns: sld_pc, spld_pc",
        "ehcp_primary_need.csv|published-area-code-differs|new_la_code|E10000002 for E06000060",
        "absence_by_sen_authorities.csv|published-item-under-two-headings|send_category|No SEN",
        "absence_by_sen_authorities.csv|published-authority-not-in-force|old_la_code|Cumbria (909)",
        "absence_by_sen_england.csv|published-region-is-part-of-one|region_name|Inner London",
        "attendance_ytd.csv|published-parts-do-not-add-up|authorised_absence|rows: lines 3,",
        "suspensions_by_sen.csv|published-rate-out-of-range|one_plus_susp_rate|3 rows",
        "suspensions_by_sen.csv|published-regions-of-two-kinds|region_code|[202324] and [202122",
        "sen2_mediation_tribunal.csv|published-parts-do-not-add-up|total_mediation|parts count cases",
        "sen2_mediation_tribunal.csv|published-number-oddly-written|ass_refused_ehc_pc|blanks",
        "send_tribunal_appeals.csv|published-code-and-name-of-two-areas|Local Authority|Nottingham beside 891",
        "send_tribunal_appeals.csv|published-rate-not-of-its-counts|In development: SEND Tribunal Appeal Rate|own counts",
        "send_tribunal_appeals.csv|published-number-oddly-written|Total Appealable Decisions|commas",
        "statistical_neighbours.csv|published-item-spelt-two-ways|closeness|Very close and Very Close",
        "statistical_neighbours.csv|published-list-of-two-times|la_code|Cumbria (909) and Cumberland (942)",
        "lait_indicators.csv|published-number-oddly-written|Values|floating point",
        "lait_indicators.csv|published-year-missing|time_period|2023",
      })
  void aFaultIsFound(String file, String rule, String column, String says) {
    List<Finding> found =
        Published.findings(file).stream()
            .filter(f -> f.rule().equals(rule) && f.column().equals(column))
            .toList();
    assertTrue(
        found.stream().anyMatch(f -> f.message().contains(says)),
        () -> rule + " is not among " + Published.findings(file));
    assertTrue(found.stream().allMatch(f -> f.file().equals(file) && f.line() > 0));
    assertTrue(found.stream().noneMatch(f -> f.remedy().isBlank()));
  }

  @Test
  void cellsWithdrawnInALaterEditionAreNamed() {
    List<Finding> withdrawn =
        Published.findings("ehcp_requests.csv", "ehcp_requests_later_version.csv").stream()
            .filter(f -> f.rule().equals("published-cell-withdrawn"))
            .toList();
    assertEquals(3, withdrawn.size());
    assertTrue(withdrawn.stream().allMatch(f -> f.file().equals("ehcp_requests.csv")));
    assertTrue(withdrawn.get(0).message().contains("Barnet, 2024"));
    assertEquals(
        List.of(
            "mediation_related_request",
            "tribunal_after_mediation_request",
            "tribunal_related_request"),
        withdrawn.stream().map(Finding::column).sorted().toList());
  }

  @Test
  void aNumberChangedInALaterEditionIsNamed() {
    String before = Published.hartlepool("2024", "100,80,50,40,50,50");
    String after = Published.hartlepool("2024", "100,80,50,41,50,51.3");
    PublishedRows both =
        Published.read(
            List.of(
                Published.file("published/a.csv", Published.HEADER + "\n" + before + "\n"),
                Published.file("published/b.csv", Published.HEADER + "\n" + after + "\n")));
    List<Finding> found = Editions.findings(both.rows());
    assertEquals(
        List.of("published-edition-superseded"), found.stream().map(Finding::rule).toList());
    assertTrue(found.get(0).message().contains("Hartlepool, 2024"));
  }

  @Test
  void aWithheldCellThatFollowsFromItsRegionIsNamed() {
    PublishedRows rows = Published.read("published/t.csv", Published.laterEdition());
    List<Finding> found =
        Reconciliation.of(Published.CATALOGUE, rows).findings().stream()
            .filter(f -> f.rule().equals("published-withheld-cell-derivable"))
            .toList();
    assertEquals(1, found.size());
    assertTrue(found.get(0).message().contains("6 columns"), found.get(0).message());
  }

  @Test
  void aSoundFileHasNoFindings() {
    assertEquals(
        List.of("published-column-renamed"),
        Published.findings("exclusions_by_sen_national.csv").stream()
            .map(Finding::rule)
            .distinct()
            .toList());
  }
}
