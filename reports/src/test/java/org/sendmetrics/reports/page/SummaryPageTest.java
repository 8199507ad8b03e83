package org.sendmetrics.reports.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sendmetrics.reports.Reports;
import org.sendmetrics.reports.Samples;

class SummaryPageTest {
  private static final int LARGEST_BYTES = 200_000;

  @TempDir private static Path folder;
  private static String camden;

  @BeforeAll
  static void write() throws IOException {
    Samples.products(folder);
    Reports.write(Samples.CATALOGUE, Samples.RELEASE, folder);
    camden = Files.readString(folder.resolve("public/summaries/202.html"));
  }

  private static List<Path> pages() throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(f -> f.toString().endsWith(".html")).sorted().toList();
    }
  }

  private static List<String> all(String html, String pattern) {
    List<String> found = new ArrayList<>();
    Matcher m = Pattern.compile(pattern).matcher(html);
    while (m.find()) {
      found.add(m.group(1));
    }
    return found;
  }

  @Test
  void everyPageHasItsStructure() throws IOException {
    Set<String> titles = new HashSet<>();
    for (Path file : pages()) {
      String html = Files.readString(file);
      assertTrue(html.contains("<html lang=\"en-GB\">"));
      assertEquals(1, all(html, "<(h1)>").size());
      assertEquals(1, all(html, "<(main) id=\"main\">").size());
      assertEquals(1, all(html, "<(nav) aria-label").size());
      assertEquals(1, all(html, "<(footer)>").size());
      assertTrue(html.contains("<a class=\"skip\" href=\"#main\">"));
      assertFalse(html.contains("<script"));
      assertTrue(all(html, "(?:src|@import|url\\()(.)").isEmpty());
      assertTrue(titles.add(all(html, "<title>([^<]*)").get(0)), file.toString());
      List<String> ids = all(html, " id=\"([^\"]+)\"");
      assertEquals(ids.size(), new HashSet<>(ids).size(), file + ": an id stands twice");
      assertEquals(all(html, "(<table>)").size(), all(html, "(<caption )").size());
      assertFalse(html.contains("<th scope=\"col\"></th>"));
      int level = 1;
      for (String next : all(html, "<h([1-6])[ >]")) {
        assertTrue(Integer.parseInt(next) <= level + 1, file + ": a heading level is skipped");
        level = Integer.parseInt(next);
      }
      assertTrue(Files.size(file) < LARGEST_BYTES, file + " is too heavy");
    }
  }

  @Test
  void relativeLinksLeadSomewhere() throws IOException {
    for (Path file : pages()) {
      for (String link : all(Files.readString(file), "href=\"([^\"#]+)\"")) {
        assertTrue(Files.exists(file.getParent().resolve(link)), file + " to " + link);
      }
    }
  }

  @Test
  void theAnswersNumbersAreThoseOfTheTable() {
    assertTrue(camden.contains("In 2024, 40 out of every 100 plans were on time (40 of 100)."));
    assertTrue(camden.contains(">Apr to Jun 2024</th><td>40.0%</td><td>42</td><td>105</td>"));
  }

  @Test
  void aHiddenPeriodHasASymbolAndNoMarkInTheChart() {
    String chart = camden.substring(camden.indexOf("<svg"), camden.indexOf("</svg>"));
    assertEquals(4, all(chart, "<(circle) ").size());
    assertEquals(2, all(chart, "([M])\\d").size());
    assertTrue(camden.contains(">Jul to Sep 2024</th><td>[x]</td>"));
  }

  @Test
  void englandComesFromThePublicationWhenTooFewAreasSentData() {
    assertTrue(camden.contains("In England: about 46 out of every 100."));
  }

  @Test
  void theMethodologyNamesTheYearGroupsOfAKeyStage() throws IOException {
    String method = Files.readString(folder.resolve("public/methodology.html"));
    assertTrue(method.contains("NC year: Year 10, Year 11."));
    assertFalse(method.contains("SEN need group: No primary need"));
  }

  @Test
  void pupilsAreToldApartBySenProvision() {
    assertTrue(camden.contains("Pupils with an EHC plan: 30 out of every 100 (300 of 1,000)."));
  }
}
