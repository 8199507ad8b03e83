package org.sendmetrics.jobs.audit.scan;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sendmetrics.schemas.BoardLayout;
import org.sendmetrics.schemas.Catalogue;
import org.sendmetrics.schemas.Codelist;
import org.sendmetrics.schemas.HarmlessNumbers;
import org.sendmetrics.schemas.Messages;
import org.sendmetrics.schemas.Metric;
import org.sendmetrics.schemas.Publication;
import org.sendmetrics.schemas.TimelinessLayout;

/**
 * The declared words of the field: what measures are called, and phrases whose numbers are part of
 * a definition, such as "within 20 weeks".
 */
final class Vocabulary {
  /** Phrases shorter than this might swallow a figure. */
  private static final int FEWEST_LETTERS = 3;

  private static final Comparator<String> LONGEST_FIRST =
      Comparator.comparing(String::length).reversed().thenComparing(Comparator.naturalOrder());

  private static final Pattern DIGITS = Pattern.compile("\\d+");
  private static final Pattern DIGIT = Pattern.compile("\\d");
  private static final Pattern NOTE = Pattern.compile("\\s*\\[note \\d+]\\s*$");

  private final Catalogue catalogue;
  private final Messages words =
      Messages.load("words", "workbook", "summary", "methodology", "quality", "explain");
  private final Map<String, Metric> byTitle = new HashMap<>();
  private final TimelinessLayout timeliness;
  private final Headers headers;
  private final String ownSource;
  private final List<String> titles;

  /** Phrases by the first of their numbers, longest first. */
  private final Map<String, List<String>> phrases;

  private final Set<String> labels = new LinkedHashSet<>();
  private final List<Pattern> harmless = HarmlessNumbers.shipped();

  Vocabulary(Catalogue catalogue) {
    this.catalogue = catalogue;
    for (Metric metric : catalogue.metrics().values()) {
      byTitle.put(metric.title(), metric);
      String question = "question." + metric.id();
      if (words.has(question)) {
        byTitle.put(words.text(question), metric);
      }
    }
    ownSource = words.text("source.live");
    titles = longestFirst(byTitle.keySet());
    labels();
    phrases =
        phrases().stream()
            .collect(
                Collectors.groupingBy(p -> DIGITS.matcher(p).results().findFirst().get().group()));
    timeliness = BoardLayout.shipped(catalogue).national().timeliness();
    headers = new Headers(catalogue, words, timeliness);
  }

  /** The decimal places that a measure is shown with. */
  int places(String metric) {
    return catalogue.metric(metric).decimalPlaces();
  }

  /** How the 20-week figure comes about. */
  TimelinessLayout timeliness() {
    return timeliness;
  }

  /** What columns hold, by their headers. */
  Headers headers() {
    return headers;
  }

  String text(String key, Object... slots) {
    return words.text(key, slots);
  }

  /** Whether a source is our own calculation, in the words of pages. */
  boolean isOwn(String source) {
    return source.equals(ownSource);
  }

  /** The measure that a cell or heading names; empty where it names none. */
  Optional<Metric> named(String cell) {
    Metric metric = byTitle.get(cell);
    return metric != null || !cell.endsWith("]")
        ? Optional.ofNullable(metric)
        : Optional.ofNullable(byTitle.get(NOTE.matcher(cell).replaceAll("").strip()));
  }

  /** The measure that a caption begins with: "Overall absence, Camden". */
  Optional<Metric> begins(String caption) {
    return titles.stream()
        .filter(
            t -> caption.equals(t) || caption.startsWith(t + ", ") || caption.startsWith(t + ": "))
        .findFirst()
        .map(byTitle::get);
  }

  /** Every measure that a text names. */
  Set<Metric> mentioned(String text) {
    Set<Metric> found = new LinkedHashSet<>();
    String rest = text;
    for (String title : titles) {
      if (rest.contains(title)) {
        found.add(byTitle.get(title));
        rest = rest.replace(title, " ");
      }
    }
    return found;
  }

  /** The numbers of a measure's own definition and examples, or of the rules of protection. */
  List<BigDecimal> defined(Optional<Metric> metric) {
    return Numerals.in(
        metric
            .map(m -> m + " " + m.measures().stream().map(x -> x.where().english()).toList())
            .orElse(catalogue.disclosureRules().toString()));
  }

  /** A text without the numbers that belong to its wording. */
  String withoutDeclared(String text) {
    String rest = text;
    for (Pattern pattern : harmless) {
      rest = pattern.matcher(rest).replaceAll(" ");
    }
    if (!DIGIT.matcher(rest).find()) {
      return rest;
    }
    List<String> held =
        DIGITS
            .matcher(rest)
            .results()
            .map(MatchResult::group)
            .distinct()
            .flatMap(d -> phrases.getOrDefault(d, List.of()).stream())
            .sorted(LONGEST_FIRST)
            .toList();
    for (String phrase : held) {
      rest = without(rest, phrase);
    }
    return rest;
  }

  /** The text without a phrase, wherever that does not end in the middle of a number. */
  private static String without(String text, String phrase) {
    String rest = text;
    int at = rest.indexOf(phrase);
    while (at >= 0) {
      int end = at + phrase.length();
      boolean isWhole =
          (at == 0 || !Character.isDigit(rest.charAt(at - 1)))
              && (end == rest.length() || !Character.isDigit(rest.charAt(end)));
      if (isWhole) {
        rest = rest.substring(0, at) + " " + rest.substring(end);
      }
      at = rest.indexOf(phrase, at + 1);
    }
    return rest;
  }

  private void labels() {
    for (Codelist list : catalogue.codelists().values()) {
      if (list.id().equals("statistical-neighbour") || list.id().equals("local-authority")) {
        continue;
      }
      for (Codelist.Entry entry : list.entries()) {
        labels.add(entry.label());
      }
    }
  }

  private List<String> phrases() {
    Set<String> all = new TreeSet<>();
    Stream<String> said =
        catalogue.metrics().values().stream()
            .flatMap(
                m ->
                    Stream.of(
                        m.title(),
                        m.explain(),
                        m.cannotTell(),
                        m.not(),
                        m.source().citation(),
                        m.source().readOn()));
    Stream.of(
            said,
            words.fixedParts().stream(),
            labels.stream(),
            catalogue.rules().values().stream()
                .flatMap(r -> Stream.of(r.says(), r.source(), r.number())),
            catalogue.publications().values().stream().map(Publication::title),
            catalogue.disclosureRules().rules().values().stream()
                .flatMap(r -> Stream.of(r.title(), r.says().strip(), r.source().strip())))
        .flatMap(s -> s)
        .flatMap(this::around)
        .map(String::strip)
        .filter(p -> DIGIT.matcher(p).find())
        .filter(p -> p.chars().filter(Character::isLetter).count() >= FEWEST_LETTERS || isRange(p))
        .forEach(all::add);
    return longestFirst(all);
  }

  /** Age bands and the like: two numbers that are one label. */
  private static boolean isRange(String label) {
    return label.matches("\\d+-\\d+|\\d+ to \\d+");
  }

  /** A text and, where it names measures by id, the parts around those names. */
  private Stream<String> around(String text) {
    List<String> parts = new ArrayList<>(List.of(text));
    Matcher ids = Pattern.compile("[a-z]+\\.[a-z0-9-]+[a-z]").matcher(text);
    if (ids.find()) {
      parts.addAll(List.of(ids.reset().replaceAll("\n").split("\n")));
    }
    return parts.stream();
  }

  private static List<String> longestFirst(Collection<String> texts) {
    return texts.stream().sorted(LONGEST_FIRST).toList();
  }
}
