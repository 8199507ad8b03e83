package org.sendmetrics.reports.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.sendmetrics.reports.Samples;
import org.sendmetrics.reports.content.Block;
import org.sendmetrics.reports.content.TextPage;
import org.sendmetrics.reports.figures.AreaFigures;
import org.sendmetrics.reports.figures.Wider;
import org.sendmetrics.reports.style.Edition;
import org.sendmetrics.schemas.Figure;
import org.sendmetrics.schemas.LocalWords;
import org.sendmetrics.schemas.Revision;

/** What a family reads first, and what others say beside the figures. */
class FirstScreenTest {
  private static final String WAITING = "ehcp.open-cases-over-20-weeks";
  private static final String HALF = "ehcp.weeks-to-issue-median-with-waiting";
  private static final LocalDate AS_AT = LocalDate.of(2025, 11, 14);
  private static final Edition EDITION =
      new Edition(Samples.CATALOGUE, Edition.messages(), AS_AT, List.of(), "run-1");

  private static TextPage page(LocalWords said, List<Revision> revisions, Figure... figures) {
    List<Figure> all = new ArrayList<>(List.of(figures));
    all.add(Samples.share(Samples.ON_TIME, "2024", "Calendar year", Samples.CAMDEN, 40, 100));
    return new SummaryPage(EDITION, new Wider(90))
        .of(
            new AreaFigures(Samples.CAMDEN, all, List.of()),
            said.of(LocalSamples.CAMDEN),
            revisions);
  }

  private static String answer(String question, LocalWords said, Figure... figures) {
    return page(said, List.of(), figures).blocks().stream()
        .filter(Block.Answers.class::isInstance)
        .flatMap(b -> ((Block.Answers) b).answers().stream())
        .filter(t -> t.title().equals(EDITION.text(question)))
        .map(Block.Titled::text)
        .collect(Collectors.joining("|"));
  }

  private static Figure waiting(String month, long n) {
    return Samples.number(WAITING, "2025", month, Samples.CAMDEN, n);
  }

  private static Figure half(String year, String weeks) {
    Figure f = Samples.none(HALF, year, "Calendar year", Samples.CAMDEN, "");
    return new Figure(
        f.key(), null, null, new BigDecimal(weeks), null, null, "weeks", "", Figure.LIVE, "");
  }

  @Test
  void theNewestCountOfThoseWhoWaitIsSaidWithItsDay() {
    String question = "question." + WAITING;
    assertEquals(
        "There were 1,234 children and young people who had waited more than 20 weeks"
            + " in November 2025 (counted on 14 November 2025).",
        answer(question, LocalWords.NONE, waiting("October", 7), waiting("November", 1234)));
    assertEquals(
        "There was 1 child or young person who had waited more than 20 weeks"
            + " at the end of October 2025.",
        answer(question, LocalWords.NONE, waiting("October", 1)));
    assertEquals(
        "No child had waited more than 20 weeks at the end of October 2025.",
        answer(question, LocalWords.NONE, waiting("October", 0)));
  }

  @Test
  void whatWasNotSentIsSaidToBeMissing() {
    assertEquals(
        EDITION.text("wait.over_limit.none"), answer("question." + WAITING, LocalWords.NONE));
    assertEquals(
        "In 2024, 40 out of every 100 plans were on time (40 of 100).",
        answer("question." + Samples.ON_TIME, LocalWords.NONE));
    assertEquals(EDITION.text("wait.change.none"), answer("wait.change.title", LocalWords.NONE));
    assertEquals(EDITION.text("ask.none"), answer("wait.help.title", LocalWords.NONE));
  }

  @Test
  void howLongHalfOfThemWait() {
    assertEquals(
        "In 2025 so far, half waited 23.5 weeks or less. The other half waited longer.",
        answer("question." + HALF, LocalWords.NONE, half("2024", "30"), half("2025", "23.45")));
    Figure never = Samples.none(HALF, "2024", "Calendar year", Samples.CAMDEN, "z");
    assertEquals(
        "In 2024, fewer than half got a plan. So we cannot say how long half of them wait.",
        answer("question." + HALF, LocalWords.NONE, never));
  }

  @Test
  void theNextAimAndWhoHelps() {
    assertEquals(
        "By 31 December 2026, the local board aims for 55 out of every 100 plans to be on time."
            + " On time means within 20 weeks.",
        answer("wait.change.title", LocalSamples.words()));
    assertEquals(
        "You can ask SENDIASS 24: free advice. Phone 01632 960 001.",
        answer("wait.help.title", LocalSamples.words()));
  }

  @Test
  void theForumsNewestWordsAreItsOwnAndSigned() {
    List<Block.Quote> quotes = quotes(LocalSamples.words());
    assertEquals(
        new Block.Quote(
            List.of("\u201c" + LocalSamples.FORUM_SAYS + "\u201d"),
            "Signed: Parent carer forum, for 2024"),
        quotes.get(0));
    assertEquals(
        new Block.Quote(
            List.of(
                "\u201cThe oldest cases came first.\u201d", "\u201cRecruit 3 psychologists\u201d"),
            "Signed: Board, for 2024. To be done by 31 March 2027."),
        quotes.get(1));
  }

  @Test
  void wordsThatMayTellWhoSomebodyIsAreHeldBack() {
    assertEquals(2, quotes(LocalSamples.words()).size());
    String all = page(LocalSamples.words(), List.of()).blocks().toString();
    assertFalse(all.contains("960999"));
    assertTrue(all.contains(EDITION.text("said.held_back")));
  }

  private static List<Block.Quote> quotes(LocalWords said) {
    return page(said, List.of()).blocks().stream()
        .filter(Block.Quote.class::isInstance)
        .map(Block.Quote.class::cast)
        .toList();
  }

  @Test
  void aCorrectedFigureIsShownAsItWasAndIs() {
    Figure.Key key =
        Samples.share(Samples.ON_TIME, "2024", "Calendar year", Samples.CAMDEN, 40, 100).key();
    List<Revision> revisions =
        List.of(
            revision(key, "38.04", "", "40"),
            revision(key, null, "c", "40"),
            revision(key, "40.04", "", "40.01"));
    List<Block.Table> tables =
        page(LocalWords.NONE, revisions).blocks().stream()
            .filter(Block.Table.class::isInstance)
            .map(Block.Table.class::cast)
            .filter(t -> t.id().equals("corrections-table"))
            .toList();
    assertEquals(1, tables.get(0).rows().size());
    assertEquals(
        Arrays.asList("EHC plans issued on time", "Calendar year 2024", "38.0%", "40.0%"),
        tables.get(0).rows().get(0).stream().map(Block.Cell::text).toList());
    assertTrue(
        page(LocalWords.NONE, List.of()).blocks().stream()
            .noneMatch(b -> b.toString().contains("corrections")));
  }

  private static Revision revision(Figure.Key key, String before, String symbol, String now) {
    return new Revision(
        key,
        new Revision.Shown(null, null, before == null ? null : new BigDecimal(before), symbol),
        new Revision.Shown(null, null, new BigDecimal(now), ""),
        "%",
        Figure.LIVE,
        "2025-03-31",
        "resubmitted");
  }
}
