package org.sendmetrics.jobs.outer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.sendmetrics.jobs.browser.Axe;
import org.sendmetrics.jobs.browser.Chromium;
import org.sendmetrics.jobs.browser.Tab;

/**
 * Every HTML page of the sample run in a real browser. The property {@code sendmetrics.release}
 * names a release that already stands, to be looked at instead.
 */
class PagesInABrowserTest {
  private static final int PHONE = 320;
  private static final int DESK = 1280;
  private static final int HEIGHT = 900;
  private static final int MOST_SIDES = 4;
  private static final int BROWSERS_AT_ONCE = 2;
  private static final int LARGEST_BYTES = 200_000;

  /**
   * What axe-core leaves to a person and a person has judged; no others may come. Text on a chart,
   * and text that is partly scrolled out of a table's window, has the page's own colours, near
   * black or dark blue on white.
   */
  private static final Set<String> JUDGED =
      Set.of(
          "color-contrast on a",
          "color-contrast on caption",
          "color-contrast on td",
          "color-contrast on text",
          "color-contrast on th");

  private static final Pattern SIDE = Pattern.compile("/Type\\s*/Page\\b");

  /** What a reader may set to be able to read (WCAG 2.2, 1.4.12). */
  private static final String SPACED =
      """
      (() => { const s = document.createElement('style');
        s.textContent = '* { line-height: 1.5 !important; letter-spacing: 0.12em !important;'
          + ' word-spacing: 0.16em !important } p { margin-bottom: 2em !important }';
        document.head.append(s); })()
      """;

  /** Texts of another language are longer by that much. */
  private static final String LONGER =
      """
      (() => { const w = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
        while (w.nextNode()) { const t = w.currentNode;
          t.data = t.data.replace(/\\p{L}{3,}/gu, x => x + 'e'.repeat(Math.ceil(x.length * 0.4))); } })()
      """;

  private static final String OVERHANG =
      "document.scrollingElement.scrollWidth - document.documentElement.clientWidth";

  private static List<Path> pages;
  private static final List<Chromium> BROWSERS = new ArrayList<>();
  private static Tab tab;

  /** What is asked of one page in a tab. */
  private interface Look {
    void at(Tab tab, Path page) throws IOException;
  }

  @BeforeAll
  static void start() throws IOException {
    assumeTrue(Chromium.installed().isPresent(), "skipped: no Chromium on the search path");
    String standing = System.getProperty("sendmetrics.release", "");
    Path out = standing.isEmpty() ? WholeRun.ofSmall().out() : Path.of(standing);
    try (Stream<Path> files = Files.walk(out.resolve("public"))) {
      pages = files.filter(f -> f.toString().endsWith(".html")).sorted().toList();
    }
    assertTrue(pages.size() > 3, "there are pages to look at");
    for (int i = 0; i < BROWSERS_AT_ONCE; i++) {
      BROWSERS.add(Chromium.start(Chromium.installed().get()));
    }
    tab = BROWSERS.get(0).tab();
  }

  @AfterAll
  static void stop() {
    BROWSERS.forEach(Chromium::close);
  }

  /**
   * Looks at every page, each in one of the browsers, which work side by side; the first that does
   * not hold is thrown.
   */
  private static void atEveryPage(int width, Look look) {
    Queue<Path> waiting = new ConcurrentLinkedQueue<>(pages);
    ExecutorService workers = Executors.newFixedThreadPool(BROWSERS.size());
    AtomicInteger seen = new AtomicInteger();
    try {
      List<Future<?>> running = new ArrayList<>();
      for (Chromium browser : BROWSERS) {
        running.add(
            workers.submit(
                () -> {
                  browser.tab().size(width, HEIGHT);
                  for (Path page = waiting.poll(); page != null; page = waiting.poll()) {
                    look.at(browser.tab(), page);
                    seen.incrementAndGet();
                  }
                  return null;
                }));
      }
      for (Future<?> one : running) {
        one.get();
      }
    } catch (ExecutionException e) {
      if (e.getCause() instanceof AssertionError failed) {
        throw failed;
      }
      throw new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    } finally {
      workers.shutdownNow();
    }
    assertEquals(pages.size(), seen.get(), "every page was looked at");
  }

  @Test
  void axeFindsNothing() {
    assumeTrue(
        Axe.installed().isPresent(), "skipped: no axe-core; run npm ci in jobs/src/test/browser");
    Axe axe = Axe.installed().get();
    Set<String> violations = new ConcurrentSkipListSet<>();
    Set<String> unsure = new ConcurrentSkipListSet<>();
    atEveryPage(
        PHONE,
        (browser, page) -> {
          browser.open(page);
          for (int width : List.of(PHONE, DESK)) {
            browser.size(width, HEIGHT);
            for (String colours : List.of("none", "active")) {
              browser.forcedColours(colours);
              Axe.Result result = axe.judge(browser);
              assertTrue(result.passes() > 10, page + ": axe looked at it");
              result
                  .violations()
                  .forEach(v -> violations.add(page + " " + width + " " + colours + ": " + v));
              unsure.addAll(result.unsure());
            }
          }
          browser.forcedColours("none");
        });
    assertEquals(Set.of(), violations);
    unsure.removeAll(JUDGED);
    assertEquals(Set.of(), unsure, "a person must judge these");
  }

  @Test
  void nothingStandsOutSidewaysOnAPhone() {
    atEveryPage(
        PHONE,
        (browser, page) -> {
          browser.open(page);
          assertEquals(0, browser.value(OVERHANG).asInt(), page + " at " + PHONE);
          browser.value(SPACED);
          assertEquals(0, browser.value(OVERHANG).asInt(), page + " with text spaced out");
          browser.open(page);
          browser.value(LONGER);
          assertEquals(0, browser.value(OVERHANG).asInt(), page + " in a longer language");
        });
  }

  @Test
  void theKeyboardReachesEverythingAndShowsWhere() {
    for (int width : List.of(PHONE, DESK)) {
      tab.size(width, HEIGHT);
      for (Path page : oneOfEachKind()) {
        tab.open(page);
        int all = tab.value("document.querySelectorAll('a[href],[tabindex]').length").asInt();
        assertTrue(all > 2, page.toString());
        for (int i = 0; i < all; i++) {
          tab.pressTab();
          JsonNode at =
              tab.value(
                  """
                  (() => { const e = document.activeElement, r = e.getBoundingClientRect(),
                    s = getComputedStyle(e), all = [...document.querySelectorAll('a[href],[tabindex]')];
                    return { place: all.indexOf(e), seen: r.bottom > 0 && r.top < innerHeight && r.width > 0,
                      outline: s.outlineStyle !== 'none' && parseFloat(s.outlineWidth) >= 2 }; })()
                  """);
          assertEquals(i, at.get("place").asInt(), page + ": the keyboard skips something");
          assertTrue(at.get("seen").asBoolean(), page + ": what has the focus is out of sight");
          assertTrue(at.get("outline").asBoolean(), page + ": the focus is not shown");
        }
      }
    }
  }

  /** The pages about all areas, and the summary of an area with the most in it. */
  private static List<Path> oneOfEachKind() {
    List<Path> kinds = new ArrayList<>(pages.stream().filter(p -> !isOfArea(p)).toList());
    pages.stream()
        .filter(PagesInABrowserTest::isOfArea)
        .max((a, b) -> Long.compare(a.toFile().length(), b.toFile().length()))
        .ifPresent(kinds::add);
    return kinds;
  }

  private static boolean isOfArea(Path page) {
    return page.getFileName().toString().matches("\\d{3}\\.html");
  }

  @Test
  void aPageAsksForNothingElseAndIsLight() {
    atEveryPage(
        DESK,
        (browser, page) -> {
          browser.open(page);
          assertEquals(List.of(page.toUri().toString()), browser.requests());
          assertTrue(Files.size(page) < LARGEST_BYTES, page + " is too heavy");
        });
  }

  @Test
  void aPrintedSummaryIsTaggedAndFitsOnFourSides() {
    atEveryPage(
        DESK,
        (browser, page) -> {
          browser.open(page);
          String pdf = new String(browser.pdf(), StandardCharsets.ISO_8859_1);
          assertTrue(pdf.contains("/StructTreeRoot"), page + ": the print is tagged");
          assertTrue(pdf.contains("/Marked true"), page + ": the print says that it is tagged");
          assertTrue(pdf.contains("/Lang (en-GB)"), page + ": the print names its language");
          long sides = SIDE.matcher(pdf).results().count();
          assertTrue(sides > 0 && (!isOfArea(page) || sides <= MOST_SIDES), page + ": " + sides);
        });
  }
}
