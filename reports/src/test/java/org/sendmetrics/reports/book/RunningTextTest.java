package org.sendmetrics.reports.book;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class RunningTextTest {
  @Test
  void aLineIsBrokenBetweenSentencesWhereThatIsEnough() {
    assertEquals(
        List.of("The first is 1.", "The second is 2."),
        RunningText.lines("The first is 1. The second is 2.", 26));
  }

  @Test
  void aLongSentenceIsBrokenBetweenWordsButNotInsideQuotationMarks() {
    assertEquals(
        List.of("said by them:", "Cause: \u201ca b c d\u201d."),
        RunningText.lines("said by them: Cause: \u201ca b c d\u201d.", 18));
  }

  @Test
  void whatFitsStaysOneLine() {
    assertEquals(List.of("One. Two. Three."), RunningText.lines("One. Two. Three.", 16));
  }
}
