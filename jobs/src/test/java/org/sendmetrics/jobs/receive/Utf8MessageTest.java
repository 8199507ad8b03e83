package org.sendmetrics.jobs.receive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class Utf8MessageTest {
  @Test
  void mayBeAskedAgainBehindItsEnd() throws IOException {
    InputStream message = of("<a>\u00e9</a>".getBytes(StandardCharsets.UTF_8));
    assertEquals("<a>\u00e9</a>", new String(message.readAllBytes(), StandardCharsets.UTF_8));
    assertEquals(-1, message.read(new byte[4], 0, 4));
    assertTrue(message.read(new byte[4], 0, 0) <= 0, "as readers of XML do");
    assertEquals(-1, message.read());
  }

  @Test
  void aLetterCutShortIsNoUtf8() {
    assertThrows(UnreadableFile.class, () -> of(new byte[] {'<', 'a', (byte) 0xc3}).readAllBytes());
  }

  private static InputStream of(byte[] bytes) throws IOException {
    return Utf8Message.of(new ByteArrayInputStream(bytes));
  }
}
