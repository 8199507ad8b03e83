package org.sendmetrics.jobs.compare;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sendmetrics.schemas.Figure;
import org.sendmetrics.schemas.Publication;

/**
 * What a publication prints of one authority for a metric of ours, beside which the authority's own
 * figure is held.
 *
 * <p><b>Shape:</b> one an authority, period and item, of the edition that counts; cells as printed.
 *
 * @param metric id of ours
 * @param item phase, topic and item of ours
 * @param column the measure's own column in the file
 * @param decimals places to which the rate is printed
 * @param differs what tells it from our own, in words; empty when nothing does
 */
public record AuthorityFigure(
    String file,
    String metric,
    String timePeriod,
    String timeIdentifier,
    String laCode,
    Publication.Item item,
    String column,
    String numerator,
    String denominator,
    String value,
    int decimals,
    String differs) {

  /** What names the figure, whichever file it is from. */
  String key() {
    return String.join(
        "|", metric, timePeriod, timeIdentifier, laCode, item.phase(), item.topic(), item.item());
  }

  static String key(Figure.Key k) {
    return String.join(
        "|",
        k.metric(),
        k.timePeriod(),
        k.timeIdentifier(),
        k.place().laCode(),
        k.phase(),
        k.breakdownTopic(),
        k.breakdown());
  }

  /**
   * Every authority's published figures of metrics of ours, the last edition's, first-hand first.
   */
  public static List<AuthorityFigure> in(PublishedRows published) {
    Map<String, AuthorityFigure> figures = new LinkedHashMap<>();
    Map<String, AuthorityFigure> retold = new LinkedHashMap<>();
    for (PublishedRow row : published.rows()) {
      Optional<Publication.Item> item =
          row.place().level() == Figure.Level.LOCAL_AUTHORITY && row.certain()
              ? row.publication().itemOf(row.filters(), row.place().level())
              : Optional.empty();
      for (PublishedRow.Observation o : row.observations()) {
        if (item.isPresent() && o.measure().metric().isPresent()) {
          AuthorityFigure figure = of(row, item.get(), o);
          (o.measure().retold() ? retold : figures).put(figure.key(), figure);
        }
      }
    }
    retold.forEach(figures::putIfAbsent);
    return new ArrayList<>(figures.values());
  }

  private static AuthorityFigure of(
      PublishedRow row, Publication.Item item, PublishedRow.Observation o) {
    boolean number = o.measure().isNumber();
    return new AuthorityFigure(
        row.file(),
        o.measure().metric().orElseThrow(),
        row.timePeriod(),
        row.timeIdentifier(),
        row.place().code(),
        item,
        o.column(),
        o.numerator().raw(),
        number ? "" : o.denominator().raw(),
        number ? o.numerator().raw() : o.rate().raw(),
        o.measure().decimals(),
        o.measure().differs());
  }
}
