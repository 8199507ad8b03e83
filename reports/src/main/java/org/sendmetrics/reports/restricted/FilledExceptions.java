package org.sendmetrics.reports.restricted;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.sendmetrics.reports.style.Edition;
import org.sendmetrics.schemas.IdentifierLike;
import org.sendmetrics.schemas.Remark;

/**
 * Reads back what owners wrote into an {@link ExceptionsWorkbook}: a remark for every row that has
 * any words.
 *
 * <p><b>Errors:</b> {@link IllegalArgumentException}, naming the row and how to mend it, for words
 * of the parent carer forum, which no owner may write; for a measure or a day that is none; and for
 * words in which somebody could be recognised.
 */
final class FilledExceptions {
  private static final String SOMEBODY = "fill.author";
  private static final DateTimeFormatter SLASHED = DateTimeFormatter.ofPattern("d/M/uuuu");
  private static final DataFormatter TEXT = new DataFormatter(java.util.Locale.UK);

  private final Edition edition;
  private final Map<String, Integer> columns = new HashMap<>();

  FilledExceptions(Edition edition) {
    this.edition = edition;
  }

  List<Remark> read(Path file) {
    List<Remark> remarks = new ArrayList<>();
    try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(Files.readAllBytes(file)))) {
      Sheet sheet = book.getSheet(ExceptionsWorkbook.SHEET);
      if (sheet == null) {
        throw new IllegalArgumentException(edition.text("fill.error.sheet", "file", file));
      }
      for (Row row : sheet) {
        if (columns.isEmpty()) {
          header(row);
        } else if (hasWords(row)) {
          remarks.add(remark(row));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    if (columns.isEmpty()) {
      throw new IllegalArgumentException(edition.text("fill.error.sheet", "file", file));
    }
    return remarks;
  }

  private void header(Row row) {
    Map<String, Integer> found = new HashMap<>();
    for (Cell cell : row) {
      ExceptionsWorkbook.COLUMNS.stream()
          .filter(c -> edition.text("fill.column." + c).equals(TEXT.formatCellValue(cell).strip()))
          .forEach(c -> found.put(c, cell.getColumnIndex()));
    }
    if (found.keySet().containsAll(ExceptionsWorkbook.COLUMNS)) {
      columns.putAll(found);
    }
  }

  private boolean hasWords(Row row) {
    return List.of("text", "cause", "action").stream().anyMatch(c -> !text(row, c).isEmpty());
  }

  private Remark remark(Row row) {
    String metric = text(row, "metric");
    if (metric.equals(Remark.FORUM)) {
      throw fault(row, "forum", "");
    }
    if (!edition.catalogue().metrics().containsKey(metric)) {
      throw fault(row, "measure", metric);
    }
    String author = text(row, "author");
    Remark remark =
        new Remark(
            text(row, "la_code"),
            metric,
            text(row, "time_period"),
            text(row, "time_identifier"),
            author.isEmpty() ? edition.text(SOMEBODY) : author,
            text(row, "text"),
            text(row, "cause"),
            text(row, "action"),
            day(row),
            text(row, "status"));
    String all =
        String.join(
            "\n", remark.author(), remark.text(), remark.cause(), remark.action(), remark.status());
    IdentifierLike.in(all)
        .ifPresent(
            what -> {
              throw fault(row, "somebody", what);
            });
    return remark;
  }

  private IllegalArgumentException fault(Row row, String kind, String what) {
    return new IllegalArgumentException(
        edition.text("fill.error." + kind, "row", row.getRowNum() + 1, "what", what));
  }

  private String text(Row row, String column) {
    Cell cell = row.getCell(columns.get(column));
    return cell == null ? "" : TEXT.formatCellValue(cell).strip();
  }

  private LocalDate day(Row row) {
    Cell cell = row.getCell(columns.get("due_date"));
    if (cell != null
        && cell.getCellType() == CellType.NUMERIC
        && DateUtil.isCellDateFormatted(cell)) {
      return cell.getLocalDateTimeCellValue().toLocalDate();
    }
    String text = text(row, "due_date");
    if (text.isEmpty()) {
      return null;
    }
    try {
      return text.contains("/") ? LocalDate.parse(text, SLASHED) : LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      throw fault(row, "day", text);
    }
  }
}
