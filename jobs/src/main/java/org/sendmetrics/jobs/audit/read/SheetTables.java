package org.sendmetrics.jobs.audit.read;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.sendmetrics.jobs.audit.read.Sight.Cell;
import org.sendmetrics.jobs.audit.read.Sight.Row;
import org.sendmetrics.jobs.audit.read.Sight.Table;
import org.sendmetrics.jobs.audit.read.Sight.Words;

/**
 * Tells a sheet's tables from the words around them.
 *
 * <p><b>Law:</b> a table begins with the first row of two or more texts and no number, and ends at
 * an empty row; all else is words, which are held to stricter rules.
 */
final class SheetTables {
  private static final int FEWEST_HEADERS = 2;

  private final Spot file;
  private final String sheet;
  private final Consumer<Sight> eye;
  private String title = "";
  private Table table;
  private int last;

  SheetTables(Spot file, String sheet, Consumer<Sight> eye) {
    this.file = file;
    this.sheet = sheet;
    this.eye = eye;
  }

  void row(int number, List<Cell> cells) {
    if (cells.isEmpty()) {
      return;
    }
    if (number > last + 1) {
      table = null;
    }
    last = number;
    if (table != null) {
      eye.accept(new Row(file.at(sheet + "!" + cells.get(0).where()), table, cells));
      return;
    }
    boolean isHeader = cells.size() >= FEWEST_HEADERS && cells.stream().noneMatch(Cell::isNumber);
    if (isHeader) {
      table = new Table(file.file(), sheet, "", title, headers(cells));
    }
    for (Cell cell : cells) {
      eye.accept(new Words(file.at(sheet + "!" + cell.where()), title, cell.text()));
    }
    if (title.isEmpty()) {
      title = cells.get(0).text();
    }
  }

  private static List<String> headers(List<Cell> cells) {
    List<String> headers = new ArrayList<>();
    for (Cell cell : cells) {
      while (headers.size() < cell.column()) {
        headers.add("");
      }
      headers.add(cell.text());
    }
    return headers;
  }
}
