package org.sendmetrics.jobs.revise;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.sendmetrics.schemas.Authority;
import org.sendmetrics.schemas.Catalogue;
import org.sendmetrics.schemas.Figure;
import org.sendmetrics.schemas.Metric;
import org.sendmetrics.schemas.MetricSources;
import org.sendmetrics.schemas.PeriodKind;

/**
 * Why a figure differs between two releases, as far as their inputs, days and definitions tell: the
 * files of its area that were given again, added or left out; the day of judgement moved on; its
 * definition changed; else, that another version of the program made it.
 */
final class Reasons {
  /** Files named in a reason before the rest are only counted. */
  private static final int MOST_FILES = 3;

  private static final Set<PeriodKind> JUDGED_AS_AT =
      Set.of(PeriodKind.CALENDAR_YEAR, PeriodKind.FINANCIAL_QUARTER, PeriodKind.MONTH);

  private final Catalogue catalogue;
  private final ReleaseEntry before;
  private final ReleaseEntry now;

  Reasons(Catalogue catalogue, ReleaseEntry before, ReleaseEntry now) {
    this.catalogue = catalogue;
    this.before = before;
    this.now = now;
  }

  /**
   * Of a figure of our own.
   *
   * @param isWithheld whether either release withholds it: then any area's files can be why, and
   *     nothing may tell whether it is withheld for its own sake
   */
  String ofOurOwn(Figure.Key key, boolean isWithheld) {
    Metric metric = catalogue.metric(key.metric());
    Set<String> extracts = new MetricSources(catalogue).extracts(metric);
    List<String> reasons =
        new ArrayList<>(
            changes(
                i -> extracts.contains(i.extract()) && (isWithheld || isOfArea(i, key.place()))));
    boolean judged = metric.periods().stream().anyMatch(JUDGED_AS_AT::contains);
    if (judged && !before.asAt().equals(now.asAt())) {
      reasons.add("open cases judged as at " + now.asAt() + ", before as at " + before.asAt());
    }
    return orElse(reasons, key.metric());
  }

  /**
   * Of a figure taken from a publication.
   *
   * @param file the file that it stands in now; empty where none has it any more
   */
  String ofPublished(String metric, String series, Optional<String> file) {
    List<String> reasons = new ArrayList<>();
    Optional<String> earlierChecksum = file.flatMap(f -> checksum(before, f));
    if (file.isPresent() && earlierChecksum.isEmpty()) {
      reasons.add("later edition " + file.get());
    } else if (file.isPresent() && !earlierChecksum.equals(checksum(now, file.get()))) {
      reasons.add(file.get() + " was given again");
    } else {
      reasons.addAll(changes(i -> i.publication().equals(series)));
    }
    return orElse(reasons, metric);
  }

  private String orElse(List<String> reasons, String metric) {
    String was = before.definitions().get(metric);
    if (!Objects.equals(was, now.definitions().get(metric))) {
      reasons.add("the definition of the measure changed");
    }
    if (reasons.isEmpty()) {
      reasons.add("made by another version of the program");
    }
    return String.join("; ", reasons);
  }

  private static Optional<String> checksum(ReleaseEntry release, String file) {
    return release.inputs().stream()
        .filter(i -> i.file().equals(file))
        .map(ReleaseEntry.Input::sha256)
        .findFirst();
  }

  /** What became of the input files that are meant, a phrase for each kind of change. */
  private List<String> changes(Predicate<ReleaseEntry.Input> meant) {
    Map<String, String> then = checksums(before, meant);
    Map<String, String> today = checksums(now, meant);
    Map<String, List<String>> changed = new LinkedHashMap<>();
    for (String file : union(then, today)) {
      if (!then.containsKey(file)) {
        changed.computeIfAbsent("new", k -> new ArrayList<>()).add(file);
      } else if (!today.containsKey(file)) {
        changed.computeIfAbsent("gone", k -> new ArrayList<>()).add(file);
      } else if (!then.get(file).equals(today.get(file))) {
        changed.computeIfAbsent("again", k -> new ArrayList<>()).add(file);
      }
    }
    List<String> phrases = new ArrayList<>();
    say(phrases, changed.get("again"), "resubmitted: ");
    say(phrases, changed.get("new"), "new: ");
    say(phrases, changed.get("gone"), "no longer in the inbox: ");
    return phrases;
  }

  private static void say(List<String> phrases, List<String> files, String what) {
    if (files != null) {
      int more = files.size() - MOST_FILES;
      phrases.add(
          what
              + String.join(", ", files.subList(0, Math.min(MOST_FILES, files.size())))
              + (more > 0 ? " and " + more + " more" : ""));
    }
  }

  private static Map<String, String> checksums(
      ReleaseEntry release, Predicate<ReleaseEntry.Input> meant) {
    Map<String, String> checksums = new TreeMap<>();
    release.inputs().stream()
        .filter(meant)
        .forEach(i -> checksums.put(i.resubmittedAs(), i.sha256()));
    return checksums;
  }

  private static Set<String> union(Map<String, String> one, Map<String, String> other) {
    Set<String> all = new TreeSet<>(one.keySet());
    all.addAll(other.keySet());
    return all;
  }

  private boolean isOfArea(ReleaseEntry.Input input, Figure.Place place) {
    return switch (place.level()) {
      case NATIONAL -> true;
      case REGIONAL -> input.las().stream().anyMatch(la -> region(la).equals(place.code()));
      case LOCAL_AUTHORITY -> input.las().contains(place.code());
    };
  }

  private String region(String la) {
    return catalogue
        .authorities()
        .at(la, LocalDate.parse(now.asAt()))
        .map(Authority::regionCode)
        .orElse("");
  }
}
