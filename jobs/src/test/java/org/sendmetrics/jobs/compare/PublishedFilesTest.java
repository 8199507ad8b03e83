package org.sendmetrics.jobs.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.sendmetrics.jobs.compare.Published.darlington;
import static org.sendmetrics.jobs.compare.Published.hartlepool;

import java.nio.charset.Charset;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.sendmetrics.jobs.check.Finding;

class PublishedFilesTest {
  private static final String CELLS = "100,80,50,40,50,50";

  @Test
  void theSampleIsReadWholeFromBehindItsByteOrderMark() {
    assertTrue(Published.sample().startsWith("\uFEFF"));
    PublishedRows read = Published.read("published/t.csv", Published.sample());
    assertEquals(
        List.of(new PublishedRows.Balance("published/t.csv", "ehc-plans-20-weeks", 1135, 1135, 0)),
        read.balances());
    assertTrue(read.findings().stream().allMatch(f -> f.severity() == Finding.Severity.WARN));
    assertEquals(
        List.of("published-parts-do-not-add-up", "published-area-code-differs"),
        rules(read).stream().distinct().toList());
  }

  @Test
  void theThreeDigitCodeCountsAndTheLookupNamesTheAuthority() {
    PublishedRows read = Published.read("published/t.csv", Published.sample());
    assertEquals("E06000066", newCode(read, "2024", "933"));
    assertEquals("E10000027", newCode(read, "2022", "933"));
  }

  @Test
  void columnsAreFoundWhateverTheirCase() {
    PublishedRows read =
        Published.read(
            "published/a.csv",
            Published.HEADER.toUpperCase(Locale.ROOT) + "\n" + hartlepool("2024", CELLS) + "\n");
    assertEquals(1, read.rows().size());
    assertEquals("PC_PLANS_ISSUED_20_WEEKS_EX", read.rows().get(0).observations().get(0).column());
  }

  @Test
  void aFileOfUnknownLayoutIsRefusedAndItsRowsAreCountedAsSetAside() {
    PublishedRows read = Published.read("published/b.csv", "a,b\n1,2\n3,4\n");
    assertEquals(List.of(), read.rows());
    assertEquals(
        List.of(new PublishedRows.Balance("published/b.csv", "", 2, 0, 2)), read.balances());
    assertEquals(List.of("published-layout-unknown"), rules(read));
    assertEquals(Finding.Severity.REJECT_FILE, read.findings().get(0).severity());
  }

  @Test
  void anEmptyFileIsRefused() {
    assertEquals(List.of("published-layout-unknown"), rules(Published.read("published/e.csv", "")));
  }

  @Test
  void aColumnThatStandsTwiceIsReadOnce() {
    PublishedRows read =
        Published.read(
            "published/a.csv",
            Published.HEADER + ",Plans_Issued_Den\n" + hartlepool("2024", CELLS) + ",999\n");
    assertEquals(List.of("published-column-repeated"), rules(read));
    assertEquals("100", read.rows().get(0).observations().get(1).denominator().raw());
  }

  @Test
  void aMeasureWithoutItsColumnsIsLeftOutAndTheOthersAreRead() {
    String header = Published.HEADER.replace(",pc_plans_issued_within", ",pc_in");
    PublishedRows read =
        Published.read("published/a.csv", header + "\n" + hartlepool("2024", CELLS) + "\n");
    Finding missing =
        read.findings().stream()
            .filter(f -> f.rule().equals("published-column-missing"))
            .findFirst()
            .orElseThrow();
    assertTrue(missing.message().contains(Published.RATE_INCLUDING_EXCEPTIONS));
    assertEquals(1, read.rows().get(0).observations().size());
  }

  @Test
  void aRowGivenTwiceIsSetAsideTheSecondTime() {
    PublishedRows read =
        Published.readRows(hartlepool("2024", CELLS), hartlepool("2024", "1,1,1,1,100,100"));
    assertEquals(List.of("published-row-repeated"), rules(read));
    assertTrue(
        read.findings().stream()
            .anyMatch(f -> f.rule().equals("published-row-repeated") && f.line() == 3));
    assertEquals(1, read.balances().get(0).rowsKept());
    assertEquals(1, read.balances().get(0).rowsSetAside());
  }

  @Test
  void rowsThatCannotBePlacedOrReadAreSetAside() {
    PublishedRows read =
        Published.readRows(
            Published.authority("2024", "E06000099", "999", "Nowhere", CELLS),
            hartlepool("202425", CELLS),
            hartlepool("2024", CELLS).replace("Local authority", "School"),
            Published.northEast("2024", CELLS).replace("E12000001", "E12000010"),
            hartlepool("2024", "n/a,80,50,40,50,50"),
            hartlepool("2024", "100,80.5,50,40,50,50"),
            hartlepool("2024", CELLS) + ",more",
            darlington("2024", CELLS));
    assertEquals(
        List.of(
            "published-authority-unknown",
            "published-period-unknown",
            "published-level-unknown",
            "published-region-unknown",
            "published-number-unreadable",
            "published-number-unreadable",
            "published-field-count"),
        rules(read));
    assertEquals(
        new PublishedRows.Balance("published/a.csv", "ehc-plans-20-weeks", 8, 1, 7),
        read.balances().get(0));
  }

  @Test
  void oddNumbersAreReadWithAFinding() {
    PublishedRows read =
        Published.readRows(hartlepool("2024", "\"1,000\",80,500,40,50%,49.999999999999997"));
    assertEquals(
        List.of("published-number-oddly-written"), rules(read).stream().distinct().toList());
    assertEquals(3, rules(read).size());
    assertEquals(1000, read.rows().get(0).observations().get(1).denominator().number().intValue());
  }

  @Test
  void anotherAuthoritysNameBesideACodeIsAWarningAndAnotherSpellingIsNot() {
    PublishedRows read =
        Published.readRows(
            Published.authority("2024", "E06000001", "805", "Darlington", CELLS),
            Published.authority("2024", "E06000047", "840", "Durham", CELLS));
    assertEquals(List.of("published-code-and-name-of-two-areas"), rules(read));
    assertFalse(read.rows().get(0).certain());
    assertTrue(
        Comparators.of(read).figures().stream()
            .noneMatch(f -> f.key().place().code().equals("805")));
    assertEquals("Hartlepool", read.rows().get(0).place().name());
    assertEquals("County Durham", read.rows().get(1).place().name());
  }

  @Test
  void anAuthorityIsFoundByItsNameWhenThereIsNoCode() {
    String row =
        ",Calendar year,Local authority,E92000001,England,,,,,Dorset,"
            + Published.ALL
            + ","
            + CELLS;
    PublishedRows read = Published.readRows("2024" + row, "2018" + row);
    assertEquals("838", read.rows().get(0).place().code());
    assertEquals("835", read.rows().get(1).place().code());
  }

  @Test
  void anAuthorityThatHadEndedIsAWarning() {
    PublishedRows read =
        Published.readRows(
            "2024,Calendar year,Local authority,E92000001,England,E12000002,North West,E10000006,"
                + "909,Cumbria,"
                + Published.ALL
                + ","
                + CELLS);
    assertEquals(List.of("published-authority-not-in-force"), rules(read));
  }

  @Test
  void aFileInWindows1252IsRead() throws Exception {
    String text = Published.HEADER + ",note\n" + hartlepool("2024", CELLS) + ",\u2018as is\u2019\n";
    PublishedFile file =
        PublishedFile.of("published/a.csv", text.getBytes(Charset.forName("windows-1252")));
    assertEquals(1, PublishedFiles.read(Published.CATALOGUE, List.of(file)).rows().size());
  }

  private static String newCode(PublishedRows read, String year, String code) {
    return read.rows().stream()
        .filter(r -> r.timePeriod().equals(year) && r.place().code().equals(code))
        .findFirst()
        .orElseThrow()
        .place()
        .newLaCode();
  }

  @Test
  void aNegativeCountMakesNoFigureAndItsRowStays() {
    PublishedRows read = Published.readRows(hartlepool("2024", "100,80,50,-1,50,50"));
    assertEquals(List.of("published-count-negative"), rules(read));
    assertEquals(1, read.rows().size());
    assertEquals("u", read.rows().get(0).observations().get(0).numerator().symbol());
  }

  /** What was found in the rows; the header has capitals and not the columns of every measure. */
  private static List<String> rules(PublishedRows read) {
    return read.findings().stream()
        .map(Finding::rule)
        .filter(rule -> !rule.equals("published-columns-of-two-cases"))
        .filter(rule -> !rule.equals("published-column-missing"))
        .toList();
  }
}
