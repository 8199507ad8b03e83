package org.sendmetrics.jobs.compare;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.sendmetrics.jobs.check.Finding;
import org.sendmetrics.schemas.Catalogue;

/**
 * Reads published files whose layouts are declared.
 *
 * <p><b>Shape:</b> in, CSV files in the department's open-data form; out, one kept row per area,
 * period and filter item, with what was wrong and a balance of rows for each file.
 *
 * <p><b>Errors:</b> a file of unknown layout, or one that is no CSV, is refused with a finding; a
 * row that cannot be placed or read is set aside with one. Throws only when a file cannot be
 * opened.
 */
public final class PublishedFiles {
  private PublishedFiles() {}

  /** Reads the files in path order, whatever the order given. */
  public static PublishedRows read(Catalogue catalogue, List<PublishedFile> files)
      throws IOException {
    KnownAreas known = new KnownAreas(catalogue);
    List<PublishedRow> rows = new ArrayList<>();
    List<Finding> findings = new ArrayList<>();
    List<PublishedRows.Balance> balances = new ArrayList<>();
    for (PublishedFile file :
        files.stream().sorted(Comparator.comparing(PublishedFile::name)).toList()) {
      PublishedFileReader reader = new PublishedFileReader(catalogue, known, file.name());
      balances.add(reader.read(file));
      rows.addAll(reader.rows());
      findings.addAll(reader.findings());
    }
    return new PublishedRows(rows, findings, balances);
  }
}
