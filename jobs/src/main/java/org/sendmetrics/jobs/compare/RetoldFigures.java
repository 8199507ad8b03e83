package org.sendmetrics.jobs.compare;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sendmetrics.jobs.check.Finding;
import org.sendmetrics.schemas.Figure;

/**
 * Figures that one publication repeats from another: held against the other's, and used only where
 * the other has none.
 */
final class RetoldFigures {
  private record Retold(PublishedRow row, PublishedRow.Observation observation, Figure figure) {}

  private final Map<Figure.Key, Figure> figures;
  private final Map<Figure.Key, Retold> retold = new LinkedHashMap<>();

  /**
   * @param figures first-hand figures, to which those retold are added in the end
   */
  RetoldFigures(Map<Figure.Key, Figure> figures) {
    this.figures = figures;
  }

  void add(PublishedRow row, PublishedRow.Observation observation, Figure figure) {
    retold.put(figure.key(), new Retold(row, observation, figure));
  }

  List<Finding> settle() {
    Map<String, FindingLog> logs = new LinkedHashMap<>();
    retold.forEach(
        (key, told) -> {
          Figure first = figures.get(key);
          if (first == null && told.figure().isShown()) {
            figures.put(key, told.figure());
          } else if (first != null && differ(first, told)) {
            logs.computeIfAbsent(told.row().file(), FindingLog::new)
                .warn(
                    "published-retold-otherwise",
                    told.row().line(),
                    told.observation().column(),
                    told.row().word()
                        + " is not the figure of the publication that it repeats, "
                        + first.sourceSeries()
                        + (first.isShown() && told.figure().isShown()
                            ? "."
                            : ": one of the two shows a symbol."),
                    "Nothing: the first-hand publication counts.");
          }
        });
    return logs.values().stream().flatMap(log -> log.findings().stream()).toList();
  }

  private static boolean differ(Figure first, Retold told) {
    if (!first.isShown() || !told.figure().isShown()) {
      return first.isShown() != told.figure().isShown();
    }
    int places = Math.min(told.observation().measure().decimals(), first.value().scale());
    BigDecimal apart =
        first
            .value()
            .setScale(places, RoundingMode.HALF_UP)
            .subtract(told.figure().value().setScale(places, RoundingMode.HALF_UP));
    return apart.abs().compareTo(BigDecimal.ONE.movePointLeft(places)) > 0;
  }
}
