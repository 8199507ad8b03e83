package org.sendmetrics.reports.page;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sendmetrics.schemas.Figure;
import org.sendmetrics.schemas.Metric;

/**
 * One published figure and all that can be told of how it was made.
 *
 * @param wider the same figure of the region and of England, our own before a publication's
 * @param others the same figure of other periods, newest first
 * @param files what it was counted from; empty for a figure taken from a publication
 * @param filesNotNamed how many more files there were
 * @param published where it stands in a publication; empty for a figure of our own
 * @param query what an analyst could run to get its counts
 */
public record Explained(
    Metric metric,
    Figure figure,
    List<Figure> wider,
    List<Figure> others,
    List<InputFile> files,
    int filesNotNamed,
    Optional<Publication> published,
    String query,
    MadeBy madeBy) {

  /** Whether its number is kept back, so that no count may be told. */
  public boolean isWithheld() {
    return List.of("c", "low", "u").contains(figure.symbol());
  }

  /**
   * A file that was read.
   *
   * @param rows rows of the area kept, and rows of the whole file set aside; empty where that is no
   *     longer known
   */
  public record InputFile(String name, Optional<Rows> rows, String sha256) {}

  /** Rows of one file. */
  public record Rows(long kept, long setAside) {}

  /**
   * Where a figure stands in a publication.
   *
   * @param columns the file's columns that it is made of
   * @param source who published it, under which licence
   */
  public record Publication(
      String file, long line, List<String> columns, String title, String source, String sha256) {}

  /**
   * The run that made it.
   *
   * @param engine who measured
   */
  public record MadeBy(
      String runId,
      LocalDate asAt,
      boolean synthetic,
      String engine,
      Map<String, String> versions) {}
}
