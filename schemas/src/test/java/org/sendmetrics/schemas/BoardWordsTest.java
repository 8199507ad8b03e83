package org.sendmetrics.schemas;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BoardWordsTest {
  @Test
  void boardWordsGoThroughAFileAndBack(@TempDir Path folder) {
    TableSchema targets = Catalogue.shipped().extracts().get("targets");
    BoardWords.write(
        folder,
        targets,
        List.of(
            List.of("301", "m", "1.50", "2024", "2", "2026-01-31", "", "A \"b\", c"),
            List.of("302", "m", "", "", "2", "2026-01-31", "1", "")));
    BoardWords read = BoardWords.read(folder);
    assertEquals(2, read.targets().size());
    Target own = read.of("301").targets().get(0);
    assertEquals("A \"b\", c", own.owner());
    assertEquals(new BigDecimal("1.50"), own.baseline());
    assertEquals(null, own.tolerance());
    assertTrue(read.remarks().isEmpty());
  }
}
