package org.sendmetrics.reports.html;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sendmetrics.reports.content.Block;
import org.sendmetrics.reports.content.TextPage;
import org.sendmetrics.reports.style.Edition;

class WebPageTest {
  private static final String BAD = "<script>alert('x')</script>\"&";

  private static String page(Block... blocks) {
    TextPage page = new TextPage(BAD, List.of(), List.of(blocks), List.of(BAD));
    return WebPage.of(page, Edition.messages());
  }

  @Test
  void everyTextIsEscaped() {
    String html =
        page(
            new Block.Heading(2, BAD, BAD),
            new Block.Paragraph(BAD),
            new Block.Answer(BAD),
            new Block.Bullets(List.of(BAD)),
            new Block.Links(List.of(new Block.Link(BAD, BAD))),
            new Block.Table(BAD, BAD, List.of(BAD), List.of(List.of(new Block.Cell(BAD, BAD)))),
            new Block.Caveat(List.of(new Block.Titled(BAD, BAD))),
            new Block.Terms(List.of(new Block.Titled(BAD, BAD))),
            new Block.LineChart(BAD, BAD, BAD, List.of(new Block.Point(BAD, BigDecimal.ONE, BAD))));
    assertFalse(html.contains("<script"));
    assertFalse(html.contains("alert('x')"));
  }

  @Test
  void anAddressThatWouldRunIsNoAddress() {
    assertEquals("#", Html.address("javascript:alert(1)"));
    assertEquals("#", Html.address(" data:text/html,x"));
    assertEquals("mailto:a@b.org", Html.address("mailto:a@b.org"));
    assertEquals("#", Html.address("mailto:a@b.org?bcc=c@d.org"));
    assertEquals("#", Html.address("//example.org/a"));
    assertEquals("#", Html.address("/\\example.org"));
    assertEquals("#", Html.address("https://user:word@example.org/"));
    assertEquals("#", Html.address("https://example.org/\" onclick=\"a"));
    assertEquals("https://example.org:1/a?b=c#d", Html.address("https://example.org:1/a?b=c#d"));
    assertEquals("tel:01632960919", Html.address("tel:01632960919"));
    assertEquals("../methodology.html#a", Html.address("../methodology.html#a"));
  }

  @Test
  void aChartsAxisEndsAtARoundNumber() {
    assertEquals(50, SvgChart.ceiling(points("38.2", "40.1")));
    assertEquals(100, SvgChart.ceiling(points("50.1")));
    assertEquals(0.2, SvgChart.ceiling(points("0.11")), 1e-9);
    assertEquals(2, SvgChart.ceiling(points("2")), 1e-9);
  }

  @Test
  void aThousandOnAnAxisIsNotWrittenAsAYear() {
    String html =
        page(new Block.LineChart("c", "t", "d", List.of(point("900"), point("1500"), point("0"))));
    assertTrue(html.contains(">2,000</text>"), html);
    assertTrue(html.contains(">1,000</text>"), html);
    assertTrue(html.contains(">0</text>"), html);
    assertFalse(html.contains(">2000</text>"), html);
  }

  @Test
  void aChartOfHundredthsHasThemOnItsAxis() {
    String html = page(new Block.LineChart("c", "t", "d", List.of(point("0.04"), point("0.03"))));
    assertTrue(html.contains(">0.05</text>"), html);
    assertTrue(html.contains(">0.025</text>"), html);
  }

  @Test
  void aChartOfZerosIsDrawn() {
    String html =
        page(new Block.LineChart("c", "t", "d", List.of(point("0"), point("0"), point("0"))));
    assertTrue(html.contains("<path"));
    assertFalse(html.contains("NaN"));
  }

  private static Block.Point point(String value) {
    return new Block.Point("p", new BigDecimal(value), value);
  }

  private static List<Block.Point> points(String... values) {
    return java.util.Arrays.stream(values).map(WebPageTest::point).toList();
  }
}
