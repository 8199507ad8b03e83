package org.sendmetrics.jobs.disclose;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.concurrent.ConcurrentHashMap;
import org.sendmetrics.jobs.disclose.cube.FamilyFigures;
import org.sendmetrics.schemas.Catalogue;
import org.sendmetrics.schemas.Counted;
import org.sendmetrics.schemas.Figure;
import org.sendmetrics.schemas.FigureCsv;

/**
 * What is decided of every figure of a table before disclosure control, and the table after it.
 *
 * <p>Shape: {@code metric-values.csv} with the figures that are shown, and {@code decisions.csv},
 * row by row beside it, with the reason of every one that is not. The reasons tell small counts
 * from others and never leave the work folder.
 */
public final class Decisions {
  /** The reasons, row by row beside the figures. */
  public static final String FILE = "decisions.csv";

  private final Catalogue catalogue;
  private final Map<String, FamilyFigures> families = new LinkedHashMap<>();
  private final Map<String, Reason[]> reasons = new LinkedHashMap<>();
  private final Map<String, Tally> tallies = new LinkedHashMap<>();
  private final Visibility visibility;

  private Decisions(Catalogue catalogue) {
    this.catalogue = catalogue;
    visibility = new Visibility(catalogue);
  }

  /** Decides of the table in a folder, beside the releases before it, the first one first. */
  public static Decisions of(
      Catalogue catalogue,
      Disclosure disclosure,
      Path undisclosed,
      List<Earlier.Release> releases) {
    Decisions decisions = new Decisions(catalogue);
    UndisclosedFile.each(undisclosed, row -> decisions.family(row).add(row));
    Map<String, Earlier> earlier = Earlier.read(catalogue, releases, decisions.families);
    Map<String, Timed> decided = new ConcurrentHashMap<>();
    decisions.families.entrySet().parallelStream()
        .forEach(
            of ->
                decided.put(
                    of.getKey(), decide(disclosure, of.getValue(), earlier.get(of.getKey()))));
    decisions.families.forEach(
        (family, figures) -> {
          Timed timed = decided.get(family);
          decisions.reasons.put(family, timed.decided().reasons());
          decisions.visibility.note(figures, timed.decided().reasons());
          decisions.tallies.put(family, Tally.of(figures, timed.decided(), timed.seconds()));
        });
    return decisions;
  }

  private record Timed(Disclosure.Decided decided, double seconds) {}

  /** Families have nothing in common, so each is decided by itself. */
  private static Timed decide(Disclosure disclosure, FamilyFigures figures, Earlier earlier) {
    long started = System.nanoTime();
    Disclosure.Decided decided = disclosure.decide(figures, earlier);
    return new Timed(decided, (System.nanoTime() - started) / 1e9);
  }

  private FamilyFigures family(Counted row) {
    return families.computeIfAbsent(
        catalogue.metric(row.key().metric()).family(), f -> new FamilyFigures());
  }

  /** What was withheld, by family. */
  public Map<String, Tally> tallies() {
    return tallies;
  }

  /** For how many authorities the headline measures are shown. */
  public Visibility visibility() {
    return visibility;
  }

  /** Writes the table that is shown and the reasons. */
  public void write(Path undisclosed, Path folder) {
    try (UndisclosedFile.Rows rows = UndisclosedFile.rows(undisclosed);
        CsvWriter log =
            CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(folder.resolve(FILE))) {
      log.writeRecord("reason");
      FigureCsv.write(
          folder.resolve(UndisclosedFile.FIGURES),
          () -> new Shown(rows, new FigureMaker(catalogue), log));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The rows as they are shown, noting the reasons as it goes. */
  private final class Shown implements Iterator<Figure> {
    private final UndisclosedFile.Rows rows;
    private final FigureMaker maker;
    private final CsvWriter log;
    private final Map<String, Integer> next = new LinkedHashMap<>();

    Shown(UndisclosedFile.Rows rows, FigureMaker maker, CsvWriter log) {
      this.rows = rows;
      this.maker = maker;
      this.log = log;
    }

    @Override
    public boolean hasNext() {
      return rows.hasNext();
    }

    @Override
    public Figure next() {
      if (!hasNext()) {
        throw new NoSuchElementException();
      }
      Counted row = rows.next();
      String family = catalogue.metric(row.key().metric()).family();
      Reason reason = reasons.get(family)[next.merge(family, 1, Integer::sum) - 1];
      log.writeRecord(
          reason == Reason.NONE ? "" : reason.name().toLowerCase(Locale.ROOT).replace('_', '-'));
      Figure figure = maker.figure(row);
      return reason == Reason.NONE ? figure : figure.without(Disclosure.WITHHELD);
    }
  }

  /** The words of every family's share and of the headlines, for whoever runs it. */
  public List<String> lines() {
    List<String> lines = new ArrayList<>();
    tallies.forEach((family, tally) -> lines.add(tally.line(family)));
    lines.add(visibility.line());
    return lines;
  }
}
