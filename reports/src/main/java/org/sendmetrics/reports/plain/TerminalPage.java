package org.sendmetrics.reports.plain;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.sendmetrics.reports.content.Block;
import org.sendmetrics.reports.content.TextPage;

/**
 * A text page for a terminal: headings, paragraphs wrapped between words, tables in columns. Code
 * and words longer than a line, such as checksums, are left whole so that they can be copied.
 */
public final class TerminalPage {
  private static final String INDENT = "  ";
  private static final String GAP = "  ";

  private final int width;
  private final StringBuilder text = new StringBuilder();

  private TerminalPage(int width) {
    this.width = width;
  }

  /**
   * The page as text.
   *
   * @param width of a line in characters
   */
  public static String of(TextPage page, int width) {
    TerminalPage plain = new TerminalPage(width);
    plain.wrapped("", page.title());
    plain.line("=".repeat(Math.min(width, page.title().length())));
    page.blocks().forEach(plain::block);
    page.foot().forEach(plain::paragraph);
    return plain.text.toString();
  }

  private void block(Block block) {
    if (block instanceof Block.Heading h) {
      line("");
      wrapped("", h.text());
      line("-".repeat(Math.min(width, h.text().length())));
    } else if (block instanceof Block.Paragraph p) {
      wrapped("", p.text());
    } else if (block instanceof Block.Answer a) {
      line("");
      wrapped(INDENT, a.text());
    } else if (block instanceof Block.Bullets b) {
      b.items().forEach(item -> hanging("- ", item));
    } else if (block instanceof Block.Links l) {
      l.links().forEach(link -> hanging("- ", link.text()));
    } else if (block instanceof Block.Table t) {
      table(t);
    } else if (block instanceof Block.Caveat c) {
      titled(c.parts());
    } else if (block instanceof Block.Terms t) {
      titled(t.terms());
    } else if (block instanceof Block.Code c) {
      line("");
      c.text().lines().forEach(line -> line(line.isBlank() ? "" : INDENT + line));
    } else if (block instanceof Block.LineChart chart) {
      paragraph(chart.description());
    }
  }

  private void paragraph(String paragraph) {
    line("");
    wrapped("", paragraph);
  }

  private void titled(List<Block.Titled> parts) {
    for (Block.Titled part : parts) {
      wrapped("", part.title());
      wrapped(INDENT, part.text());
    }
  }

  private void table(Block.Table table) {
    List<List<String>> rows = new ArrayList<>(List.of(table.headers()));
    table.rows().forEach(r -> rows.add(r.stream().map(Block.Cell::text).toList()));
    List<Integer> widths = new ArrayList<>(Collections.nCopies(table.headers().size(), 0));
    for (List<String> row : rows) {
      for (int i = 0; i < row.size(); i++) {
        widths.set(i, Math.max(widths.get(i), row.get(i).length()));
      }
    }
    wrapped("", table.caption());
    for (List<String> row : rows) {
      StringBuilder line = new StringBuilder(INDENT);
      for (int i = 0; i < row.size(); i++) {
        line.append(row.get(i)).append(" ".repeat(widths.get(i) - row.get(i).length())).append(GAP);
      }
      line(line.toString().stripTrailing());
    }
  }

  private void hanging(String bullet, String item) {
    List<String> lines = lines(item, width - bullet.length());
    line(bullet + lines.get(0));
    lines.stream().skip(1).forEach(l -> line(" ".repeat(bullet.length()) + l));
  }

  private void wrapped(String indent, String paragraph) {
    lines(paragraph, width - indent.length()).forEach(l -> line(indent + l));
  }

  private static List<String> lines(String paragraph, int width) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : paragraph.strip().split("\\s+")) {
      if (!line.isEmpty() && line.length() + 1 + word.length() > width) {
        lines.add(line.toString());
        line.setLength(0);
      }
      line.append(line.isEmpty() ? "" : " ").append(word);
    }
    lines.add(line.toString());
    return lines;
  }

  private void line(String line) {
    text.append(line).append('\n');
  }
}
