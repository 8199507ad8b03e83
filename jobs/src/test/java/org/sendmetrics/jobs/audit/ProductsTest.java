package org.sendmetrics.jobs.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.sendmetrics.jobs.audit.scan.Fault;
import org.sendmetrics.jobs.audit.scan.Part;
import org.sendmetrics.jobs.audit.scan.ProductScan;
import org.sendmetrics.jobs.audit.scan.ScanFinding;
import org.sendmetrics.jobs.audit.scan.Seen;

class ProductsTest {
  private static final String SHEET = "xl/worksheets/sheet1.xml";
  private static final String WITHHELD_ROW =
      HandMadeRelease.row(
          5, "Persistent absence", "Academic year 2023 to 2024", "[c]", "[c]", "[c]");

  @TempDir Path out;

  @Test
  void anHonestReleaseHasNoFault() throws IOException {
    ProductScan scan = new HandMadeRelease().scan(out);
    assertEquals(List.of(), scan.findings());
    assertTrue(scan.shownThoughWithheld().isEmpty());
    assertEquals(3, scan.files());
    assertTrue(scan.numbers() > 20, "numbers were held against the table");
  }

  private static HandMadeRelease drawingThousands(double lastHeight) {
    return new HandMadeRelease()
        .inPage(
            "</body>",
            """
            <h2 id="b">Requests for an assessment</h2>
            <svg viewBox="0 0 360 234"><title>Requests for an assessment, Camden</title>
            <line x1="44" y1="180.0" x2="340" y2="180.0"/><text x="38" y="184">0</text>
            <line x1="44" y1="104.0" x2="340" y2="104.0"/><text x="38" y="108">1000</text>
            <line x1="44" y1="28.0" x2="340" y2="28.0"/><text x="38" y="32">2000</text>
            <text x="44" y="206">2022</text><text x="340" y="226">2024</text>
            <circle cx="50" cy="88.8" r="4"/><circle cx="200" cy="66.0" r="4"/>
            <circle cx="350" cy="%s" r="4"/></svg></body>
            """
                .formatted(lastHeight));
  }

  @Test
  void aNumberOfAScaleIsNoYear() throws IOException {
    assertEquals(List.of(), drawingThousands(43.2).scan(out).findings());
  }

  @Test
  void aScaleOfThousandsIsStillRead() throws IOException {
    List<ScanFinding> findings = drawingThousands(40.0).scan(out).findings();
    assertEquals(
        List.of(Fault.SHAPE_WITHOUT_FIGURE.what()),
        findings.stream().map(ScanFinding::what).toList());
  }

  static Stream<Arguments> tampered() {
    return Stream.of(
        fault(
            "a rate left in while the count is withheld",
            Fault.PUBLISHED_ELSEWHERE,
            "boards/202.xlsx Attendance!E5",
            r ->
                r.inBook(
                    SHEET,
                    WITHHELD_ROW,
                    HandMadeRelease.row(
                        5,
                        "Persistent absence",
                        "Academic year 2023 to 2024",
                        "[c]",
                        "[c]",
                        "13.3"))),
        fault(
            "a count left in on the page",
            Fault.PUBLISHED_ELSEWHERE,
            "summaries/202.html line 14 td",
            r ->
                r.inPage(
                    "<td>[c]</td><td>[c]</td><td>[c]</td>", "<td>[c]</td><td>40</td><td>[c]</td>")),
        fault(
            "a count that is not the table's",
            Fault.DISAGREES,
            "boards/202.xlsx Attendance!C6",
            r -> r.inBook(SHEET, "<v>45</v>", "<v>46</v>")),
        fault(
            "more digits kept than shown",
            Fault.MORE_THAN_SHOWN,
            "boards/202.xlsx Attendance!E4",
            r -> r.inBook(SHEET, "<v>18.0</v>", "<v>18.000001</v>")),
        fault(
            "a column that no header explains",
            Fault.NUMBER_WITHOUT_KEY,
            "boards/202.xlsx Attendance!F5",
            r ->
                r.inBook(
                    SHEET,
                    WITHHELD_ROW,
                    WITHHELD_ROW.replace("</row>", "<c r='F5'><v>40</v></c></row>"))),
        fault(
            "a hidden sheet",
            Fault.HIDDEN_SHEET,
            "boards/202.xlsx Chart_data",
            r ->
                r.inBook(
                    "xl/workbook.xml",
                    "name='Chart_data'",
                    "name='Chart_data' state='veryHidden'")),
        fault(
            "a hidden column",
            Fault.HIDDEN_COLUMN,
            "boards/202.xlsx Attendance!column A",
            r -> r.inBook(SHEET, "width='12'", "hidden='1'")),
        fault(
            "a hidden row",
            Fault.HIDDEN_ROW,
            "boards/202.xlsx Attendance!row 5",
            r -> r.inBook(SHEET, "<row r='5'>", "<row r='5' hidden='true'>")),
        fault(
            "a value kept by the chart behind [c]",
            Fault.CHART_KEEPS_MORE,
            "boards/202.xlsx xl/charts/chart1.xml Chart_data!B5",
            r ->
                r.inBook(
                    "xl/charts/chart1.xml",
                    "<c:pt idx='2'>",
                    "<c:pt idx='1'><c:v>13.3</c:v></c:pt><c:pt idx='2'>")),
        fault(
            "a format that shows something else",
            Fault.NUMBER_FORMAT,
            "boards/202.xlsx Attendance!A4",
            r -> r.inBook("xl/styles.xml", "#,##0.0", "&quot;[c]&quot;")),
        fault(
            "a formula",
            Fault.FORMULA,
            "boards/202.xlsx Attendance!C6",
            r -> r.inBook(SHEET, "<v>45</v>", "<f>40+5</f><v>45</v>")),
        fault(
            "a pivot cache",
            Fault.PIVOT_CACHE,
            "boards/202.xlsx xl/pivotCache/pivotCacheRecords1.xml",
            r -> r.book.put("xl/pivotCache/pivotCacheRecords1.xml", "<a/>")),
        fault(
            "a comment",
            Fault.COMMENT,
            "boards/202.xlsx xl/comments1.xml",
            r -> r.book.put("xl/comments1.xml", "<a/>")),
        fault(
            "an embedded workbook",
            Fault.EMBEDDED_FILE,
            "summaries/202.docx word/embeddings/sheet.xlsx",
            r -> r.document.put("word/embeddings/sheet.xlsx", "x")),
        fault(
            "an author's name",
            Fault.PROPERTY,
            "boards/202.xlsx docProps/core.xml",
            r -> r.inBook("docProps/core.xml", "Camden SEND local partnership", "A. Clerk")),
        fault(
            "tracked changes",
            Fault.TRACKED_CHANGE,
            "summaries/202.docx word/document.xml paragraph 1",
            r ->
                r.inDocument(
                    "word/document.xml",
                    "<w:r>",
                    "<w:del><w:r><w:delText>x</w:delText></w:r></w:del><w:r>")),
        fault(
            "a stray number in a sentence",
            Fault.NUMBER_WITHOUT_KEY,
            "summaries/202.docx word/document.xml paragraph 2",
            r -> r.inDocument("word/document.xml", "(54 of 300)", "(54 of 300, 40 a year before)")),
        fault(
            "a sentence about a withheld figure",
            Fault.PUBLISHED_ELSEWHERE,
            "summaries/202.html line 4 p",
            r -> r.inPage("<svg", "<p>In the school year 2023 to 2024: 40 pupils.</p><svg")),
        fault(
            "a data attribute",
            Fault.DATA_ATTRIBUTE,
            "summaries/202.html line 13 td",
            r -> r.inPage("<td>18.0%", "<td data-value=\"13.3\">18.0%")),
        fault(
            "a length in a style",
            Fault.INLINE_STYLE,
            "summaries/202.html line 3 p",
            r -> r.inPage("<p>In", "<p style=\"width:13.3%\">In")),
        fault(
            "data for a script",
            Fault.SCRIPT,
            "summaries/202.html line 15 script",
            r ->
                r.inPage("</tr>\n<tr><th>Academic year 2023", "</tr>\n<tr><th>Academic year 2023")
                    .inPage("</table>", "</table><script>[40]</script>")),
        fault(
            "a point drawn for a withheld figure",
            Fault.SHAPE_WITHOUT_FIGURE,
            "summaries/202.html line 4 svg",
            r ->
                r.inPage(
                    "<circle cx=\"350\"",
                    "<circle cx=\"250\" cy=\"78.7\" r=\"4\"/><circle cx=\"350\"")),
        fault(
            "a bar drawn for a withheld figure",
            Fault.SHAPE_WITHOUT_FIGURE,
            "summaries/202.html line 4 svg",
            r ->
                r.inPage(
                    "</svg>", "<rect x=\"240\" y=\"78.7\" width=\"20\" height=\"101.3\"/></svg>")));
  }

  private static Arguments fault(
      String title, Fault fault, String where, Consumer<HandMadeRelease> tampering) {
    return Arguments.of(title, fault, where, tampering);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("tampered")
  void catches(String title, Fault fault, String where, Consumer<HandMadeRelease> tampering)
      throws IOException {
    HandMadeRelease release = new HandMadeRelease();
    tampering.accept(release);
    List<ScanFinding> findings = release.scan(out).findings();
    assertTrue(
        findings.stream().anyMatch(f -> f.fault() == fault && f.where().toString().equals(where)),
        () ->
            title
                + " was not caught; found "
                + findings.stream().map(f -> f.fault() + " " + f.where()).toList());
  }

  @Test
  void handsWhatIsShownToTheAttackAndSaysItToNobody() throws IOException {
    ProductScan scan =
        new HandMadeRelease()
            .inBook(
                SHEET,
                WITHHELD_ROW,
                WITHHELD_ROW.replaceFirst("<c r='C5'.*?</c>", "<c r='C5'><v>40</v></c>"))
            .scan(out);
    assertEquals(1, scan.shownThoughWithheld().size());
    List<Seen> seen = scan.shownThoughWithheld().values().iterator().next();
    assertEquals(Part.NUMERATOR, seen.get(0).part());
    assertEquals(new BigDecimal("40"), seen.get(0).number());
    assertEquals("202324", scan.shownThoughWithheld().keySet().iterator().next().timePeriod());
    assertFalse(scan.findings().toString().contains("40"));
    assertFalse(seen.toString().contains("40"));
  }
}
