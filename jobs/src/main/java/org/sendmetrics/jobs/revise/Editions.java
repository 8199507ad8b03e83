package org.sendmetrics.jobs.revise;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sendmetrics.jobs.compare.Comparators;
import org.sendmetrics.schemas.Figure;
import org.sendmetrics.schemas.Revision;
import org.sendmetrics.schemas.Revision.Shown;

/**
 * Which file each figure taken from a publication stands in, and what the earlier editions in the
 * same inbox had instead.
 */
public final class Editions {
  static final Editions NONE = new Editions(List.of(), Map.of());

  private final Map<FigureName, Comparators.Superseded> superseded = new HashMap<>();
  private final Map<FigureName, String> files = new HashMap<>();

  /**
   * @param superseded figures that a later edition gave otherwise, in the order of the editions
   * @param origins where the figures that count stand
   */
  public Editions(
      List<Comparators.Superseded> superseded, Map<Figure.Key, Comparators.Origin> origins) {
    superseded.forEach(s -> this.superseded.put(FigureName.of(s.figure().key()), s));
    origins.forEach((key, origin) -> files.put(FigureName.of(key), origin.file()));
  }

  /** The file that has the figure; empty where none has it any more. */
  Optional<String> fileOf(FigureName name) {
    return Optional.ofNullable(files.get(name));
  }

  /** The move from the edition before, where there is one and it differs. */
  Optional<Revision> revision(FigureName name, Figure figure) {
    Comparators.Superseded before = superseded.get(name);
    if (before == null || Shown.of(before.figure()).sameAs(Shown.of(figure))) {
      return Optional.empty();
    }
    return Optional.of(
        Revision.of(
            figure.key(),
            Shown.of(before.figure()),
            Shown.of(figure),
            figure.unit(),
            figure.sourceSeries(),
            "",
            "later edition " + files.get(name) + " after " + before.origin().file()));
  }
}
