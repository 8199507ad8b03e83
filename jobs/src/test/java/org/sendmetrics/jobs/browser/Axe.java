package org.sendmetrics.jobs.browser;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * axe-core on the page in a tab: WCAG 2.2 levels A and AA, and its best practices.
 *
 * <p><b>Source:</b> Deque axe-core, as {@code src/test/browser/package.json} names it.
 */
public final class Axe {
  private static final Path SCRIPT =
      Path.of("src/test/browser/node_modules/axe-core/axe.min.js").toAbsolutePath();
  private static final String RUN =
      """
      axe.run(document, {
        resultTypes: ['violations', 'incomplete'],
        runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa', 'best-practice']
      }).then(r => ({
        violations: r.violations.map(v => v.id + ': ' + v.nodes.map(n => n.target.join(' ')).slice(0, 3).join(', ')),
        unsure: r.incomplete.flatMap(v => v.nodes.map(n => v.id + ' on ' + n.html.match(/^<(\\w+)/)[1])),
        passes: r.passes.length
      }))
      """;

  private final String script;

  /**
   * What axe-core found.
   *
   * @param violations rule and the first places of each
   * @param unsure rule and kind of element that a person must judge
   * @param passes how many rules were held
   */
  public record Result(List<String> violations, List<String> unsure, int passes) {}

  private Axe(String script) {
    this.script = script;
  }

  /** axe-core where {@code npm ci} has put it; empty where it has not. */
  public static Optional<Axe> installed() {
    try {
      return Files.exists(SCRIPT)
          ? Optional.of(new Axe(Files.readString(SCRIPT)))
          : Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public Result judge(Tab tab) {
    if (!tab.value("typeof axe === 'object'").asBoolean()) {
      tab.value(script + ";0");
    }
    JsonNode found = tab.value(RUN);
    return new Result(
        texts(found.get("violations")), texts(found.get("unsure")), found.get("passes").asInt());
  }

  private static List<String> texts(JsonNode list) {
    List<String> texts = new ArrayList<>();
    list.forEach(t -> texts.add(t.asText()));
    return texts;
  }
}
