package org.sendmetrics.reports;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The checklist of accessible workbooks, held against a finished file as it lies on disk. */
public final class WorkbookChecks {
  private WorkbookChecks() {}

  public static XSSFWorkbook open(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return new XSSFWorkbook(in);
    }
  }

  /** Holds every rule against a file. */
  public static void check(Path file) throws IOException {
    for (WorkbookRule rule : WorkbookRule.values()) {
      try (XSSFWorkbook book = open(file)) {
        rule.hold(book);
      }
    }
  }
}
