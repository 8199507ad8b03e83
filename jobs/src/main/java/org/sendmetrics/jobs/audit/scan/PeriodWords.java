package org.sendmetrics.jobs.audit.scan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.sendmetrics.schemas.Catalogue;
import org.sendmetrics.schemas.Codelist;
import org.sendmetrics.schemas.PeriodNesting;

/** Reads the periods that words name: "July to September 2025", "in 2024", "Autumn term 2024". */
final class PeriodWords {
  private static final String MONTH =
      PeriodNesting.MONTHS.stream()
          .map(m -> m.length() > 3 ? m.substring(0, 3) + "(?:" + m.substring(3) + ")?" : m)
          .collect(Collectors.joining("|", "(", ")"));
  private static final Pattern MONTHS_OF_YEAR =
      Pattern.compile("\\b" + MONTH + " to " + MONTH + " (\\d{4})\\b");
  private static final Pattern MONTH_OF_YEAR = Pattern.compile("\\b" + MONTH + " (\\d{4})\\b");
  private static final Pattern ALONE =
      Pattern.compile("(?:\\b[Ii]n (?=\\d{4}\\b)|^)(\\d{4})(?: to (\\d{4}))?(?![\\d.,%]*\\d|%)");
  private static final Set<String> TERMS = Set.of("Autumn term", "Spring term", "Summer term");
  private static final Set<String> QUARTERS =
      Set.of("Financial year Q1", "Financial year Q2", "Financial year Q3", "Financial year Q4");
  private static final int MONTHS_IN_QUARTER = 3;
  private static final int FIRST_OF_FINANCIAL_YEAR = 4;

  private final Map<String, String> identifiers = new TreeMap<>();
  private final Pattern named;
  private final Map<String, Optional<PeriodName>> only = new HashMap<>();

  /** Words that name periods, and what is left of the text without them. */
  record Found(Set<PeriodName> periods, String rest) {}

  PeriodWords(Catalogue catalogue) {
    for (Codelist.Entry entry : catalogue.codelist("time-identifier").entries()) {
      identifiers.put(entry.label().toLowerCase(Locale.ROOT), entry.label());
    }
    identifiers.put("school year", "Academic year");
    PeriodNesting.MONTHS.forEach(m -> identifiers.remove(m.toLowerCase(Locale.ROOT)));
    String names =
        identifiers.keySet().stream()
            .sorted(Comparator.comparing(String::length).reversed())
            .map(Pattern::quote)
            .collect(Collectors.joining("|", "(", ")"));
    named =
        Pattern.compile(
            "\\b" + names + " (?:of )?(\\d{4})(?: to (\\d{4}))?\\b", Pattern.CASE_INSENSITIVE);
  }

  Found in(String text) {
    Set<PeriodName> periods = new LinkedHashSet<>();
    String rest =
        named
            .matcher(text)
            .replaceAll(m -> take(periods, identifier(m.group(1)), m.group(2), m.group(3)));
    rest = MONTHS_OF_YEAR.matcher(rest).replaceAll(m -> quarter(periods, m));
    rest =
        MONTH_OF_YEAR
            .matcher(rest)
            .replaceAll(
                m -> {
                  periods.add(
                      new PeriodName(m.group(2), PeriodNesting.MONTHS.get(month(m.group(1)) - 1)));
                  return " ";
                });
    rest =
        ALONE
            .matcher(rest)
            .replaceAll(
                m ->
                    take(
                        periods,
                        m.group(2) == null ? "Calendar year" : "Academic year",
                        m.group(1),
                        m.group(2)));
    return new Found(periods, rest);
  }

  /** The one period that a cell names; null where it names none or more. */
  PeriodName only(String cell) {
    return only.computeIfAbsent(cell, this::readOnly).orElse(null);
  }

  private Optional<PeriodName> readOnly(String cell) {
    Set<PeriodName> found = in(cell).periods();
    return found.size() == 1 ? Optional.of(found.iterator().next()) : Optional.empty();
  }

  /** Periods in their order; those of one kind stand side by side. */
  List<PeriodName> inOrder(Iterable<PeriodName> periods) {
    List<PeriodName> list = new ArrayList<>();
    periods.forEach(list::add);
    list.sort(
        Comparator.comparingInt(PeriodName::firstYear)
            .thenComparingInt(p -> position(p.timeIdentifier())));
    return list;
  }

  /** The identifiers of periods that follow one another: all terms, all quarters, all months. */
  static Set<String> kind(String identifier) {
    for (Set<String> kind : List.of(TERMS, QUARTERS, Set.copyOf(PeriodNesting.MONTHS))) {
      if (kind.contains(identifier)) {
        return kind;
      }
    }
    return Set.of(identifier);
  }

  private static int position(String identifier) {
    int month = PeriodNesting.MONTHS.indexOf(identifier);
    if (month >= 0) {
      return month;
    }
    List<String> terms = List.of("Autumn term", "Spring term", "Summer term");
    return terms.contains(identifier)
        ? terms.indexOf(identifier)
        : identifier.charAt(identifier.length() - 1);
  }

  private String identifier(String words) {
    return identifiers.get(words.toLowerCase(Locale.ROOT));
  }

  /** A term of one year is in the school year that began the year before, but for autumn. */
  private static String take(Set<PeriodName> into, String identifier, String year, String next) {
    int first = Integer.parseInt(year);
    if (next != null) {
      into.add(new PeriodName(PeriodName.split(first), identifier));
    } else if (identifier.endsWith(" term")) {
      int start = identifier.startsWith("Autumn") ? first : first - 1;
      into.add(new PeriodName(PeriodName.split(start), identifier));
    } else {
      into.add(new PeriodName(year, identifier));
    }
    return " ";
  }

  private static String quarter(Set<PeriodName> into, java.util.regex.MatchResult m) {
    int first = month(m.group(1));
    int year = Integer.parseInt(m.group(3));
    int fromApril =
        (first - FIRST_OF_FINANCIAL_YEAR + PeriodNesting.MONTHS.size())
            % PeriodNesting.MONTHS.size();
    int start = first < FIRST_OF_FINANCIAL_YEAR ? year - 1 : year;
    into.add(
        new PeriodName(
            PeriodName.split(start), "Financial year Q" + (fromApril / MONTHS_IN_QUARTER + 1)));
    return " ";
  }

  private static int month(String words) {
    for (int i = 0; i < PeriodNesting.MONTHS.size(); i++) {
      if (PeriodNesting.MONTHS.get(i).startsWith(words)) {
        return i + 1;
      }
    }
    throw new IllegalArgumentException("no month is called " + words);
  }
}
