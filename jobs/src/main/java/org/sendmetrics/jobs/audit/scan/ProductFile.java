package org.sendmetrics.jobs.audit.scan;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.sendmetrics.jobs.audit.read.DocxReader;
import org.sendmetrics.jobs.audit.read.HtmlReader;
import org.sendmetrics.jobs.audit.read.Sight;
import org.sendmetrics.jobs.audit.read.Spot;
import org.sendmetrics.jobs.audit.read.XlsxReader;

/** Reads one page, workbook or document and hands each sight to the one that judges it. */
final class ProductFile implements Consumer<Sight> {
  private static final String AXIS = "axis";

  private final Findings findings;
  private final RowScan rows;
  private final WordScan words;
  private final DrawingScan drawings;
  private final TraitScan traits;

  ProductFile(Scope scope, Findings findings, Set<String> plain, Map<String, String> pageStyle) {
    this.findings = findings;
    words = new WordScan(scope, findings, plain);
    rows = new RowScan(scope, findings, words);
    drawings = new DrawingScan(scope, findings, words);
    traits = new TraitScan(scope, findings, words, pageStyle);
  }

  /** Whether files of that name are read here. */
  static boolean reads(String name) {
    return name.endsWith(".xlsx") || name.endsWith(".docx") || name.endsWith(".html");
  }

  /** Reads the file; one that cannot be read is a finding. */
  void read(Path file, String name) {
    findings.countFile();
    try {
      if (name.endsWith(".xlsx")) {
        XlsxReader.read(file, name, this);
      } else if (name.endsWith(".docx")) {
        DocxReader.read(file, name, this);
      } else {
        HtmlReader.read(file, name, this);
      }
      rows.end();
    } catch (IOException e) {
      findings.add(Fault.UNREADABLE, new Spot(name, ""));
    }
  }

  @Override
  public void accept(Sight sight) {
    if (sight instanceof Sight.Row row) {
      row.cells().stream()
          .filter(Sight.Cell::isNumber)
          .forEach(c -> traits.format(row.spot(), c.format()));
      rows.see(row);
    } else if (sight instanceof Sight.Words w && w.heading().equals(AXIS)) {
      axis(w);
    } else if (sight instanceof Sight.Words w) {
      words.see(w);
    } else if (sight instanceof Sight.Trait t) {
      traits.see(t);
    } else if (sight instanceof Sight.KeptPoint p) {
      traits.see(p);
    } else if (sight instanceof Sight.Drawing d) {
      drawings.see(d);
    }
  }

  /** An axis may end at a round number alone: one digit and zeros. */
  private void axis(Sight.Words w) {
    for (BigDecimal end : Numerals.in(w.text())) {
      if (end.stripTrailingZeros().precision() > 1) {
        findings.add(Fault.NUMBER_WITHOUT_KEY, w.spot());
      }
    }
  }
}
