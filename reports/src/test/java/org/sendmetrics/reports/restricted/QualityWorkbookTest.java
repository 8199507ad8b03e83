package org.sendmetrics.reports.restricted;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Map;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sendmetrics.reports.Reports;
import org.sendmetrics.reports.Samples;
import org.sendmetrics.reports.WorkbookChecks;

class QualityWorkbookTest {
  @Test
  void aFindingBelongsToTheAreasOfItsFile(@TempDir Path folder) {
    Samples.products(folder);
    Map<String, Quality> quality = new QualityTables(folder.resolve("restricted")).byArea();
    assertEquals(1, quality.get("301").found());
    assertEquals(0, quality.get("202").found());
    assertEquals(2, quality.get(QualityTables.ALL_FILES).found());
    assertEquals(2, quality.get("301").balances().size());
    assertTrue(!quality.containsKey("831"), "a published file is nobody's");
  }

  @Test
  void whatWasFoundIsTextNeverAFormula(@TempDir Path folder) throws Exception {
    Samples.products(folder);
    Reports.writeQuality(Samples.CATALOGUE, Samples.RELEASE, folder);
    Path file = folder.resolve("restricted/data-quality/301.xlsx");
    try (XSSFWorkbook book = WorkbookChecks.open(file)) {
      XSSFSheet findings = book.getSheet("Findings");
      var cell = findings.getRow(findings.getLastRowNum()).getCell(5);
      assertEquals(CellType.STRING, cell.getCellType());
      assertTrue(cell.getStringCellValue().startsWith("=HYPERLINK"));
    }
  }
}
