package org.sendmetrics.jobs.audit;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.sendmetrics.jobs.audit.scan.ProductScan;
import org.sendmetrics.jobs.audit.scan.Products;
import org.sendmetrics.schemas.Catalogue;
import org.sendmetrics.schemas.Figure;
import org.sendmetrics.schemas.FigureCsv;

/**
 * A release of invented figures of one authority, written by hand: a workbook with a chart, a page
 * with a drawing, a document. Each part is text that a test may change before it is written.
 *
 * <p>Persistent absence: 20.0% of 300, 15.0%, withheld, 18.0%. Requests for an assessment: 1,200,
 * 1,500, 1,800.
 */
final class HandMadeRelease {
  static final Catalogue CATALOGUE = Catalogue.shipped();
  static final Figure.Place CAMDEN =
      new Figure.Place(
          Figure.Level.LOCAL_AUTHORITY, "E12000007", "London", "E09000007", "Camden", "202");
  static final String METRIC = "attendance.persistent-absence-rate";

  private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  private static final String OFFICE =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  private static final String WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

  final Map<String, String> book = new LinkedHashMap<>();
  final Map<String, String> document = new LinkedHashMap<>();
  String page;

  HandMadeRelease() {
    book.put(
        "xl/workbook.xml",
        "<workbook xmlns='%s' xmlns:r='%s'><sheets><sheet name='Attendance' r:id='r1'/><sheet name='Chart_data' r:id='r2'/></sheets></workbook>"
            .formatted(MAIN, OFFICE));
    book.put(
        "xl/_rels/workbook.xml.rels",
        "<Relationships><Relationship Id='r1' Target='worksheets/sheet1.xml'/><Relationship Id='r2' Target='worksheets/sheet2.xml'/></Relationships>");
    book.put(
        "xl/styles.xml",
        "<styleSheet xmlns='%s'><numFmts><numFmt numFmtId='164' formatCode='#,##0.0'/></numFmts><cellXfs><xf numFmtId='0'/><xf numFmtId='164'/></cellXfs></styleSheet>"
            .formatted(MAIN));
    book.put("xl/worksheets/sheet1.xml", attendance());
    book.put("xl/worksheets/sheet2.xml", chartData());
    book.put("xl/charts/chart1.xml", chart());
    book.put("docProps/core.xml", core());
    document.put(
        "word/document.xml",
        "<w:document xmlns:w='%s'><w:body>".formatted(WORD)
            + paragraph(
                "Persistent absence. In the school year 2024 to 2025, about 18 out of every 100"
                    + " pupils missed one day in ten or more (54 of 300).")
            + "</w:body></w:document>");
    document.put("docProps/core.xml", core());
    page = page();
  }

  static String paragraph(String text) {
    return "<w:p><w:r><w:t>" + text + "</w:t></w:r></w:p>";
  }

  private static String core() {
    return "<p xmlns:dc='dc'><dc:creator>Camden SEND local partnership</dc:creator></p>";
  }

  private static String attendance() {
    return sheet(
        row(1, "Attendance, Camden: every figure"),
        row(2, "There are no blank cells."),
        row(3, "Measure", "Period", "Number counted", "Out of", "Figure"),
        row(4, "Persistent absence", "Academic year 2024 to 2025", 54, 300, "18.0"),
        row(5, "Persistent absence", "Academic year 2023 to 2024", "[c]", "[c]", "[c]"),
        row(6, "Persistent absence", "Academic year 2022 to 2023", 45, 300, "15.0"));
  }

  private static String chartData() {
    return sheet(
        row(1, "Persistent absence, Camden: the numbers of the chart"),
        row(3, "Period", "Camden, as drawn", "Figure"),
        row(4, "2022 to 2023", "15.0", "15.0"),
        row(5, "2023 to 2024", "", "[c]"),
        row(6, "2024 to 2025", "18.0", "18.0"));
  }

  private static String chart() {
    return "<c:chart xmlns:c='c'><c:ser><c:val><c:numRef><c:f>Chart_data!$B$4:$B$6</c:f><c:numCache>"
        + "<c:pt idx='0'><c:v>15.0</c:v></c:pt><c:pt idx='2'><c:v>18.0</c:v></c:pt>"
        + "</c:numCache></c:numRef></c:val></c:ser></c:chart>";
  }

  private static String page() {
    return """
        <!DOCTYPE html><html><head><style>p { margin: 4px }</style></head><body>
        <h2 id="a">How many pupils miss one day in ten or more?</h2>
        <p>In the school year 2024 to 2025, about 18 out of every 100 pupils (54 of 300).</p>
        <svg viewBox="0 0 360 234"><title>Persistent absence, Camden</title>
        <line x1="44" y1="180.0" x2="340" y2="180.0"/><text x="38" y="184">0</text>
        <line x1="44" y1="28.0" x2="340" y2="28.0"/><text x="38" y="32">20</text>
        <text x="44" y="206">Academic year 2021 to 2022</text>
        <text x="340" y="226">Academic year 2024 to 2025</text>
        <circle cx="50" cy="28.0" r="4"/><circle cx="150" cy="66.0" r="4"/>
        <circle cx="350" cy="43.2" r="4"/></svg>
        <table><caption>Persistent absence, Camden</caption>
        <tr><th>Period</th><th>Figure</th><th>Number counted</th><th>Out of</th></tr>
        <tr><th>Academic year 2024 to 2025</th><td>18.0%</td><td>54</td><td>300</td></tr>
        <tr><th>Academic year 2023 to 2024</th><td>[c]</td><td>[c]</td><td>[c]</td></tr>
        </table></body></html>
        """;
  }

  private static String sheet(String... rows) {
    return "<worksheet xmlns='%s'><cols><col min='1' max='9' width='12'/></cols><sheetData>%s</sheetData></worksheet>"
        .formatted(MAIN, String.join("", rows));
  }

  /** A row of texts and numbers; an empty text leaves its cell out. */
  static String row(int number, Object... cells) {
    StringBuilder row = new StringBuilder("<row r='" + number + "'>");
    for (int i = 0; i < cells.length; i++) {
      String text = cells[i].toString();
      String name = (char) ('A' + i) + "" + number;
      if (text.matches("[\\d.]+")) {
        String style = text.contains(".") ? "1" : "0";
        row.append("<c r='%s' s='%s'><v>%s</v></c>".formatted(name, style, text));
      } else if (!text.isEmpty()) {
        row.append("<c r='%s' t='inlineStr'><is><t>%s</t></is></c>".formatted(name, text));
      }
    }
    return row.append("</row>").toString();
  }

  /** Changes a part of the workbook; the old text must be there. */
  HandMadeRelease inBook(String part, String old, String with) {
    return inPart(book, part, old, with);
  }

  HandMadeRelease inDocument(String part, String old, String with) {
    return inPart(document, part, old, with);
  }

  private HandMadeRelease inPart(Map<String, String> parts, String part, String old, String with) {
    parts.put(part, changed(parts.get(part), old, with));
    return this;
  }

  HandMadeRelease inPage(String old, String with) {
    page = changed(page, old, with);
    return this;
  }

  private static String changed(String text, String old, String with) {
    if (!text.contains(old)) {
      throw new IllegalArgumentException("nothing to change: " + old);
    }
    return text.replace(old, with);
  }

  /** Writes the release and scans it. */
  ProductScan scan(Path out) throws IOException {
    Path folder = Files.createDirectories(out.resolve("public"));
    Files.createDirectories(folder.resolve("boards"));
    Files.createDirectories(folder.resolve("summaries"));
    FigureCsv.write(folder.resolve("metric-values.csv"), figures());
    zip(folder.resolve("boards/202.xlsx"), book);
    zip(folder.resolve("summaries/202.docx"), document);
    Files.writeString(folder.resolve("summaries/202.html"), page);
    return Products.scan(out, CATALOGUE);
  }

  private static List<Figure> figures() {
    List<Figure> figures = new ArrayList<>();
    figures.add(figure("202122", "60", "20.0"));
    figures.add(figure("202223", "45", "15.0"));
    figures.add(figure("202324", "40", "13.333333").without("c"));
    figures.add(figure("202425", "54", "18.0"));
    figures.add(requests("2022", "1200"));
    figures.add(requests("2023", "1500"));
    figures.add(requests("2024", "1800"));
    return figures;
  }

  private static Figure requests(String year, String number) {
    Figure.Key key =
        new Figure.Key("ehcp.requests", year, "Calendar year", CAMDEN, "Total", "Total", "Total");
    BigDecimal count = new BigDecimal(number);
    return new Figure(key, count, null, count, null, null, "number", "", Figure.LIVE, "");
  }

  private static Figure figure(String year, String numerator, String value) {
    Figure.Key key =
        new Figure.Key(METRIC, year, "Academic year", CAMDEN, "Total", "Total", "Total");
    return new Figure(
        key,
        new BigDecimal(numerator),
        300L,
        new BigDecimal(value),
        null,
        null,
        "%",
        "",
        Figure.LIVE,
        "");
  }

  private static void zip(Path file, Map<String, String> parts) throws IOException {
    try (OutputStream to = Files.newOutputStream(file);
        ZipOutputStream zip = new ZipOutputStream(to)) {
      for (Map.Entry<String, String> part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
      }
    }
  }
}
