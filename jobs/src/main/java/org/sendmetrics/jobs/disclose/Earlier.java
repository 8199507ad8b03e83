package org.sendmetrics.jobs.disclose;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.sendmetrics.jobs.disclose.cube.FamilyFigures;
import org.sendmetrics.jobs.disclose.cube.Slice;
import org.sendmetrics.schemas.Catalogue;
import org.sendmetrics.schemas.Figure;
import org.sendmetrics.schemas.FigureCsv;
import org.sendmetrics.schemas.Metric;

/**
 * What earlier releases told of a family's figures: what was shown is known to everybody for good;
 * what was withheld of a period that had ended stays withheld; what has moved since by few children
 * would tell of them.
 *
 * <p>Source: {@code schemas/disclosure}, small counts, over time.
 */
public final class Earlier {
  /**
   * A release of the ledger.
   *
   * @param asAt its day of judgement
   * @param table its table of figures, zipped
   */
  public record Release(LocalDate asAt, Path table) {}

  private final BitSet shownAsNow = new BitSet();
  private final BitSet withheldBefore = new BitSet();
  private final BitSet movedByFew = new BitSet();

  /** Reads the releases, the first one first, for several families at once. */
  static Map<String, Earlier> read(
      Catalogue catalogue, List<Release> releases, Map<String, FamilyFigures> families) {
    Map<String, Earlier> earlier = new HashMap<>();
    Map<String, FamilyFigures.Index> indexes = new HashMap<>();
    families.keySet().forEach(f -> earlier.put(f, new Earlier()));
    if (!releases.isEmpty()) {
      families.forEach((family, figures) -> indexes.put(family, figures.index()));
    }
    Risk risk = new Risk(catalogue);
    for (Release release : releases) {
      try (InputStream table = new GZIPInputStream(Files.newInputStream(release.table()))) {
        Iterator<Figure> figures = FigureCsv.iterator(table);
        while (figures.hasNext()) {
          Figure figure = figures.next();
          if (catalogue.metrics().containsKey(figure.key().metric())) {
            Metric metric = catalogue.metric(figure.key().metric());
            String family = metric.family();
            int row = indexes.containsKey(family) ? indexes.get(family).row(figure.key()) : -1;
            if (row >= 0 && risk.isAboutChildren(metric, Slice.of(figure.key()))) {
              long few = risk.threshold(metric, Slice.of(figure.key()));
              earlier
                  .get(family)
                  .note(families.get(family), row, metric, figure, few, release.asAt());
            }
          }
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return earlier;
  }

  private void note(
      FamilyFigures figures, int row, Metric metric, Figure then, long few, LocalDate asAt) {
    if (then.symbol().equals(Disclosure.WITHHELD)) {
      if (WholeYears.hasEnded(figures.period(row), asAt)) {
        withheldBefore.set(row);
      }
    } else if (then.isShown() && then.numerator() != null && figures.isCounted(row)) {
      BigDecimal counted = BigDecimal.valueOf(metric.unit().counted());
      long numerator =
          figures.count(row, 0).number() - then.numerator().multiply(counted).longValue();
      long base =
          figures.has(row, 1) && then.denominator() != null
              ? figures.count(row, 1).number() - then.denominator()
              : 0;
      boolean isSame = numerator == 0 && base == 0;
      shownAsNow.set(row, isSame);
      movedByFew.set(row, !isSame && (isFew(numerator, few) || isFew(base, few)));
    }
  }

  private static boolean isFew(long change, long few) {
    return change != 0 && Math.abs(change) <= few;
  }

  /** Whether the figure stands as it is in an earlier release. */
  boolean isShownAsNow(int row) {
    return shownAsNow.get(row);
  }

  /** Why earlier releases forbid the figure; {@link Reason#NONE} where they do not. */
  Reason reason(int row) {
    if (shownAsNow.get(row)) {
      return Reason.NONE;
    }
    if (withheldBefore.get(row)) {
      return Reason.WITHHELD_BEFORE;
    }
    return movedByFew.get(row) ? Reason.MOVED_BY_FEW : Reason.NONE;
  }
}
