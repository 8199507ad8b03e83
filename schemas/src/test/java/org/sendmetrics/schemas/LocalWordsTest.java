package org.sendmetrics.schemas;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalWordsTest {
  @TempDir private Path folder;

  @Test
  void aFolderWithoutFilesHasNone() {
    assertEquals(LocalWords.NONE, LocalWords.read(folder));
  }

  @Test
  void theWordsOfAnAreaAreItsOwn() throws IOException {
    Files.writeString(
        folder.resolve("contacts.csv"),
        """
        la_code,name,what_for,phone,email,web
        301,"Advice, free",,01632 960001,,
        302,Local offer,help nearby,,,https://example.org/302
        """);
    Files.writeString(
        folder.resolve("commentary.csv"),
        """
        la_code,metric,time_period,time_identifier,author,text,cause,action,due_date,status
        301,forum,2025,Calendar year,A forum,"Still, we wait.",,,,
        302,ehcp.requests,2025,Calendar year,Board,More ask.,Cause,Act,2027-03-31,On track
        """);
    LocalWords words = LocalWords.read(folder).of("301");
    assertEquals(
        List.of(new LocalWords.Contact("301", "Advice, free", "", "01632 960001", "", "")),
        words.contacts());
    assertEquals("Still, we wait.", words.board().remarks().get(0).text());
    assertNull(words.board().remarks().get(0).due());
    assertEquals(1, words.board().remarks().size());
  }
}
