package org.sendmetrics.jobs.outer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.sendmetrics.schemas.Catalogue;
import org.sendmetrics.schemas.Figure;
import org.sendmetrics.schemas.FigureCsv;
import org.sendmetrics.schemas.Messages;
import org.sendmetrics.schemas.Metric;

/**
 * Every number of a summary stands in the one table of figures, at the same rounding, and a
 * withheld one stands nowhere: judged here with nothing of the audit's. The property {@code
 * sendmetrics.release} names a release that already stands, to be looked at instead.
 */
class SummaryNumbersTest {
  private static final Catalogue CATALOGUE = Catalogue.shipped();
  private static final Pattern NUMBER = Pattern.compile("(?<![\\p{L}\\d.])\\d[\\d,]*(?:\\.\\d+)?");
  private static final String MONTHS =
      "(?:January|February|March|April|May|June|July|August|September|October|November|December)";

  /** Days and periods, in which digits are no figure. */
  private static final Pattern TIMES =
      Pattern.compile(
          "\\b\\d{1,2} %1$s \\d{4}\\b|\\b%1$s(?: to %1$s)? \\d{4}\\b|\\b\\d{4} to \\d{4}\\b"
                  .formatted(MONTHS)
              + "|\\b[A-Z][a-z]{2} to [A-Z][a-z]{2} \\d{4}\\b|\\b[Ii]n \\d{4}\\b"
              + "|\\b\\w+ term(?: of)? \\d{4}\\b");

  /** What others say or want, which is in no table of figures. */
  private static final String OTHERS = "figure, #ask ~ ul, #ask + ul, p:contains(You can ask)";

  private static Path open;
  private static final Map<String, List<Figure>> BY_AREA = new HashMap<>();
  private static Set<String> wording;

  @BeforeAll
  static void read() {
    String standing = System.getProperty("sendmetrics.release", "");
    Path out = standing.isEmpty() ? WholeRun.ofSmall().out() : Path.of(standing);
    open = out.resolve("public");
    for (String table : List.of("metric-values.csv", "comparators.csv")) {
      FigureCsv.each(
          open.resolve(table),
          la -> true,
          f -> BY_AREA.computeIfAbsent(f.key().place().code(), c -> new ArrayList<>()).add(f));
    }
    wording = wording();
  }

  /** Numbers that belong to sentences, such as those of time limits. */
  private static Set<String> wording() {
    Set<String> numbers = new HashSet<>();
    List<String> texts = new ArrayList<>(Messages.load("words", "summary").fixedParts());
    CATALOGUE.metrics().values().stream()
        .flatMap(m -> Stream.of(m.title(), m.explain(), m.cannotTell(), m.not()))
        .forEach(texts::add);
    texts.forEach(t -> numbers.addAll(numbers(t)));
    return numbers;
  }

  private static List<String> numbers(String text) {
    List<String> numbers = new ArrayList<>();
    Matcher m = NUMBER.matcher(TIMES.matcher(text).replaceAll(" "));
    while (m.find()) {
      numbers.add(m.group().replaceAll(",$", ""));
    }
    return numbers;
  }

  private static List<Path> summaries() throws IOException {
    try (Stream<Path> files = Files.list(open.resolve("summaries"))) {
      return files.filter(f -> f.toString().matches(".*/\\d{3}\\.html")).sorted().toList();
    }
  }

  /** All that an area's summary may show: its own shown figures, its region's and England's. */
  private static Set<String> shown(String code) {
    Set<String> shown = new HashSet<>(wording);
    Figure.Place place = BY_AREA.get(code).get(0).key().place();
    for (String area : List.of(code, place.regionCode(), Figure.Place.ENGLAND.code())) {
      BY_AREA.getOrDefault(area, List.of()).stream()
          .filter(f -> f.value() != null)
          .forEach(f -> shown.addAll(ways(f)));
    }
    return shown;
  }

  /** A figure's numbers as they may be written. */
  private static List<String> ways(Figure f) {
    Metric metric = CATALOGUE.metric(f.key().metric());
    List<String> ways = new ArrayList<>();
    ways.add(written(f.value(), metric.decimalPlaces()));
    ways.add(written(f.value(), 0));
    if (f.numerator() != null) {
      ways.add(written(f.numerator(), Math.max(0, f.numerator().stripTrailingZeros().scale())));
    }
    if (f.denominator() != null) {
      ways.add(written(BigDecimal.valueOf(f.denominator()), 0));
    }
    return ways;
  }

  private static String written(BigDecimal number, int places) {
    return String.format(
        java.util.Locale.UK, "%,." + places + "f", number.setScale(places, RoundingMode.HALF_UP));
  }

  @Test
  void everyNumberStandsInTheTable() throws IOException {
    int looked = 0;
    for (Path file : summaries()) {
      Document page = Jsoup.parse(file);
      page.select(OTHERS + ", style, svg, footer").remove();
      page.select("p:contains(the local board aims for)").remove();
      Set<String> shown = shown(file.getFileName().toString().substring(0, 3));
      for (Element e : page.select("main p, main li, main td, main th, main caption, main dd")) {
        for (String number : numbers(e.text())) {
          looked++;
          boolean isYear = number.matches("20\\d\\d") && e.is("th, caption");
          assertTrue(isYear || shown.contains(number), file + ": " + number + " in: " + e.text());
        }
      }
    }
    assertTrue(looked > 100, "there are numbers to look at");
  }

  @Test
  void aWithheldFigureHasItsSymbolAndNoNumber() throws IOException {
    int withheld = 0;
    for (Path file : summaries()) {
      String code = file.getFileName().toString().substring(0, 3);
      for (Element row : Jsoup.parse(file).select(".pictured tbody tr")) {
        List<String> cells = row.select("td").eachText();
        if (cells.get(0).startsWith("[")) {
          withheld++;
          assertEquals(List.of(), numbers(String.join(" ", cells)), code + " " + row.text());
        }
      }
    }
    assertTrue(withheld > 0, "some figure of some summary has a symbol");
  }
}
