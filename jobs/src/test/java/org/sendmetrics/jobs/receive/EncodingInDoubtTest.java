package org.sendmetrics.jobs.receive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sendmetrics.jobs.support.SharedSpark;

/** What shows late that a file is no UTF-8 counts for all of it. */
class EncodingInDoubtTest {
  private static final String HEADER = "la_code,name,what_for\n";
  private static final int ROWS = 20_000;

  @TempDir Path folder;

  @Test
  void aLetterOfWindows1252InTheLastRowTakesNoRow() throws IOException {
    BrokenInbox.Received received = receive("Ren\u00e9e", Charset.forName("windows-1252"));
    assertEquals(List.of(), received.findings());
    assertEquals(ROWS + 1, received.tallies().get(0).rowsKept());
    assertEquals(ROWS + 1, received.rowsLanded().get(0));
  }

  @Test
  void nulInTheLastRowRefusesTheFileUnread() throws IOException {
    BrokenInbox.Received received = receive("a\0b", StandardCharsets.UTF_8);
    assertEquals(
        List.of("not-a-text-file"), received.findings().stream().map(f -> f.rule()).toList());
    assertEquals(0, received.tallies().get(0).rowsIn());
    assertTrue(received.rowsLanded().isEmpty());
  }

  private BrokenInbox.Received receive(String lastName, Charset charset) throws IOException {
    StringBuilder text = new StringBuilder(HEADER);
    for (int row = 0; row < ROWS; row++) {
      text.append("301,name ").append(row).append(",advice\n");
    }
    text.append("301,").append(lastName).append(",advice\n");
    Path inbox = Files.createDirectories(folder.resolve("inbox"));
    Files.write(inbox.resolve("contacts_301.csv"), text.toString().getBytes(charset));
    return BrokenInbox.receive(inbox, SharedSpark.session(), folder.resolve("landed"));
  }
}
