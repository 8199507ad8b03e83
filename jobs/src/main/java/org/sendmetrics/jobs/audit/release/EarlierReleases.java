package org.sendmetrics.jobs.audit.release;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import org.sendmetrics.jobs.audit.release.AttackResult.Finding;
import org.sendmetrics.jobs.audit.release.AttackResult.Grade;
import org.sendmetrics.schemas.Breakdown;
import org.sendmetrics.schemas.Catalogue;
import org.sendmetrics.schemas.Figure;
import org.sendmetrics.schemas.FigureCsv;
import org.sendmetrics.schemas.Metric;

/**
 * What earlier releases tell of this one: a figure that was shown then and is withheld now is known
 * where nothing that is shown in both was revised in its family, period and area; and a count of
 * children that moved by one to a few tells of those few.
 */
final class EarlierReleases {
  private final Catalogue catalogue;
  private final Figures figures;
  private final LongIndex rows = new LongIndex();
  private final Set<String> childTopics = new HashSet<>();
  private final Set<Long> placesThatWithhold = new HashSet<>();
  private final long threshold;

  EarlierReleases(Catalogue catalogue, Figures figures) {
    this.catalogue = catalogue;
    this.figures = figures;
    threshold = catalogue.disclosureRules().setting("small-count");
    catalogue.breakdowns().values().stream()
        .filter(Breakdown::childCharacteristic)
        .forEach(b -> childTopics.add(b.topic()));
    for (int row = 0; row < figures.size(); row++) {
      rows.put(figures.key(row), row);
      if (figures.bears(row, 'c')) {
        placesThatWithhold.add(slice(figures.key(row)));
      }
    }
  }

  /** A metric in a period and place. */
  private static long slice(long key) {
    return CellKey.withPhase(CellKey.withItem(key, 0, 0), 0);
  }

  /** A figure that was shown then and is withheld now. */
  private record Lost(int row, long numerator, long denominator, String slice) {}

  /** Compares with one earlier table, and makes known what it tells. */
  List<Finding> compare(Path table) {
    List<Finding> findings = new ArrayList<>();
    List<Lost> lost = new ArrayList<>();
    Set<String> revised = new HashSet<>();
    try (InputStream bytes = open(table)) {
      Iterator<Figure> earlier = FigureCsv.iterator(bytes);
      while (earlier.hasNext()) {
        compare(earlier.next(), findings, lost, revised);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    for (Lost figure : lost) {
      if (!revised.contains(figure.slice())) {
        figures.know(figure.row(), figure.numerator(), figure.denominator());
        findings.add(
            new Finding(
                Grade.FAIL,
                figures.where(figures.key(figure.row())),
                Withheld.Role.NUMERATOR.words(),
                figure.numerator(),
                figure.numerator(),
                "shown in an earlier release"));
      }
    }
    return findings;
  }

  private static InputStream open(Path table) throws IOException {
    InputStream bytes = Files.newInputStream(table);
    return table.toString().endsWith(".gz") ? new GZIPInputStream(bytes) : bytes;
  }

  private void compare(
      Figure earlier, List<Finding> findings, List<Lost> lost, Set<String> revised) {
    if (!earlier.isShown()
        || earlier.numerator() == null
        || !catalogue.metrics().containsKey(earlier.key().metric())) {
      return;
    }
    int row = rows.find(figures.key(earlier.key()));
    if (row == LongIndex.NONE) {
      return;
    }
    long numerator = figures.numerator(earlier);
    long denominator = earlier.denominator() == null ? Figures.MISSING : earlier.denominator();
    Figure.Key key = earlier.key();
    Metric metric = catalogue.metric(key.metric());
    String slice =
        metric.family()
            + "|"
            + key.timePeriod()
            + "|"
            + key.timeIdentifier()
            + "|"
            + key.place().code();
    boolean isAboutChildren =
        metric.disclosureClass() == Metric.DisclosureClass.CHILD
            || childTopics.contains(key.breakdownTopic());
    if (figures.bears(row, 'c')) {
      if (isAboutChildren) {
        lost.add(new Lost(row, numerator, denominator, slice));
      }
    } else if (figures.isShown(row)
        && (figures.numerator(row) != numerator || figures.denominator(row) != denominator)) {
      revised.add(slice);
      addIfSmall(row, numerator, isAboutChildren, metric, findings);
    }
  }

  private void addIfSmall(
      int row, long numerator, boolean isAboutChildren, Metric metric, List<Finding> findings) {
    long moved = Math.abs(figures.numerator(row) - numerator);
    boolean isOfChildren = metric.isNumber() || metric.isShareOfRows();
    boolean isOverWithheld = placesThatWithhold.contains(slice(figures.key(row)));
    if (isOfChildren && moved >= 1 && moved <= threshold && (isAboutChildren || isOverWithheld)) {
      findings.add(
          new Finding(
              isAboutChildren ? Grade.FAIL : Grade.WARN,
              figures.where(figures.key(row)),
              Withheld.Role.NUMERATOR.words(),
              moved,
              moved,
              "moved by so few since an earlier release"));
    }
  }
}
