package org.sendmetrics.jobs.audit.scan;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.sendmetrics.jobs.audit.read.ParquetTable;
import org.sendmetrics.jobs.audit.read.Spot;
import org.sendmetrics.schemas.Figure;
import org.sendmetrics.schemas.FigureCsv;

/**
 * The table of figures as Parquet beside the same table as CSV, row by row in one pass.
 *
 * <p><b>Law:</b> the two have the same columns and the same rows in the same order.
 */
final class ParquetScan {
  private static final Set<String> NUMBERS =
      Set.of("numerator", "denominator", "value", "lower", "upper");
  private static final int SYMBOL = FigureCsv.COLUMNS.indexOf("symbol");

  private final String name;
  private final Findings findings;
  private long line;
  private boolean isAlike = true;

  private ParquetScan(String name, Findings findings) {
    this.name = name;
    this.findings = findings;
  }

  static void see(Path csv, Path parquet, String name, Findings findings) throws IOException {
    findings.countFile();
    ParquetScan scan = new ParquetScan(name, findings);
    try (CsvReader<CsvRecord> reader = CsvReader.builder().ofCsvRecord(csv)) {
      Iterator<CsvRecord> rows = reader.iterator();
      ParquetTable.read(parquet, cells -> scan.row(cells, rows));
      if (scan.isAlike && rows.hasNext()) {
        findings.add(Fault.DISAGREES, new Spot(name, "row " + scan.line));
      }
    }
  }

  private boolean row(List<String> cells, Iterator<CsvRecord> rows) {
    line++;
    isAlike = rows.hasNext();
    List<String> fields = isAlike ? rows.next().getFields() : List.of();
    isAlike = isAlike && fields.size() == cells.size();
    for (int i = 0; isAlike && i < cells.size(); i++) {
      String field = fields.get(i);
      boolean isNumber = line > 1 && NUMBERS.contains(FigureCsv.COLUMNS.get(i));
      if (!isNumber || field.isEmpty() == cells.get(i).isEmpty()) {
        isAlike = isNumber ? same(field, cells.get(i)) : field.equals(cells.get(i));
      } else if (field.isEmpty()) {
        shown(fields, i, cells.get(i), where());
      } else {
        findings.add(Fault.DISAGREES, where());
      }
    }
    if (!isAlike) {
      findings.add(Fault.DISAGREES, where());
    }
    return isAlike;
  }

  private Spot where() {
    return new Spot(name, line == 1 ? "columns" : "row " + (line - 1));
  }

  private static boolean same(String field, String cell) {
    return field.equals(cell)
        || (!field.isEmpty() && new BigDecimal(field).compareTo(new BigDecimal(cell)) == 0);
  }

  /** The Parquet file has a number where the CSV file has none. */
  private void shown(List<String> fields, int column, String number, Spot where) {
    findings.countNumber();
    boolean isWithheld = List.of("c", "low", "u", "").contains(fields.get(SYMBOL));
    findings.add(isWithheld ? Fault.PUBLISHED_ELSEWHERE : Fault.NOT_IN_TABLE, where);
    if (isWithheld) {
      Figure.Place place =
          new Figure.Place(
              Figure.Level.of(fields.get(3)),
              fields.get(6),
              fields.get(7),
              fields.get(8),
              fields.get(9),
              fields.get(10));
      Figure.Key key =
          new Figure.Key(
              fields.get(0),
              fields.get(1),
              fields.get(2),
              place,
              fields.get(11),
              fields.get(12),
              fields.get(13));
      Part part = Part.valueOf(FigureCsv.COLUMNS.get(column).toUpperCase(java.util.Locale.ROOT));
      findings.saw(key, part, new BigDecimal(number), Figure.LIVE, where);
    }
  }
}
