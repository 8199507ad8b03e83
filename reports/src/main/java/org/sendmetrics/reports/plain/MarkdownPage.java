package org.sendmetrics.reports.plain;

import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import org.sendmetrics.reports.content.Block;
import org.sendmetrics.reports.content.TextPage;

/** A text page as Markdown, for a file that lives in a repository. */
public final class MarkdownPage {
  private final StringBuilder text = new StringBuilder();

  private MarkdownPage() {}

  public static String of(TextPage page) {
    MarkdownPage markdown = new MarkdownPage();
    markdown.line("# " + escape(page.title()));
    page.blocks().forEach(markdown::block);
    return markdown.text.toString();
  }

  private void block(Block block) {
    line("");
    if (block instanceof Block.Heading h) {
      line("<a id=\"" + h.id() + "\"></a>");
      line("");
      line("#".repeat(h.level()) + " " + escape(h.text()));
    } else if (block instanceof Block.Paragraph p) {
      line(escape(p.text()));
    } else if (block instanceof Block.Answer a) {
      line("**" + escape(a.text()) + "**");
    } else if (block instanceof Block.Bullets b) {
      b.items().forEach(item -> line("- " + escape(item)));
    } else if (block instanceof Block.Links l) {
      l.links().forEach(link -> line("- [" + escape(link.text()) + "](" + link.address() + ")"));
    } else if (block instanceof Block.Table t) {
      table(t);
    } else if (block instanceof Block.Caveat c) {
      titled(c.parts());
    } else if (block instanceof Block.Terms t) {
      titled(t.terms());
    } else if (block instanceof Block.Code c) {
      line("```");
      line(c.text().stripTrailing());
      line("```");
    } else if (block instanceof Block.LineChart chart) {
      line(escape(chart.description()));
    }
  }

  private void titled(List<Block.Titled> parts) {
    parts.forEach(p -> line("- **" + escape(p.title()) + ":** " + escape(p.text())));
  }

  private void table(Block.Table table) {
    line(escape(table.caption()));
    line("");
    row(table.headers());
    row(Collections.nCopies(table.headers().size(), "---"));
    table.rows().forEach(r -> row(r.stream().map(c -> escape(c.text())).toList()));
  }

  private void row(List<String> cells) {
    line(cells.stream().collect(Collectors.joining(" | ", "| ", " |")));
  }

  private static String escape(String text) {
    return text.strip().replaceAll("([\\\\`*_<>|\\[\\]])", "\\\\$1");
  }

  private void line(String line) {
    text.append(line).append('\n');
  }
}
