package org.sendmetrics.jobs.run;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.sendmetrics.jobs.check.Finding;
import org.sendmetrics.schemas.Figure;
import org.sendmetrics.schemas.FigureCsv;

/** The few lines with which a command ends. */
public final class Summary {
  private final Run run;
  private final StringBuilder text = new StringBuilder();
  private final boolean keptAnything;

  private Summary(Run run) {
    this.run = run;
    Tables tables = new Tables(run);
    List<FileBalance> balances = tables.balances();
    long in = balances.stream().mapToLong(FileBalance::rowsIn).sum();
    long kept = balances.stream().mapToLong(FileBalance::rowsKept).sum();
    long aside = balances.stream().mapToLong(FileBalance::rowsSetAside).sum();
    if (in != kept + aside) {
      throw new IllegalStateException("rows in are not rows kept and rows set aside");
    }
    keptAnything = kept > 0;
    List<Finding> findings = tables.findings();
    long refused =
        findings.stream()
            .filter(f -> f.severity() == Finding.Severity.REJECT_FILE)
            .map(Finding::file)
            .distinct()
            .count();
    line("Files read      %,d (%,d refused)", balances.size(), refused);
    line("Rows            %,d in = %,d kept + %,d set aside", in, kept, aside);
    line("Findings        %,d", findings.size());
  }

  /** After the main job. */
  public static Summary of(Run run) {
    Summary summary = new Summary(run);
    summary.figures();
    summary.disclosure();
    Path out = run.options().out();
    if (run.options().approval().isDraft()) {
      summary.draft(out);
      return summary;
    }
    summary.line("Release         %s%s", out, run.synthetic() ? " (invented data)" : "");
    summary.line("Start with      %s", out.resolve("public/summaries/index.html"));
    return summary;
  }

  private void draft(Path out) {
    Path draft = Draft.folder(out);
    line("Draft           %s%s", draft, run.synthetic() ? " (invented data)" : "");
    line("Fill in         %s", draft.resolve(Draft.EXCEPTIONS));
    line("Then            sendmetrics release --out %s --approved-by \"NAME\"", out);
  }

  /** After a check. */
  public static Summary ofCheck(Run run, Optional<Path> written) {
    Summary summary = new Summary(run);
    written.ifPresent(folder -> summary.line("Look at         %s", folder));
    return summary;
  }

  private void figures() {
    List<Figure> figures =
        FigureCsv.read(run.stage(Stages.PRODUCTS).resolve("public/metric-values.csv"));
    long withheld = figures.stream().filter(f -> f.symbol().equals("c")).count();
    long shown = figures.stream().filter(Figure::isShown).count();
    int comparators =
        FigureCsv.read(run.stage(Stages.PRODUCTS).resolve("public/comparators.csv")).size();
    line(
        "Figures         %,d published, %,d withheld, %,d not available or not applicable",
        shown, withheld, figures.size() - shown - withheld);
    line("Comparators     %,d from published files", comparators);
  }

  /** What was withheld, by family. */
  private void disclosure() {
    Disclosing.lines(run).forEach(l -> line("Disclosure      %s", l));
  }

  private void line(String format, Object... values) {
    text.append(String.format(Locale.UK, format, values)).append('\n');
  }

  public boolean keptAnything() {
    return keptAnything;
  }

  public String text() {
    return text.toString();
  }
}
