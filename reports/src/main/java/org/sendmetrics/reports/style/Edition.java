package org.sendmetrics.reports.style;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sendmetrics.schemas.Catalogue;
import org.sendmetrics.schemas.Messages;
import org.sendmetrics.schemas.Metric;

/**
 * What all products of one release share.
 *
 * @param asAt the day on which open cases were judged; also the date in document properties
 * @param marks what every title must carry, such as {@code synthetic}: keys of words; may be empty
 * @param runId which run made it
 * @param approval who stands behind it
 */
public record Edition(
    Catalogue catalogue,
    Messages words,
    LocalDate asAt,
    List<String> marks,
    String runId,
    Approval approval) {

  /** An edition that nobody was asked about. */
  public Edition(
      Catalogue catalogue, Messages words, LocalDate asAt, List<String> marks, String runId) {
    this(catalogue, words, asAt, marks, runId, Approval.NOT_ASKED);
  }

  /** The files of {@code schemas/messages} that the pages are written with. */
  public static Messages messages() {
    return Messages.load(
        "words", "workbook", "summary", "methodology", "quality", "explain", "exceptions");
  }

  /** A text of the messages with its slots filled. */
  public String text(String key, Object... slots) {
    return words.text(key, slots);
  }

  /** A title that carries the marks. */
  public String title(String title) {
    return marks.isEmpty()
        ? title
        : words.text("title.marked", "title", title, "marks", String.join("; ", texts("mark.")));
  }

  /** Whether it is for named people, and not for everybody. */
  public boolean isRestricted() {
    return marks.contains("restricted");
  }

  /** What the marks mean, a sentence each. */
  public List<String> warnings() {
    return texts("warning.");
  }

  private List<String> texts(String keys) {
    return marks.stream().map(m -> words.text(keys + m)).toList();
  }

  /** A day as readers read it: 1 September 2024. */
  public static String day(LocalDate day) {
    return day.format(DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK));
  }

  /** A text of a metric with other metrics' titles in place of their ids. */
  public String readable(String text) {
    String readable = text;
    for (Metric metric : catalogue.metrics().values()) {
      if (readable.contains(metric.id())) {
        readable =
            readable.replaceAll(
                Pattern.quote(metric.id()) + "(?![-a-z])",
                Matcher.quoteReplacement("\u201c" + metric.title() + "\u201d"));
      }
    }
    return readable;
  }

  /** The short name of a family of metrics, such as EHC plans. */
  public String family(String id) {
    return words.has("family." + id) ? words.text("family." + id) : id;
  }
}
