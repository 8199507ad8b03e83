package org.sendmetrics.reports.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.sendmetrics.reports.Release;
import org.sendmetrics.reports.Reports;
import org.sendmetrics.reports.Samples;
import org.sendmetrics.reports.WorkbookChecks;
import org.sendmetrics.reports.style.Approval;

class FirstPageTest {
  private static final int MOST_NUMBERS = 40;

  /** Words whose digits are no figure: periods, days, names of measures. */
  private static final Pattern NO_FIGURE =
      Pattern.compile(
          "\\d{1,2} [A-Z][a-z]+ \\d{4}|\\b(?:19|20)\\d{2}\\b|per 100|within 30 days|over 20 weeks"
              + "|Up to 20|20 to 26|26 to 52|Over 52");

  private static final Pattern NUMBER = Pattern.compile("\\d[\\d,.]*");

  @TempDir private static Path folder;
  private static XSSFSheet page;

  @BeforeAll
  static void write() throws IOException {
    Samples.products(folder);
    Reports.write(Samples.CATALOGUE, Samples.RELEASE, Samples.SAID, folder);
    page = board("301").getSheetAt(0);
  }

  private static XSSFWorkbook board(String code) throws IOException {
    return WorkbookChecks.open(folder.resolve("public/boards/" + code + ".xlsx"));
  }

  private static List<String> texts(XSSFSheet sheet) {
    List<String> texts = new ArrayList<>();
    for (var row : sheet) {
      for (Cell cell : row) {
        texts.add(cell.getStringCellValue());
      }
    }
    return texts;
  }

  private static String starting(XSSFSheet sheet, String words) {
    return texts(sheet).stream().filter(t -> t.startsWith(words)).findFirst().orElseThrow();
  }

  @ParameterizedTest
  @MethodSource("approvals")
  void itSaysWhoStandsBehindIt(Approval approval, String words, @TempDir Path other)
      throws IOException {
    Samples.products(other);
    Release release = new Release(Samples.AS_AT, true, false, Samples.RELEASE.runId(), approval);
    Reports.write(Samples.CATALOGUE, release, Samples.SAID, other);
    XSSFSheet first = WorkbookChecks.open(other.resolve("public/boards/301.xlsx")).getSheetAt(0);
    assertTrue(starting(first, "As at").contains(words), texts(first).toString());
  }

  static Stream<Arguments> approvals() {
    return Stream.of(
        Arguments.of(Approval.NOT_ASKED, "Nobody was asked to approve it."),
        Arguments.of(Approval.by("A. Jones, Head of SEND"), "Approved by A. Jones, Head of SEND."));
  }

  @Test
  void itIsOneLandscapePageOfA4WithAtMostFortyNumbers() {
    assertEquals("Dashboard", page.getSheetName());
    assertTrue(page.getPrintSetup().getLandscape());
    assertEquals(1, page.getPrintSetup().getFitHeight());
    assertEquals(1, page.getPrintSetup().getFitWidth());
    long numbers =
        texts(page).stream()
            .map(t -> NO_FIGURE.matcher(t).replaceAll(" "))
            .flatMap(t -> NUMBER.matcher(t).results())
            .count();
    assertTrue(numbers > 5 && numbers <= MOST_NUMBERS, numbers + " numbers");
  }

  @Test
  void aTileSaysCountBaseComparisonsMilestoneStatusAndOwner() {
    assertEquals(
        List.of(
            "EHC plans issued on time",
            "80.0%",
            "80 of 100, April to June 2025",
            "Jan to Mar 2025: 22.2%",
            "Apr to Jun 2024: 40.0%",
            "England in 2024: 46.4%",
            "Milestone: 90% by 31 December 2025",
            "Status: Not judged: how many still wait is not known",
            "Owner: Head of SEND"),
        starting(page, "EHC plans issued on time").lines().toList());
  }

  @Test
  void timelinessHasNoStatusWithoutTheWaitingCases() {
    String tile = starting(page, "EHC plans issued on time");
    assertFalse(tile.contains("Better"), "40% became 80%, but who waits is not known: " + tile);
  }

  @Test
  void whatIsNotSuppliedSaysByWhom() {
    assertTrue(starting(page, "Waits for health").contains("Not supplied by the integrated care"));
    assertTrue(starting(page, "Suspensions").contains("Not supplied by Barking and Dagenham"));
    assertTrue(starting(page, "Data sent").contains("Not sent: Exclusions, Mediation."));
  }

  @Test
  void whatIsOffTargetHasCauseActionWhoAndWhen() {
    assertEquals(
        "EHC plans issued on time: Cause: \u201cVacancies\u201d Action: \u201cRecruit 3\u201d"
            + " Owner: Head of SEND. By 31 March 2026.",
        starting(page, "EHC plans issued on time: Cause"));
    assertEquals(
        "Overall absence: Cause missing. Action missing. Owner: nobody named. No day was given.",
        starting(page, "Overall absence: Cause"));
    assertTrue(starting(page, "Decision asked").contains("\u201cOverall absence\u201d"));
  }

  @Test
  void anAreaWithoutTargetsIsAskedForThem() throws IOException {
    XSSFSheet camden = board("202").getSheetAt(0);
    assertTrue(starting(camden, "Decision asked").contains("No target was sent"));
    assertTrue(texts(camden).contains("Nobody can say: no target was sent."));
  }
}
