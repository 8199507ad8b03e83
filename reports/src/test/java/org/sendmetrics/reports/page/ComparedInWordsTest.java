package org.sendmetrics.reports.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.sendmetrics.reports.Samples;
import org.sendmetrics.reports.content.Block;
import org.sendmetrics.reports.figures.AreaFigures;
import org.sendmetrics.reports.figures.Wider;
import org.sendmetrics.reports.style.Edition;
import org.sendmetrics.schemas.Figure;
import org.sendmetrics.schemas.LocalWords;

/** Fixed figures in, the exact sentences of a summary out. */
class ComparedInWordsTest {
  private static final Edition EDITION =
      new Edition(Samples.CATALOGUE, Edition.messages(), Samples.AS_AT, List.of(), "run-1");

  private static Figure year(String year, long n, long d) {
    return Samples.share(Samples.ON_TIME, year, "Calendar year", Samples.CAMDEN, n, d);
  }

  private static List<Block> blocks(Wider wider, Figure... figures) {
    AreaFigures area = new AreaFigures(Samples.CAMDEN, List.of(figures), List.of());
    return new SummaryPage(EDITION, wider).of(area, LocalWords.NONE, List.of()).blocks();
  }

  /** What stands between the answer on plans and the words on what it tells. */
  private static List<String> sentences(Wider wider, Figure... figures) {
    List<Block> blocks = blocks(wider, figures);
    int from =
        blocks.indexOf(
            new Block.Heading(
                2,
                "ehcp-issued-within-20-weeks-rate",
                EDITION.text("question." + Samples.ON_TIME)));
    return blocks.stream()
        .skip(from + 1)
        .takeWhile(b -> !(b instanceof Block.Caveat))
        .flatMap(
            b ->
                b instanceof Block.Answer a
                    ? Stream.of(a.text())
                    : b instanceof Block.Paragraph p ? Stream.of(p.text()) : Stream.empty())
        .toList();
  }

  private static Wider nobody() {
    return new Wider(90);
  }

  @Test
  void aChangeWithinChanceIsNoChange() {
    assertEquals(
        List.of(
            "In 2024, 44 out of every 100 plans were on time (44 of 100).",
            "A year before, it was about the same: 40 out of every 100."
                + " A difference this small can come by chance."),
        sentences(nobody(), year("2023", 40, 100), year("2024", 44, 100)));
  }

  @Test
  void aChangeBeyondChanceIsNamed() {
    assertEquals(
        "This is better than a year before. It went from 40 out of every 100 to 60 out of every"
            + " 100.",
        sentences(nobody(), year("2023", 40, 100), year("2024", 60, 100)).get(1));
    assertEquals(
        "This is worse than a year before. It went from 60 out of every 100 to 40 out of every"
            + " 100.",
        sentences(nobody(), year("2023", 60, 100), year("2024", 40, 100)).get(1));
  }

  @Test
  void withoutAComparatorNothingIsCompared() {
    assertEquals(1, sentences(nobody(), year("2024", 44, 100)).size());
  }

  @Test
  void englandIsNamedWithItsSource() {
    Wider wider = nobody();
    Figure england =
        Samples.share(Samples.ON_TIME, "2024", "Calendar year", Figure.Place.ENGLAND, 464, 1000);
    wider.add(england);
    assertEquals(
        "In England: about 46 out of every 100. Areas differ and may record things in different"
            + " ways. The England number is from: data that the areas sent.",
        sentences(wider, year("2024", 44, 100)).get(1));
  }

  @Test
  void aWithheldNumberIsHintedAtNowhere() {
    Figure hidden = year("2024", 3, 41).without("c");
    List<Block> blocks = blocks(nobody(), year("2023", 40, 100), hidden);
    assertTrue(
        sentences(nobody(), hidden)
            .contains("In 2024: we have hidden this number so that no child can be recognised."));
    assertFalse(blocks.toString().matches("(?s).*\\b(3 of 41|41)\\b.*"));
  }

  @Test
  void aQuarterWithoutDataIsAGapWithItsSymbol() {
    Figure[] quarters = {
      quarter("Q1", 42),
          Samples.none(Samples.ON_TIME, "202425", "Financial year Q2", Samples.CAMDEN, "x"),
      quarter("Q3", 50), quarter("Q4", 60)
    };
    Block.Pictured picture =
        blocks(nobody(), quarters).stream()
            .filter(Block.Pictured.class::isInstance)
            .map(Block.Pictured.class::cast)
            .findFirst()
            .orElseThrow();
    assertEquals(null, picture.chart().points().get(1).value());
    assertEquals(
        List.of("Jul to Sep 2024", "[x]", "[x]", "[x]"),
        picture.table().rows().get(2).stream().map(Block.Cell::text).toList());
  }

  private static Figure quarter(String quarter, long n) {
    return Samples.share(
        Samples.ON_TIME, "202425", "Financial year " + quarter, Samples.CAMDEN, n, 100);
  }
}
