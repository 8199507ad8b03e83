package org.sendmetrics.reports.book;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.sendmetrics.reports.style.NamedStyles;
import org.sendmetrics.reports.style.Styles;

/**
 * One workbook being made.
 *
 * <p><b>Law:</b> the same content gives the same bytes. <b>Errors:</b> {@link UncheckedIOException}
 * when it cannot be written.
 */
public final class Book implements AutoCloseable {
  private static final String STYLE_SHEET = "xl/styles.xml";
  private static final String LANGUAGE = "en-GB";

  private final XSSFWorkbook workbook = new XSSFWorkbook();
  private final Styles styles = new Styles(workbook);
  private final Map<String, RowXml> rows = new HashMap<>();

  /**
   * @param author who answers for it; never a person or a machine
   * @param day in place of the clock, for the properties
   */
  public Book(String title, String subject, String author, LocalDate day) {
    POIXMLProperties.CoreProperties core = workbook.getProperties().getCoreProperties();
    Optional<Date> at = Optional.of(Date.from(day.atStartOfDay(ZoneOffset.UTC).toInstant()));
    core.setTitle(title);
    core.setSubjectProperty(subject);
    core.setCreator(author);
    core.setLastModifiedByUser(author);
    core.setCreated(at);
    core.setModified(at);
    core.getUnderlyingProperties().setLanguageProperty(LANGUAGE);
  }

  public Styles styles() {
    return styles;
  }

  XSSFSheet add(String name) {
    return workbook.createSheet(name);
  }

  /** The rows of a sheet's table, which are put under its header when the file is written. */
  RowXml rowsOf(XSSFSheet sheet) {
    String part = sheet.getPackagePart().getPartName().getName().substring(1);
    return rows.computeIfAbsent(part, p -> new RowXml());
  }

  /** Writes the file; the first sheet is in front and every cursor in A1. */
  public void write(Path file) {
    for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
      workbook.getSheetAt(i).setActiveCell(new CellAddress(0, 0));
    }
    workbook.setActiveSheet(0);
    workbook.setSelectedTab(0);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      workbook.write(bytes);
      FixedZip.write(bytes.toByteArray(), file, this::finish);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private byte[] finish(String part, byte[] content) {
    if (part.equals(STYLE_SHEET)) {
      return changed(content, NamedStyles::addTo);
    }
    RowXml below = rows.get(part);
    return below == null ? content : changed(content, below::addTo);
  }

  private static byte[] changed(byte[] part, UnaryOperator<String> change) {
    return change.apply(new String(part, UTF_8)).getBytes(UTF_8);
  }

  @Override
  public void close() {
    try {
      workbook.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
