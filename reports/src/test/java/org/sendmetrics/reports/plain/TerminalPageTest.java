package org.sendmetrics.reports.plain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.sendmetrics.reports.content.Block;
import org.sendmetrics.reports.content.TextPage;

/** A page reads well on a terminal of any width. */
class TerminalPageTest {
  private static final String CHECKSUM = "0123456789abcdef".repeat(4);

  @Test
  void textWrapsBetweenWordsAndCodeStaysAsItIs() {
    String code = "select " + "a".repeat(60);
    String page = of(40, new Block.Paragraph("many words ".repeat(20)), new Block.Code(code));
    assertTrue(
        page.lines().filter(l -> !l.contains("select")).allMatch(l -> l.length() <= 40), page);
    assertTrue(page.contains("\n  " + code + "\n"), page);
  }

  @Test
  void aWordLongerThanALineIsLeftWhole() {
    assertTrue(of(40, new Block.Paragraph("sha " + CHECKSUM)).contains("sha\n" + CHECKSUM));
  }

  @Test
  void tablesStandInColumns() {
    String page =
        of(
            60,
            new Block.Table(
                "t",
                "Two areas:",
                List.of("Area", "Figure"),
                List.of(
                    Block.Cell.row(List.of("England", "1")),
                    Block.Cell.row(List.of("South East", "22")))));
    assertEquals(
        List.of("Two areas:", "  Area        Figure", "  England     1", "  South East  22"),
        page.lines().skip(2).toList());
  }

  private static String of(int width, Block... blocks) {
    return TerminalPage.of(new TextPage("Title", List.of(), List.of(blocks), List.of()), width);
  }
}
