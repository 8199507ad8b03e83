package org.sendmetrics.reports.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.sendmetrics.reports.content.Block;
import org.sendmetrics.reports.style.Edition;
import org.sendmetrics.reports.style.Numbers;
import org.sendmetrics.reports.style.Symbols;
import org.sendmetrics.schemas.Condition;
import org.sendmetrics.schemas.Facts;
import org.sendmetrics.schemas.Formula;
import org.sendmetrics.schemas.Measure;
import org.sendmetrics.schemas.Metric;
import org.sendmetrics.schemas.Rule;

/** One metric in the methodology: its definition in words, source, caution and worked examples. */
final class MetricSection {
  private final Edition edition;

  MetricSection(Edition edition) {
    this.edition = edition;
  }

  static String id(Metric metric) {
    return metric.id().replace('.', '-');
  }

  List<Block> of(Metric metric) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Heading(3, id(metric), metric.title()));
    blocks.add(new Block.Paragraph(metric.explain()));
    blocks.add(new Block.Terms(definition(metric)));
    for (int i = 0; i < metric.examples().size(); i++) {
      blocks.addAll(example(metric, i));
    }
    return blocks;
  }

  private List<Block.Titled> definition(Metric metric) {
    List<Block.Titled> terms = new ArrayList<>();
    terms.add(titled("id", metric.id()));
    terms.addAll(counting(metric));
    terms.add(titled("unit", unit(metric)));
    terms.add(
        titled(
            "periods",
            metric.periods().stream()
                .map(p -> edition.text("method.period." + p.id()))
                .collect(Collectors.joining(", "))));
    if (!metric.breakdowns().isEmpty()) {
      terms.add(titled("splits", splits(metric)));
    }
    String rules =
        edition.catalogue().rules().values().stream()
            .filter(r -> r.settles(metric))
            .map(Rule::number)
            .collect(Collectors.joining(", "));
    if (!rules.isEmpty()) {
      terms.add(titled("rules", rules));
    }
    terms.add(titled("cannot_tell", metric.cannotTell()));
    terms.add(titled("not", edition.readable(metric.not())));
    terms.add(
        titled(
            "source",
            edition.text(
                "method.source",
                "citation",
                metric.source().citation(),
                "read_on",
                metric.source().readOn())));
    return terms;
  }

  /** What is counted, out of what, and what the words of the definition mean. */
  List<Block.Titled> counting(Metric metric) {
    List<Block.Titled> terms = new ArrayList<>();
    metric.formula().roles().forEach((role, m) -> terms.add(titled(role, english(m))));
    metric.formula().against().ifPresent(a -> terms.add(titled("against", words(a))));
    if (metric.formula() instanceof Formula.Published published) {
      terms.add(titled("numerator", published.numerator()));
      terms.add(titled("denominator", published.denominator()));
    }
    terms.add(titled("columns", columns(metric)));
    return terms;
  }

  private Block.Titled titled(String key, String text) {
    return new Block.Titled(edition.text("method.term." + key), text);
  }

  private String english(Measure measure) {
    Facts facts = edition.catalogue().facts().get(measure.facts());
    boolean isAll = measure.where() instanceof Condition.All all && all.parts().isEmpty();
    return edition.text(
        isAll ? "method.measure.all" : "method.measure",
        "aggregate",
        measure.aggregate().english(),
        "condition",
        measure.where().english(),
        "grain",
        facts.grain());
  }

  private String words(Formula.Against other) {
    return edition.text(
        "method.against",
        "metric",
        edition.catalogue().metric(other.metric()).title(),
        "item",
        edition.catalogue().itemLabel(other.breakdown(), other.item()));
  }

  /** What the columns that the definition names hold. */
  private String columns(Metric metric) {
    Map<String, String> columns = new LinkedHashMap<>();
    for (Measure measure : metric.measures()) {
      Facts facts = edition.catalogue().facts().get(measure.facts());
      measure.columns().forEach(c -> columns.put(c.replace('_', ' '), facts.columns().get(c).is()));
    }
    if (columns.isEmpty()) {
      return edition.text("method.columns.none");
    }
    return columns.entrySet().stream()
        .map(c -> edition.text("method.column", "name", c.getKey(), "is", c.getValue()))
        .collect(Collectors.joining(" "));
  }

  private String unit(Metric metric) {
    String key = Numbers.unitKey(metric.unit().symbol());
    return edition.text(
        "method.unit", "unit", edition.text("unit.axis." + key), "places", metric.decimalPlaces());
  }

  private String splits(Metric metric) {
    return metric.breakdowns().stream()
        .map(
            split ->
                Arrays.stream(split.split("\\*"))
                    .map(b -> edition.catalogue().breakdowns().get(b).topic())
                    .collect(Collectors.joining(" by ")))
        .collect(Collectors.joining(", "));
  }

  private List<Block> example(Metric metric, int index) {
    Metric.Example example = metric.examples().get(index);
    List<Block> blocks = new ArrayList<>();
    example
        .given()
        .forEach(
            (facts, table) -> {
              if (table.size() > 1) {
                blocks.add(table(metric, index, facts, table));
              }
            });
    blocks.add(new Block.Paragraph(gives(metric, example, index + 1)));
    return blocks;
  }

  private Block table(Metric metric, int index, String facts, List<List<Object>> table) {
    List<String> headers = new ArrayList<>(List.of(edition.text("method.example.row")));
    table.get(0).forEach(c -> headers.add(c.toString().replace('_', ' ')));
    List<List<Block.Cell>> rows = new ArrayList<>();
    for (int r = 1; r < table.size(); r++) {
      List<String> cells = new ArrayList<>(List.of(Integer.toString(r)));
      table.get(r).forEach(c -> cells.add(words(c)));
      rows.add(Block.Cell.row(cells));
    }
    Facts rowsOf = edition.catalogue().facts().get(facts);
    String caption =
        edition.text(
            rowsOf == null ? "method.example" : "method.example.rows",
            "number",
            index + 1,
            "title",
            metric.title(),
            "grain",
            rowsOf == null ? "" : rowsOf.grain());
    return new Block.Table(
        id(metric) + "-example-" + (index + 1) + "-" + facts, caption, headers, rows);
  }

  private String words(Object cell) {
    if (cell == null) {
      return edition.text("method.example.missing");
    }
    if (cell instanceof Boolean is) {
      return edition.text(is ? "method.example.yes" : "method.example.no");
    }
    return cell.toString();
  }

  private String gives(Metric metric, Metric.Example example, int number) {
    if (!example.symbol().isEmpty()) {
      return edition.text(
          "method.gives.symbol", "number", number, "symbol", Symbols.bracketed(example.symbol()));
    }
    if (example.value() == null) {
      return edition.text("method.gives.number", "number", number, "value", example.numerator());
    }
    String value =
        edition.text(
            "unit.value." + Numbers.unitKey(metric.unit().symbol()),
            "value",
            Numbers.text(Numbers.shown(example.value(), metric)));
    return example.numerator() == null || example.denominator() == null
        ? edition.text("method.gives.number", "number", number, "value", value)
        : edition.text(
            "method.gives.share",
            "number",
            number,
            "numerator",
            example.numerator(),
            "denominator",
            example.denominator(),
            "value",
            value);
  }
}
