package org.sendmetrics.reports.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sendmetrics.reports.Samples;
import org.sendmetrics.reports.content.TextPage;
import org.sendmetrics.reports.figures.AreaFigures;
import org.sendmetrics.reports.figures.Wider;
import org.sendmetrics.reports.html.WebPage;
import org.sendmetrics.reports.style.Edition;
import org.sendmetrics.schemas.Figure;
import org.sendmetrics.schemas.LocalWords;
import org.sendmetrics.schemas.Metric;

/**
 * A summary in a pseudo-language whose letters are all Greek: what is still Latin on the page came
 * from code or from data. Data are the definitions, names, and words of others; month names come
 * from the JDK, names of periods from the code list.
 */
class OtherLanguageTest {
  private static final String LATIN = "abcdefghijklmnopqrstuvwxyz";
  private static final String GREEK = "αβγδεζηθικλμνξοπρστυφχψωάέ";
  private static final Pattern WORD = Pattern.compile("[a-zA-Z]{2,}");

  @TempDir private Path folder;

  private static String greek(String text) {
    StringBuilder greek = new StringBuilder();
    for (char c : text.toCharArray()) {
      int at = LATIN.indexOf(Character.toLowerCase(c));
      greek.append(at < 0 ? c : GREEK.charAt(at));
    }
    return greek.toString();
  }

  @Test
  void everyTextOfASummaryIsInTheMessages() throws IOException {
    Edition edition =
        new Edition(
            Samples.CATALOGUE,
            Edition.messages().translated(OtherLanguageTest::greek),
            Samples.AS_AT,
            List.of("synthetic", "uncleared"),
            "0123");
    List<Figure> figures = new ArrayList<>(Samples.live());
    figures.removeIf(f -> !f.key().place().equals(Samples.CAMDEN));
    Wider wider = new Wider(90);
    Samples.published().forEach(wider::add);
    TextPage page =
        new SummaryPage(edition, wider)
            .of(
                new AreaFigures(Samples.CAMDEN, figures, List.of()),
                LocalSamples.words().of(LocalSamples.CAMDEN),
                List.of());
    Path file = folder.resolve("202.html");
    WebPage.write(page, edition.words(), file);
    String body = Files.readString(file).replaceAll("(?s)<style>.*?</style>", "");
    String text = body.replaceAll("<[^>]+>", "\n");
    for (String data : data()) {
      text = text.replace(html(data), "\n");
    }
    assertTrue(text.length() > 2000, "there is a page");
    TreeSet<String> latin = new TreeSet<>();
    Matcher m = WORD.matcher(text);
    while (m.find()) {
      latin.add(m.group());
    }
    assertEquals(new TreeSet<String>(), latin);
  }

  /** The longest first, so that none is cut up by a shorter one. */
  private static List<String> data() {
    LocalWords said = LocalSamples.words();
    Stream<String> local =
        Stream.concat(
            said.contacts().stream()
                .flatMap(c -> Stream.of(c.name(), c.whatFor(), c.email(), c.web())),
            said.board().remarks().stream()
                .flatMap(r -> Stream.of(r.author(), r.text(), r.action())));
    Stream<String> defined =
        Samples.CATALOGUE.metrics().values().stream().flatMap(OtherLanguageTest::words);
    Stream<String> names =
        Stream.of(Samples.CAMDEN.name(), Samples.PUBLICATION, "quot", "lt", "gt", "amp");
    Stream<String> periods =
        Stream.concat(
            Samples.CATALOGUE.codelist("time-identifier").entries().stream()
                .flatMap(e -> Stream.of(e.label(), e.label().toLowerCase(java.util.Locale.ROOT))),
            Stream.of(java.time.Month.values())
                .map(x -> x.getDisplayName(java.time.format.TextStyle.FULL, java.util.Locale.UK))
                .flatMap(x -> Stream.of(x, x.substring(0, 3))));
    return Stream.of(local, defined, names, periods)
        .flatMap(s -> s)
        .filter(s -> !s.isBlank())
        .sorted((a, b) -> b.length() - a.length())
        .toList();
  }

  private static Stream<String> words(Metric m) {
    return Stream.of(m.title(), m.explain(), m.cannotTell(), m.not());
  }

  private static String html(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
