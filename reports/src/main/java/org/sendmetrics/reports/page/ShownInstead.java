package org.sendmetrics.reports.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.sendmetrics.reports.book.Page;
import org.sendmetrics.reports.book.Page.Column;
import org.sendmetrics.reports.figures.Coarsening.Choice;
import org.sendmetrics.reports.figures.Coarsening.Instead;
import org.sendmetrics.reports.figures.Coarsening.Shown;
import org.sendmetrics.reports.figures.Coarsening.Split;
import org.sendmetrics.reports.style.Edition;
import org.sendmetrics.schemas.Breakdown;
import org.sendmetrics.schemas.Figure;
import org.sendmetrics.schemas.PeriodKind;

/**
 * Says in words what stands in for figures that are mostly withheld: a sentence for every choice,
 * measures and splits of which the same is to be said in one.
 */
final class ShownInstead {
  /** Named one by one; of more it is said how many. */
  private static final int MOST_NAMED = 3;

  private static final int SENTENCE_WIDTH = 90;

  private final Edition edition;

  ShownInstead(Edition edition) {
    this.edition = edition;
  }

  /** The sentences on what was chosen; none where everything is shown. */
  List<String> lines(Shown<?> shown) {
    Map<Subject, Set<String>> measures = new LinkedHashMap<>();
    for (Choice choice : shown.choices()) {
      measures
          .computeIfAbsent(Subject.of(choice), s -> new LinkedHashSet<>())
          .add(choice.split().metric());
    }
    Map<String, Map<Subject, Set<String>>> alike = new LinkedHashMap<>();
    measures.forEach(
        (subject, of) ->
            alike
                .computeIfAbsent(
                    subject.kind() + named(subject, of, shown), k -> new LinkedHashMap<>())
                .put(subject, of));
    List<String> lines = new ArrayList<>();
    for (Map<Subject, Set<String>> together : alike.values()) {
      Map.Entry<Subject, Set<String>> first = together.entrySet().iterator().next();
      lines.add(line(together.keySet(), named(first.getKey(), first.getValue(), shown)));
    }
    return lines;
  }

  /** A sheet's one table where there are only sentences to show. */
  static void table(Page page, String sheet, Edition edition, List<String> sentences) {
    page.table(
        Sheets.table(sheet),
        List.of(Column.text(edition.text("column.in_short"), SENTENCE_WIDTH)),
        sentences.stream().map(s -> List.<Object>of(s))::iterator);
  }

  /** A choice without its measure. */
  private record Subject(
      Instead instead,
      Set<PeriodKind> leftOut,
      Set<PeriodKind> left,
      String topic,
      boolean byPhase) {
    static Subject of(Choice c) {
      return new Subject(
          c.instead(), c.leftOut(), c.left(), c.split().topic(), c.split().byPhase());
    }

    boolean isTotal() {
      return topic.equals(Figure.TOTAL) && !byPhase;
    }

    /** Subjects of one kind can be said together, but for groups, each of which has its words. */
    String kind() {
      return instead
          + "|"
          + leftOut
          + left
          + "|"
          + isTotal()
          + "|"
          + (isGroups() ? topic : "")
          + "|";
    }

    boolean isGroups() {
      return instead == Instead.GROUPS;
    }

    boolean covers(Split split) {
      return split.topic().equals(topic) && split.byPhase() == byPhase;
    }
  }

  /** The measures of a sentence: their titles, or how many they are. */
  private String named(Subject subject, Set<String> metrics, Shown<?> shown) {
    long all =
        shown.splits().stream().filter(subject::covers).map(Split::metric).distinct().count();
    if (metrics.size() <= MOST_NAMED) {
      return metrics.stream()
          .map(m -> "\u201c" + edition.catalogue().metric(m).title() + "\u201d")
          .collect(Collectors.joining(", "));
    }
    return edition.text(
        metrics.size() == all ? "instead.every" : "instead.some",
        "count",
        metrics.size(),
        "all",
        all);
  }

  private String line(Set<Subject> subjects, String measures) {
    Subject one = subjects.iterator().next();
    String key = "instead." + one.instead().name().toLowerCase(Locale.ROOT);
    if (one.isGroups()) {
      Breakdown coarse = edition.catalogue().groupingOf(one.topic()).orElseThrow().coarse();
      return edition.text(
          key,
          "each",
          word("instead.each.", one.topic()),
          "groups",
          word("instead.groups.", coarse.topic()),
          "measures",
          measures);
    }
    return edition.text(
        one.isTotal() ? key + ".total" : key,
        "splits",
        subjects.stream().map(this::split).collect(Collectors.joining(", ")),
        "parts",
        periods("instead.part.", one.leftOut(), "instead.or"),
        "longer",
        periods("instead.longer.", one.left(), "instead.and"),
        "measures",
        measures);
  }

  private String split(Subject subject) {
    List<String> words = new ArrayList<>();
    if (subject.byPhase()) {
      words.add(word("instead.split.", Breakdown.PHASE));
    }
    if (!subject.topic().equals(Figure.TOTAL)) {
      words.add(word("instead.split.", subject.topic()));
    }
    return String.join(" " + edition.text("instead.and") + " ", words);
  }

  /** The words for kinds of period; those of a choice without any are of no kind of ours. */
  private String periods(String keys, Set<PeriodKind> kinds, String joint) {
    return kinds.isEmpty()
        ? edition.text("instead.part.other")
        : kinds.stream()
            .map(kind -> edition.text(keys + kind.name().toLowerCase(Locale.ROOT)))
            .distinct()
            .collect(Collectors.joining(" " + edition.text(joint) + " "));
  }

  /** The words for a topic in a sentence, or else the topic itself. */
  private String word(String keys, String topic) {
    return edition.catalogue().breakdowns().values().stream()
        .filter(b -> b.topic().equals(topic))
        .map(b -> keys + b.id())
        .filter(edition.words()::has)
        .map(edition::text)
        .findFirst()
        .orElse(topic);
  }
}
