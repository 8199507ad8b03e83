package org.sendmetrics.reports.html;

import static org.sendmetrics.reports.html.Html.escape;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.sendmetrics.reports.content.Block;
import org.sendmetrics.reports.content.TextPage;
import org.sendmetrics.schemas.Messages;

/**
 * A text page as one HTML file that needs nothing else: landmarks, a skip link, one first heading,
 * marked-up tables, and no script.
 */
public final class WebPage {
  private static final String STYLE = style();

  private final StringBuilder html = new StringBuilder();
  private final Messages words;

  private WebPage(Messages words) {
    this.words = words;
  }

  public static void write(TextPage page, Messages words, Path file) {
    try {
      Files.createDirectories(file.getParent());
      Files.writeString(file, of(page, words));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String of(TextPage page, Messages words) {
    WebPage web = new WebPage(words);
    web.head(page);
    page.blocks().forEach(web::block);
    web.foot(page);
    return web.html.toString();
  }

  private void head(TextPage page) {
    line("<!DOCTYPE html>");
    line("<html lang=\"" + escape(words.text("html.lang")) + "\">");
    line("<head>");
    line("<meta charset=\"utf-8\">");
    line("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">");
    line("<title>" + escape(page.title()) + "</title>");
    line("<style>" + STYLE + "</style>");
    line("</head>");
    line("<body>");
    line("<a class=\"skip\" href=\"#main\">" + escape(words.text("html.skip")) + "</a>");
    line("<nav aria-label=\"" + escape(words.text("html.nav")) + "\">");
    links(page.navigation());
    line("</nav>");
    line("<main id=\"main\">");
    line("<h1>" + escape(page.title()) + "</h1>");
  }

  private void foot(TextPage page) {
    line("</main>");
    line("<footer>");
    page.foot().forEach(text -> line("<p>" + escape(text) + "</p>"));
    line("</footer>");
    line("</body>");
    line("</html>");
  }

  private void block(Block block) {
    if (block instanceof Block.Heading h) {
      String tag = "h" + h.level();
      line("<%s id=\"%s\">%s</%s>".formatted(tag, escape(h.id()), escape(h.text()), tag));
    } else if (block instanceof Block.Paragraph p) {
      line("<p>" + escape(p.text()) + "</p>");
    } else if (block instanceof Block.Answer a) {
      line("<p class=\"answer\">" + escape(a.text()) + "</p>");
    } else if (block instanceof Block.Bullets b) {
      line("<ul>");
      b.items().forEach(item -> line("<li>" + escape(item) + "</li>"));
      line("</ul>");
    } else if (block instanceof Block.Links l) {
      links(l.links());
    } else if (block instanceof Block.Lines l) {
      lines(l.lines());
    } else if (block instanceof Block.Quote q) {
      quote(q);
    } else if (block instanceof Block.Notice n) {
      line("<div class=\"notice\">");
      n.texts().forEach(text -> line("<p>" + escape(text) + "</p>"));
      line("</div>");
    } else if (block instanceof Block.Table t) {
      table(t);
    } else if (block instanceof Block.Pictured p) {
      line("<div class=\"pictured\">");
      line(SvgChart.of(p.chart()));
      table(p.table());
      line("</div>");
    } else if (block instanceof Block.Answers a) {
      titled("answers", a.answers());
    } else if (block instanceof Block.Caveat c) {
      titled("caveat", c.parts());
    } else if (block instanceof Block.Terms t) {
      line("<dl class=\"terms\">");
      t.terms()
          .forEach(
              x ->
                  line(
                      "<div><dt>%s</dt><dd>%s</dd></div>"
                          .formatted(escape(x.title()), escape(x.text()))));
      line("</dl>");
    } else if (block instanceof Block.Code c) {
      line("<pre><code>" + escape(c.text()) + "</code></pre>");
    } else if (block instanceof Block.LineChart chart) {
      line(SvgChart.of(chart));
    }
  }

  private void titled(String style, List<Block.Titled> parts) {
    line("<div class=\"" + style + "\">");
    parts.forEach(
        p -> line("<p><strong>%s</strong> %s</p>".formatted(escape(p.title()), escape(p.text()))));
    line("</div>");
  }

  private void quote(Block.Quote quote) {
    line("<figure>");
    line("<blockquote>");
    quote.lines().forEach(text -> line("<p dir=\"auto\">" + escape(text) + "</p>"));
    line("</blockquote>");
    line("<figcaption>" + escape(quote.signed()) + "</figcaption>");
    line("</figure>");
  }

  private void lines(List<List<Block.Link>> lines) {
    line("<ul>");
    for (List<Block.Link> parts : lines) {
      line(
          parts.stream()
              .map(p -> p.address().isEmpty() ? escape(p.text()) : link(p.text(), p.address()))
              .collect(Collectors.joining(" ", "<li>", "</li>")));
    }
    line("</ul>");
  }

  private void links(List<Block.Link> links) {
    line("<ul>");
    links.forEach(l -> line("<li>" + link(l.text(), l.address()) + "</li>"));
    line("</ul>");
  }

  private static String link(String text, String address) {
    return "<a href=\"%s\">%s</a>".formatted(Html.address(address), escape(text));
  }

  private void table(Block.Table table) {
    String id = escape(table.id());
    line("<div class=\"scroll\" role=\"region\" tabindex=\"0\" aria-labelledby=\"" + id + "\">");
    line("<table>");
    line("<caption id=\"" + id + "\">" + escape(table.caption()) + "</caption>");
    html.append("<thead><tr>");
    table.headers().forEach(h -> html.append("<th scope=\"col\">" + escape(h) + "</th>"));
    line("</tr></thead>");
    line("<tbody>");
    for (List<Block.Cell> row : table.rows()) {
      html.append("<tr><th scope=\"row\">").append(cell(row.get(0))).append("</th>");
      row.stream().skip(1).forEach(c -> html.append("<td>").append(cell(c)).append("</td>"));
      line("</tr>");
    }
    line("</tbody>");
    line("</table>");
    line("</div>");
  }

  private static String cell(Block.Cell cell) {
    return cell.address().isEmpty() ? escape(cell.text()) : link(cell.text(), cell.address());
  }

  private void line(String line) {
    html.append(line).append('\n');
  }

  private static String style() {
    try (InputStream in = WebPage.class.getResourceAsStream("page.css")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
