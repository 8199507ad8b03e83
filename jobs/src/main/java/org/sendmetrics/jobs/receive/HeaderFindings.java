package org.sendmetrics.jobs.receive;

import org.sendmetrics.jobs.check.Finding.Severity;
import org.sendmetrics.schemas.TableSchema;

/** What is to be said about a file's header. */
final class HeaderFindings {
  /** How many columns that are not known are named before the rest are only counted. */
  private static final int LISTED = 100;

  private HeaderFindings() {}

  /** Logs what is wrong with the header; true when the file must be refused. */
  static boolean log(TableSchema schema, Header header, long line, FindingLog log) {
    for (String column : header.missing()) {
      log.add(
          "required-column-missing",
          Severity.REJECT_FILE,
          line,
          column,
          "the " + schema.name() + " extract needs the column " + column,
          "add the column, or correct its header, and resubmit the file");
    }
    for (String column : header.repeated()) {
      log.add(
          "column-repeated",
          Severity.REJECT_FILE,
          line,
          column,
          "the column stands in the header twice, so which one counts cannot be told",
          "leave one of them and resubmit the file");
    }
    boolean refused = !header.missing().isEmpty() || !header.repeated().isEmpty();
    if (!refused) {
      for (String column : header.unknown().subList(0, listed(header))) {
        log.add(
            "column-not-known",
            Severity.WARN,
            line,
            column,
            "the column is no part of the " + schema.name() + " extract and was ignored",
            "nothing to do, or correct the header if one of our columns was meant");
      }
    }
    int more = header.unknown().size() - listed(header);
    if (!refused && more > 0) {
      log.add(
          "column-not-known",
          Severity.WARN,
          line,
          "",
          more + " more columns than are listed are no part of the extract and were ignored",
          "nothing to do, or send the columns of the extract alone");
    }
    return refused;
  }

  private static int listed(Header header) {
    return Math.min(LISTED, header.unknown().size());
  }

  /** Logs that headers were understood by a mapping. */
  static void logMapped(InboxFile file, RowSource source, FindingLog log) {
    long mapped =
        source.header().stream().filter(c -> file.mapping().containsKey(Header.folded(c))).count();
    if (mapped > 0) {
      log.add(
          "mapping-used",
          Severity.WARN,
          source.headerLine(),
          "",
          mapped + " columns were understood by the " + Mappings.FILE + " beside the file",
          "nothing to do, or use the column names of the extract");
    }
  }
}
