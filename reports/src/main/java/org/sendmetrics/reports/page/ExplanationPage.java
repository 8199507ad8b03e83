package org.sendmetrics.reports.page;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.sendmetrics.reports.content.Block;
import org.sendmetrics.reports.content.TextPage;
import org.sendmetrics.reports.figures.When;
import org.sendmetrics.reports.style.Edition;
import org.sendmetrics.reports.style.Numbers;
import org.sendmetrics.reports.style.PeriodWords;
import org.sendmetrics.reports.style.Symbols;
import org.sendmetrics.schemas.Figure;
import org.sendmetrics.schemas.Metric;

/**
 * How one figure was made, for someone who has never seen the program. What is withheld is said to
 * be, and no count that could give it away is told.
 */
public final class ExplanationPage {
  private static final Pattern COVERAGE = Pattern.compile("authorities=(\\d+)/(\\d+)");
  private static final int PERCENT = 100;

  /** The roles of a formula whose count is the numerator. */
  private static final List<String> NUMERATORS = List.of("numerator", "share");

  private final Edition edition;
  private final Explained told;
  private final List<Block> blocks = new ArrayList<>();

  public ExplanationPage(Edition edition, Explained told) {
    this.edition = edition;
    this.told = told;
  }

  public TextPage page() {
    Metric metric = told.metric();
    answer();
    heading("says");
    paragraph(metric.explain());
    heading("cannot");
    paragraph(edition.readable(metric.not()));
    paragraph(edition.readable(metric.cannotTell()));
    heading("counted");
    if (told.published().isPresent()) {
      paragraph("explain.counted.published", Map.of());
    }
    List<Block.Titled> terms = new ArrayList<>(counts());
    new MetricSection(edition).counting(metric).forEach(t -> terms.add(withCount(t)));
    terms.add(
        titled(
            "unit",
            edition.text(
                "explain.unit",
                "unit",
                edition.text("unit.axis." + Numbers.unitKey(metric.unit().symbol())),
                "places",
                metric.decimalPlaces())));
    terms.add(
        titled(
            "definition",
            edition.text(
                "method.source",
                "citation",
                metric.source().citation(),
                "read_on",
                metric.source().readOn())));
    blocks.add(new Block.Terms(terms));
    from();
    beside();
    heading("query");
    paragraph(
        told.published().isPresent() ? "explain.query.published" : "explain.query.live", Map.of());
    blocks.add(new Block.Code(told.query()));
    madeBy();
    return new TextPage(title(), List.of(), blocks, List.of());
  }

  private String title() {
    Figure.Key key = told.figure().key();
    List<String> parts = new ArrayList<>(List.of(key.place().name(), period(told.figure())));
    if (!key.phase().equals(Figure.TOTAL)) {
      parts.add(key.phase());
    }
    if (!key.breakdownTopic().equals(Figure.TOTAL)) {
      parts.add(key.breakdownTopic() + ": " + key.breakdown());
    }
    return edition.title(
        edition.text(
            "explain.title", "title", told.metric().title(), "which", String.join(", ", parts)));
  }

  private void answer() {
    Figure f = told.figure();
    if (f.value() == null) {
      blocks.add(
          new Block.Answer(
              edition.text(
                  "explain.answer.symbol",
                  "symbol",
                  Symbols.bracketed(f.symbol()),
                  "meaning",
                  edition.text(Symbols.key(f.symbol())))));
      return;
    }
    String counted = f.denominator() == null ? "" : counted(f);
    blocks.add(
        new Block.Answer(
            edition.text(
                counted.isEmpty() ? "explain.answer.plain" : "explain.answer.counted",
                "value",
                value(f),
                "counted",
                counted)));
    if (f.lower() != null && f.upper() != null) {
      paragraph(
          "explain.limits",
          Map.of(
              "lower",
              Numbers.text(Numbers.shown(f.lower(), told.metric())),
              "upper",
              Numbers.text(Numbers.shown(f.upper(), told.metric()))));
    }
    coverage(f).ifPresent(this::paragraph);
  }

  /** What the counts are, where they may be told. */
  private List<Block.Titled> counts() {
    Figure f = told.figure();
    if (told.isWithheld()) {
      return List.of(titled("counts", edition.text("explain.counts.withheld")));
    }
    return f.numerator() == null && f.denominator() == null
        ? List.of(titled("counts", edition.text("explain.counts.none")))
        : List.of();
  }

  /** A part of the definition, after what it counted where that may be told. */
  private Block.Titled withCount(Block.Titled term) {
    Figure f = told.figure();
    BigDecimal count = null;
    if (!told.isWithheld()) {
      if (NUMERATORS.stream().anyMatch(r -> isCalled(term, r))) {
        count = f.numerator();
      } else if (isCalled(term, "denominator") && f.denominator() != null) {
        count = BigDecimal.valueOf(f.denominator());
      }
    }
    return count == null
        ? term
        : new Block.Titled(
            term.title(),
            edition.text("explain.count", "count", Numbers.text(count), "is", term.text()));
  }

  private boolean isCalled(Block.Titled term, String role) {
    return term.title().equals(edition.text("method.term." + role));
  }

  private void from() {
    heading("from");
    if (told.published().isPresent()) {
      Explained.Publication p = told.published().get();
      blocks.add(
          new Block.Terms(
              List.of(
                  titled("publication", p.title()),
                  titled("source", p.source()),
                  titled(
                      "place", edition.text("explain.place", "file", p.file(), "line", p.line())),
                  titled("columns", String.join(", ", p.columns())),
                  titled("sha256", p.sha256()))));
      if (!told.figure().note().isEmpty()) {
        paragraph(told.figure().note());
      }
      return;
    }
    if (told.files().isEmpty()) {
      paragraph("explain.from.none", Map.of());
      return;
    }
    paragraph(told.isWithheld() ? "explain.from.withheld" : "explain.from.rows", Map.of());
    blocks.add(
        new Block.Terms(
            told.files().stream().map(f -> new Block.Titled(f.name(), file(f))).toList()));
    if (told.filesNotNamed() > 0) {
      paragraph("explain.from.more", Map.of("count", "" + told.filesNotNamed()));
    }
  }

  private String file(Explained.InputFile file) {
    String checksum = edition.text("explain.file.sha256", "checksum", file.sha256());
    if (told.isWithheld() || file.rows().isEmpty()) {
      return told.isWithheld() ? checksum : edition.text("explain.file.erased") + " " + checksum;
    }
    return edition.text(
            "explain.file.rows",
            "kept",
            Numbers.text(file.rows().get().kept()),
            "set_aside",
            Numbers.text(file.rows().get().setAside()))
        + " "
        + checksum;
  }

  private void beside() {
    heading("beside");
    if (told.wider().isEmpty() && told.others().isEmpty()) {
      paragraph("explain.beside.none", Map.of());
      return;
    }
    if (!told.wider().isEmpty()) {
      blocks.add(table("explain.beside.wider", told.wider(), "column.area", this::area));
      told.wider().forEach(f -> coverage(f).ifPresent(this::paragraph));
    }
    if (!told.others().isEmpty()) {
      blocks.add(table("explain.beside.others", told.others(), "column.period", this::period));
    }
  }

  private Block table(
      String caption,
      List<Figure> figures,
      String first,
      java.util.function.Function<Figure, String> name) {
    List<String> headers =
        List.of(
            edition.text(first),
            edition.text("column.figure"),
            edition.text("column.counted"),
            edition.text("column.source"));
    List<List<Block.Cell>> rows =
        figures.stream()
            .map(
                f ->
                    Block.Cell.row(
                        List.of(
                            name.apply(f),
                            value(f),
                            f.denominator() == null ? "" : counted(f),
                            f.sourceSeries().equals(Figure.LIVE)
                                ? edition.text("explain.source.live")
                                : edition.text("explain.source.published"))))
            .toList();
    return new Block.Table(caption, edition.text(caption), headers, rows);
  }

  private void madeBy() {
    heading("run");
    Explained.MadeBy by = told.madeBy();
    List<Block.Titled> terms = new ArrayList<>();
    terms.add(titled("run", by.runId()));
    terms.add(titled("as_at", Edition.day(by.asAt())));
    String engine = told.published().isPresent() ? "none" : by.engine();
    terms.add(titled("engine", edition.text("explain.engine." + engine)));
    terms.add(
        titled(
            "versions",
            by.versions().entrySet().stream()
                .map(v -> v.getKey() + " " + v.getValue())
                .collect(Collectors.joining(", "))));
    blocks.add(new Block.Terms(terms));
  }

  /** That fewer authorities are in a sum than the area has, where that is so. */
  private java.util.Optional<String> coverage(Figure figure) {
    Matcher m = COVERAGE.matcher(figure.note());
    if (!m.find()) {
      return java.util.Optional.empty();
    }
    long sent = Long.parseLong(m.group(1));
    long all = Long.parseLong(m.group(2));
    long enough = edition.catalogue().disclosureRules().setting(PublicPages.COVERAGE);
    String key = sent * PERCENT < enough * all ? "explain.coverage.low" : "explain.coverage";
    return java.util.Optional.of(edition.text(key, "area", area(figure), "sent", sent, "all", all));
  }

  private String counted(Figure f) {
    return FigureCells.counted(f, told.metric(), edition).toString();
  }

  private String value(Figure f) {
    return Numbers.text(f, told.metric(), edition);
  }

  private String area(Figure f) {
    return f.key().place().name();
  }

  private String period(Figure f) {
    return PeriodWords.of(When.of(f), edition);
  }

  private Block.Titled titled(String key, String text) {
    return new Block.Titled(edition.text("explain.term." + key), text);
  }

  private void heading(String key) {
    blocks.add(new Block.Heading(2, key, edition.text("explain.heading." + key)));
  }

  private void paragraph(String text) {
    blocks.add(new Block.Paragraph(text));
  }

  private void paragraph(String key, Map<String, String> slots) {
    List<Object> pairs = new ArrayList<>();
    slots.forEach((name, value) -> pairs.addAll(List.of(name, value)));
    blocks.add(new Block.Paragraph(edition.text(key, pairs.toArray())));
  }
}
