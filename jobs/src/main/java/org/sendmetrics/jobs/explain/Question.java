package org.sendmetrics.jobs.explain;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sendmetrics.schemas.Breakdown;
import org.sendmetrics.schemas.Catalogue;
import org.sendmetrics.schemas.Figure;
import org.sendmetrics.schemas.Metric;

/**
 * Which figure is asked for, in the words of the command line.
 *
 * <p>Errors: {@link IllegalArgumentException} in one line, saying what there is instead.
 *
 * @param area 3-digit code, region code, nine-character code, or a name
 * @param period {@code 2024}, or {@code 202425:Autumn term}
 * @param splits {@code TOPIC=ITEM}: at most one of a breakdown and one of {@code phase}
 */
public record Question(String metric, String area, String period, List<String> splits) {
  private static final List<String> WHOLE_YEARS = List.of("Calendar year", "Academic year");
  private static final int MOST_NAMED = 12;

  Metric metric(Catalogue catalogue) {
    if (!catalogue.metrics().containsKey(metric)) {
      throw new IllegalArgumentException(
          "there is no measure "
              + metric
              + "; nearest: "
              + String.join(", ", Nearest.to(metric, catalogue.metrics().keySet())));
    }
    return catalogue.metric(metric);
  }

  /** Finds the figure among those of its metric. */
  Figure find(Catalogue catalogue, PublishedFigures figures) {
    if (figures.all().findAny().isEmpty()) {
      throw new IllegalArgumentException(
          "the last release has no figure of "
              + metric
              + ": put the files that it is counted from into the inbox, and run again");
    }
    Figure.Place place = place(figures);
    List<Figure> ofArea =
        figures.all().filter(f -> f.key().place().code().equals(place.code())).toList();
    Figure.Key when = when(place, ofArea);
    List<Figure> ofPeriod = ofArea.stream().filter(f -> samePeriod(f.key(), when)).toList();
    Map<String, String> wanted = splits(catalogue, ofPeriod);
    return figures
        .best(
            f ->
                f.key().place().code().equals(place.code())
                    && samePeriod(f.key(), when)
                    && fits(f.key(), wanted))
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "the figure of "
                        + place.name()
                        + " is not split by "
                        + String.join(" and ", splits)
                        + "; there are: "
                        + splitsThereAre(ofPeriod)));
  }

  private Figure.Place place(PublishedFigures figures) {
    Map<String, Figure.Place> places = new TreeMap<>();
    figures.all().forEach(f -> places.putIfAbsent(f.key().place().code(), f.key().place()));
    return places.values().stream()
        .filter(p -> isNamed(p, area.strip()))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "there is no figure of "
                        + metric
                        + " for an area "
                        + area
                        + "; nearest: "
                        + String.join(
                            ", ",
                            Nearest.to(
                                area,
                                places.values().stream()
                                    .flatMap(p -> Stream.of(p.name(), p.code()))
                                    .toList()))));
  }

  private static boolean isNamed(Figure.Place place, String name) {
    return place.code().equalsIgnoreCase(name)
        || place.name().equalsIgnoreCase(name)
        || (!place.newLaCode().isEmpty() && place.newLaCode().equalsIgnoreCase(name));
  }

  private Figure.Key when(Figure.Place place, List<Figure> ofArea) {
    String[] parts = period.split(":", 2);
    List<Figure.Key> named =
        ofArea.stream()
            .map(Figure::key)
            .filter(k -> k.timePeriod().equals(parts[0].strip()))
            .filter(k -> parts.length == 1 || k.timeIdentifier().equalsIgnoreCase(parts[1].strip()))
            .sorted(Comparator.comparing(k -> !WHOLE_YEARS.contains(k.timeIdentifier())))
            .toList();
    boolean clear =
        named.stream().map(Figure.Key::timeIdentifier).distinct().count() == 1
            || (!named.isEmpty() && WHOLE_YEARS.contains(named.get(0).timeIdentifier()));
    if (!clear) {
      throw new IllegalArgumentException(
          "there is no one figure of "
              + place.name()
              + " for the period "
              + period
              + "; there are: "
              + periodsThereAre(ofArea));
    }
    return named.get(0);
  }

  private static String periodsThereAre(List<Figure> figures) {
    List<String> periods =
        figures.stream()
            .map(Figure::key)
            .map(
                k ->
                    k.timeIdentifier().equals("Calendar year")
                        ? k.timePeriod()
                        : "\"" + k.timePeriod() + ":" + k.timeIdentifier() + "\"")
            .distinct()
            .sorted(Comparator.reverseOrder())
            .toList();
    return some(periods);
  }

  private static boolean samePeriod(Figure.Key key, Figure.Key other) {
    return key.timePeriod().equals(other.timePeriod())
        && key.timeIdentifier().equals(other.timeIdentifier());
  }

  /** The items asked for, in the table's words, by topic. */
  private Map<String, String> splits(Catalogue catalogue, List<Figure> figures) {
    Map<String, String> wanted = new TreeMap<>();
    for (String split : splits) {
      String[] parts = split.split("=", 2);
      if (parts.length < 2) {
        throw new IllegalArgumentException(
            "--breakdown is TOPIC=ITEM, such as \"Sex=Female\"; there are: "
                + splitsThereAre(figures));
      }
      String topic = topic(catalogue, parts[0].strip());
      wanted.put(topic, item(catalogue, topic, parts[1].strip()));
    }
    return wanted;
  }

  private static String topic(Catalogue catalogue, String name) {
    return catalogue.breakdowns().values().stream()
        .filter(b -> b.topic().equalsIgnoreCase(name) || b.id().equalsIgnoreCase(name))
        .map(b -> b.id().equals(Breakdown.PHASE) ? Breakdown.PHASE : b.topic())
        .findFirst()
        .orElse(name);
  }

  /** The item as the table words it; a code becomes its word. */
  private static String item(Catalogue catalogue, String topic, String name) {
    return catalogue.breakdowns().values().stream()
        .filter(b -> b.topic().equals(topic) || b.id().equals(topic))
        .map(b -> catalogue.itemLabel(b, name))
        .findFirst()
        .orElse(name);
  }

  private static boolean fits(Figure.Key key, Map<String, String> wanted) {
    String phase = wanted.getOrDefault(Breakdown.PHASE, Figure.TOTAL);
    String topic =
        wanted.keySet().stream()
            .filter(t -> !t.equals(Breakdown.PHASE))
            .findFirst()
            .orElse(Figure.TOTAL);
    String item = wanted.getOrDefault(topic, Figure.TOTAL);
    return key.phase().equalsIgnoreCase(phase)
        && key.breakdownTopic().equalsIgnoreCase(topic)
        && key.breakdown().equalsIgnoreCase(item);
  }

  private static String splitsThereAre(List<Figure> figures) {
    return some(
        figures.stream()
            .map(Figure::key)
            .filter(k -> !k.isTotal())
            .map(
                k ->
                    k.breakdownTopic().equals(Figure.TOTAL)
                        ? "\"phase=" + k.phase() + "\""
                        : "\"" + k.breakdownTopic() + "=" + k.breakdown() + "\"")
            .distinct()
            .sorted()
            .toList());
  }

  private static String some(List<String> names) {
    int more = names.size() - MOST_NAMED;
    return names.isEmpty()
        ? "none"
        : names.stream().limit(MOST_NAMED).collect(Collectors.joining(", "))
            + (more > 0 ? String.format(Locale.UK, " and %,d more", more) : "");
  }
}
