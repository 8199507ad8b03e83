package org.sendmetrics.reports.word;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sendmetrics.reports.Samples;
import org.sendmetrics.reports.content.Block;
import org.sendmetrics.reports.content.TextPage;

class WordPageTest {
  @Test
  void aDocumentHasHeadingsTablesAndProperties(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("page.docx");
    List<Block> blocks =
        List.of(
            new Block.Heading(2, "a", "A question?"),
            new Block.Answer("An answer."),
            new Block.Bullets(List.of("one", "two")),
            new Block.Table(
                "t",
                "A table",
                List.of("Period", "Figure"),
                List.of(Block.Cell.row(List.of("2024", "[c]")))),
            new Block.Caveat(List.of(new Block.Titled("Take care.", "It is so."))));
    WordPage.About about = new WordPage.About("a subject", "an author", Samples.AS_AT);
    WordPage.write(new TextPage("A title", List.of(), blocks, List.of("Foot.")), about, file);
    try (XWPFDocument document = new XWPFDocument(Files.newInputStream(file))) {
      assertEquals("A title", document.getProperties().getCoreProperties().getTitle());
      assertEquals("Title", document.getParagraphs().get(0).getStyle());
      assertEquals("Heading1", document.getParagraphs().get(1).getStyle());
      assertEquals("bullet", document.getParagraphs().get(3).getNumFmt());
      assertTrue(document.getTables().get(0).getRow(0).isRepeatHeader());
      assertEquals("[c]", document.getTables().get(0).getRow(1).getCell(1).getText());
      assertFalse(document.getParagraphs().stream().anyMatch(p -> p.getText().isEmpty()));
      assertEquals(
          "Heading 1", document.getStyles().getStyle("Heading1").getName().replace("h", "H"));
    }
  }
}
