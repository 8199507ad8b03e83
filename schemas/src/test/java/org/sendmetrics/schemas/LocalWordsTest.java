package org.sendmetrics.schemas;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LocalWordsTest {
  @TempDir private Path folder;

  @Test
  void aFolderWithoutFilesHasNone() {
    assertEquals(LocalWords.NONE, LocalWords.read(folder));
  }

  @Test
  void theWordsOfAnAreaAreItsOwn() throws IOException {
    Files.writeString(
        folder.resolve("commentary.csv"),
        """
        la_code,metric,time_period,time_identifier,author,text,cause,action,due_date,status
        301,forum,2025,Calendar year,A forum,"Still, we wait.",,,,
        302,ehcp.requests,2025,Calendar year,Board,More ask.,Cause,Act,2027-03-31,On track
        """);
    Files.writeString(
        folder.resolve("targets.csv"),
        """
        la_code,metric,baseline,baseline_period,target,target_date,tolerance,owner
        301,ehcp.requests,,,64,2027-12-31,,Head
        301,ehcp.requests,46,2024,55.5,2026-12-31,3,Head
        """);
    LocalWords words = LocalWords.read(folder).of("301");
    assertEquals(1, words.comments().size());
    assertTrue(words.comments().get(0).isForum());
    assertEquals("Still, we wait.", words.comments().get(0).text());
    assertNull(words.comments().get(0).due());
    assertEquals(
        List.of(LocalDate.of(2026, 12, 31), LocalDate.of(2027, 12, 31)),
        words.targets().stream().map(LocalWords.Milestone::day).toList());
    assertEquals(new BigDecimal("55.5"), words.targets().get(0).target());
    assertNull(words.targets().get(1).baseline());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "pupil A123456789012 waits",
        "a123456789012",
        "ULN 1234567890",
        "NHS 943 476 5919",
        "AB123456C",
        "seen on 01/02/2015",
        "Born in May",
        "of SW1A 1AA",
        "write to parent@example.org",
        "ring 01632 960001"
      })
  void whatMayTellWhoSomebodyIsIsSeen(String text) {
    assertTrue(Identifiers.stand(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "89 families told us that they still wait, and are not told why.",
        "By 31 March 2027 we recruit 4 psychologists.",
        "In 2024/25 about 12.5% of 1,234,567 waited.",
        "Section F of the EHC plan; regulation 13(2); Year 10"
      })
  void ordinaryWordsPass(String text) {
    assertFalse(Identifiers.stand(text));
  }
}
