package org.sendmetrics.schemas;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class MessagesTest {
  private final Messages messages = Messages.load("words", "workbook");

  @Test
  void slotsAreFilledByName() {
    assertEquals("See (a; b$1)", messages.text("title.marked", "title", "See", "marks", "a; b$1"));
  }

  @Test
  void aSlotThatNothingFillsIsRefused() {
    SchemaException e =
        assertThrows(SchemaException.class, () -> messages.text("title.marked", "title", "See"));
    assertTrue(e.getMessage().contains("marks"));
  }

  @Test
  void aMissingKeyOrFileIsRefused() {
    assertThrows(SchemaException.class, () -> messages.text("no.such.key"));
    assertThrows(SchemaException.class, () -> Messages.load("no-such-file"));
    assertFalse(messages.has("no.such.key"));
  }

  @Test
  void numberedLinesAreReadInOrder() {
    List<String> lines = messages.lines("board.about");
    assertEquals(3, lines.size());
    assertTrue(lines.get(0).startsWith("This workbook"));
  }
}
