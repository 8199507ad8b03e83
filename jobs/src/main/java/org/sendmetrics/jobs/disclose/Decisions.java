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
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.Collectors;
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
  private final Disclosure disclosure;
  private final Map<String, FamilyFigures> families = new LinkedHashMap<>();
  private final Map<String, Earlier> earlier = new LinkedHashMap<>();
  private final Map<String, Mending> mendings = new LinkedHashMap<>();
  private final Map<String, Reason[]> reasons = new LinkedHashMap<>();
  private final Map<String, Tally> tallies = new LinkedHashMap<>();

  private Decisions(Catalogue catalogue, Disclosure disclosure) {
    this.catalogue = catalogue;
    this.disclosure = disclosure;
  }

  /** Decides of the table in a folder, beside the releases before it, the first one first. */
  public static Decisions of(
      Catalogue catalogue,
      Disclosure disclosure,
      Path undisclosed,
      List<Earlier.Release> releases) {
    Decisions decisions = new Decisions(catalogue, disclosure);
    UndisclosedFile.each(undisclosed, row -> decisions.family(row).add(row));
    decisions.earlier.putAll(Earlier.read(catalogue, releases, decisions.families));
    decisions.families.forEach(
        (family, figures) ->
            decisions.mendings.put(
                family, new Mending(catalogue, figures, decisions.earlier.get(family))));
    decisions.decide(decisions.families.keySet());
    return decisions;
  }

  /**
   * Decides again of the families in which counts were worked out, withholding more of what bounds
   * them.
   *
   * @return whether there was more to withhold
   */
  public boolean mend(List<Exposed> found) {
    Map<String, List<Exposed>> byFamily =
        found.stream().collect(Collectors.groupingBy(e -> catalogue.metric(e.metric()).family()));
    Set<String> mended = new TreeSet<>();
    byFamily.forEach(
        (family, exposed) -> {
          if (mendings.get(family).add(exposed)) {
            mended.add(family);
          }
        });
    decide(mended);
    return !mended.isEmpty();
  }

  /**
   * Families have nothing in common, so each is decided by itself. In a pool of its own, for
   * whoever waits for the common one does not work in it, and the largest family is the last to
   * end.
   */
  private void decide(Set<String> which) {
    Map<String, Timed> decided = new ConcurrentHashMap<>();
    ForkJoinPool pool = new ForkJoinPool(Runtime.getRuntime().availableProcessors());
    try {
      pool.submit(
              () -> which.parallelStream().forEach(family -> decided.put(family, decide(family))))
          .join();
    } finally {
      pool.shutdown();
    }
    which.forEach(
        family -> {
          Timed timed = decided.get(family);
          reasons.put(family, timed.decided().reasons());
          tallies.put(family, Tally.of(families.get(family), timed.decided(), timed.seconds()));
        });
  }

  private record Timed(Disclosure.Decided decided, double seconds) {}

  private Timed decide(String family) {
    long started = System.nanoTime();
    Disclosure.Decided decided =
        disclosure.decide(families.get(family), earlier.get(family), mendings.get(family));
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
    Visibility visibility = new Visibility(catalogue);
    families.forEach((family, figures) -> visibility.note(figures, reasons.get(family)));
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
    lines.add(visibility().line());
    return lines;
  }
}
