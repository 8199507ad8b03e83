package org.sendmetrics.jobs.receive;

import java.util.HashSet;
import java.util.Set;
import org.sendmetrics.jobs.check.Finding.Severity;

/**
 * Puts what is found in a case made of several tables' rows where it can be mended: into the log of
 * the table, and at the line, that the column came from. A row that two cases share is told once.
 */
final class CaseLog extends FindingLog {
  private final Set<String> told = new HashSet<>();
  private Sen2Return.Case current;

  CaseLog() {
    super("");
  }

  void turnTo(Sen2Return.Case next) {
    current = next;
  }

  @Override
  void add(
      String rule, Severity severity, long line, String column, String message, String remedy) {
    ModuleTable.Row row = rowOf(column);
    row.setAside |= severity == Severity.REJECT_ROW;
    if (told.add(row.table.file().id() + " " + row.line + " " + rule + " " + column)) {
      row.table.log().add(rule, severity, row.line, column, message, remedy);
    }
  }

  @Override
  void habit(String rule, long line, String column, String message, String remedy) {
    ModuleTable.Row row = rowOf(column);
    row.table.log().habit(rule, row.line, column, message, remedy);
  }

  /** The row whose table has the column; the request's where none has. */
  private ModuleTable.Row rowOf(String column) {
    if (!current.request().table.columns().contains(column)) {
      for (ModuleTable.Row part : current.parts()) {
        if (part.table.columns().contains(column)) {
          return part;
        }
      }
      if (current.person().table.columns().contains(column)) {
        return current.person();
      }
    }
    return current.request();
  }
}
