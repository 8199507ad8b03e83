package org.sendmetrics.reports.word;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.sendmetrics.reports.book.FixedZip;
import org.sendmetrics.reports.content.Block;
import org.sendmetrics.reports.content.TextPage;

/**
 * A text page as a Word document. A chart becomes the sentence that says what it shows; its numbers
 * stand in the table after it.
 */
public final class WordPage {
  private static final int A4_WIDTH_TWIPS = 11_906;
  private static final int A4_HEIGHT_TWIPS = 16_838;
  private static final int MARGIN_TWIPS = 1_134;
  private static final int TEXT_WIDTH_TWIPS = A4_WIDTH_TWIPS - 2 * MARGIN_TWIPS;

  private final XWPFDocument document;

  private WordPage(XWPFDocument document) {
    this.document = document;
  }

  /** What the document's properties say besides its title. */
  public record About(String subject, String author, LocalDate day) {}

  public static void write(TextPage page, About about, Path file) {
    try (XWPFDocument document = new XWPFDocument();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
      WordPage word = new WordPage(document);
      WordStyles.prepare(document, page.title(), about);
      word.paper();
      word.paragraph(page.title(), WordStyles.TITLE);
      page.blocks().forEach(word::block);
      page.foot().forEach(text -> word.paragraph(text, WordStyles.BODY));
      document.write(bytes);
      FixedZip.write(bytes.toByteArray(), file, WordStyles::instead);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void paper() {
    var section = document.getDocument().getBody().addNewSectPr();
    section.addNewPgSz().setW(BigInteger.valueOf(A4_WIDTH_TWIPS));
    section.getPgSz().setH(BigInteger.valueOf(A4_HEIGHT_TWIPS));
    var margins = section.addNewPgMar();
    margins.setTop(BigInteger.valueOf(MARGIN_TWIPS));
    margins.setBottom(BigInteger.valueOf(MARGIN_TWIPS));
    margins.setLeft(BigInteger.valueOf(MARGIN_TWIPS));
    margins.setRight(BigInteger.valueOf(MARGIN_TWIPS));
  }

  private void block(Block block) {
    if (block instanceof Block.Heading h) {
      paragraph(h.text(), WordStyles.heading(h.level()));
    } else if (block instanceof Block.Paragraph p) {
      paragraph(p.text(), WordStyles.BODY);
    } else if (block instanceof Block.Answer a) {
      paragraph(a.text(), WordStyles.BODY).getRuns().get(0).setBold(true);
    } else if (block instanceof Block.Bullets b) {
      b.items().forEach(this::bullet);
    } else if (block instanceof Block.Links links) {
      links.links().forEach(l -> bullet(l.text()));
    } else if (block instanceof Block.Lines l) {
      l.lines().forEach(line -> bullet(inARow(line)));
    } else if (block instanceof Block.Quote q) {
      q.lines().forEach(text -> paragraph(text, WordStyles.NOTE));
      paragraph(q.signed(), WordStyles.BODY);
    } else if (block instanceof Block.Notice n) {
      n.texts().forEach(text -> paragraph(text, WordStyles.NOTE));
    } else if (block instanceof Block.Table t) {
      table(t);
    } else if (block instanceof Block.Pictured p) {
      paragraph(p.chart().description(), WordStyles.BODY);
      table(p.table());
    } else if (block instanceof Block.Answers a) {
      a.answers().forEach(this::titled);
    } else if (block instanceof Block.Caveat c) {
      c.parts().forEach(this::titled);
    } else if (block instanceof Block.Terms t) {
      t.terms().forEach(term -> titled(new Block.Titled(term.title() + ":", term.text())));
    } else if (block instanceof Block.Code c) {
      c.text().lines().forEach(line -> paragraph(line, WordStyles.BODY));
    } else if (block instanceof Block.LineChart chart) {
      paragraph(chart.description(), WordStyles.BODY);
    }
  }

  /**
   * What a line begins with, then its other parts with commas: nobody can follow links on paper.
   */
  private static String inARow(List<Block.Link> line) {
    String others = line.stream().skip(1).map(Block.Link::text).collect(Collectors.joining(", "));
    return (line.get(0).text() + " " + others).strip();
  }

  private void bullet(String text) {
    XWPFParagraph paragraph = paragraph(text, WordStyles.LIST);
    paragraph.setNumID(WordStyles.BULLETS);
    paragraph.setNumILvl(BigInteger.ZERO);
  }

  private void titled(Block.Titled titled) {
    XWPFParagraph paragraph = paragraph(titled.title() + " ", WordStyles.NOTE);
    paragraph.getRuns().get(0).setBold(true);
    paragraph.createRun().setText(titled.text());
  }

  private XWPFParagraph paragraph(String text, String style) {
    XWPFParagraph paragraph = document.createParagraph();
    paragraph.setStyle(style);
    paragraph.createRun().setText(text);
    return paragraph;
  }

  private void table(Block.Table block) {
    paragraph(block.caption(), WordStyles.CAPTION);
    int columns = block.headers().size();
    XWPFTable table = document.createTable(block.rows().size() + 1, columns);
    table.setWidth(TEXT_WIDTH_TWIPS);
    var description = table.getCTTbl().getTblPr();
    description.addNewTblCaption().setVal(block.caption());
    fill(table.getRow(0), block.headers(), columns);
    table.getRow(0).setRepeatHeader(true);
    table.getRow(0).setCantSplitRow(true);
    table
        .getRow(0)
        .getTableCells()
        .forEach(c -> c.getParagraphs().get(0).getRuns().get(0).setBold(true));
    for (int r = 0; r < block.rows().size(); r++) {
      table.getRow(r + 1).setCantSplitRow(true);
      List<String> texts = block.rows().get(r).stream().map(Block.Cell::text).toList();
      fill(table.getRow(r + 1), texts, columns);
    }
  }

  private static void fill(XWPFTableRow row, List<String> texts, int columns) {
    for (int c = 0; c < columns; c++) {
      XWPFTableCell cell = row.getCell(c);
      cell.setWidth(Integer.toString(TEXT_WIDTH_TWIPS / columns));
      XWPFParagraph paragraph = cell.getParagraphs().get(0);
      paragraph.setStyle(WordStyles.CELL);
      paragraph.createRun().setText(texts.get(c));
    }
  }
}
