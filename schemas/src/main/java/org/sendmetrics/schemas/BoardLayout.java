package org.sendmetrics.schemas;

import java.util.List;

/**
 * What a partnership board's workbook is about: the tiles of its first page and its areas of
 * concern, each in the order in which a board reads them.
 *
 * <p>Source: {@code boards/board.yaml}.
 *
 * @param sent families of measures for which areas send extracts
 * @param national what the workbook of all areas shows
 */
public record BoardLayout(
    List<String> sent, List<Tile> tiles, List<Concern> concerns, National national) {
  private static final String FILE = "boards/board.yaml";

  /**
   * One tile of the first page.
   *
   * @param metrics ids; none for data that no extract has
   * @param readWith the measure without which no status is set; empty text for none
   * @param topic by which the first measure is split beside its total; empty text for none
   */
  public record Tile(String id, List<String> metrics, String readWith, String topic) {}

  /** One area of concern. */
  public record Concern(String id, List<String> metrics, List<Chart> charts) {}

  /**
   * One chart.
   *
   * @param topic the split that it shows; empty text for none
   */
  public record Chart(Kind kind, String metric, String topic) {
    /** What a chart shows. */
    public enum Kind {
      TREND,
      PROCESS_CONTROL,
      FUNNEL,
      GROUPS
    }
  }

  /**
   * What the workbook of all areas shows.
   *
   * @param metrics ids, beside those of the headlines
   * @param funnels ids of the measures whose areas stand in a funnel
   * @param timeliness how the 20-week figure comes about
   */
  public record National(List<String> metrics, List<String> funnels, TimelinessLayout timeliness) {}

  /** The layout that this build ships; an unknown measure is refused. */
  public static BoardLayout shipped(Catalogue catalogue) {
    try (SchemaFiles files = SchemaFiles.onClasspath()) {
      BoardLayout layout = files.declaration(files.file(FILE)).read(BoardLayout::read);
      layout.tiles().forEach(t -> t.metrics().forEach(catalogue::metric));
      layout.national().metrics().forEach(catalogue::metric);
      layout.national().funnels().forEach(catalogue::metric);
      layout.national().timeliness().measures().forEach(catalogue::metric);
      layout.concerns().forEach(c -> c.metrics().forEach(catalogue::metric));
      layout.concerns().forEach(c -> c.charts().forEach(x -> catalogue.metric(x.metric())));
      return layout;
    }
  }

  private static BoardLayout read(Declaration d) {
    d.text("id");
    d.text("source");
    return new BoardLayout(
        d.texts("sent"),
        d.children("tiles").stream().map(t -> t.read(BoardLayout::tile)).toList(),
        d.children("concerns").stream().map(c -> c.read(BoardLayout::concern)).toList(),
        d.child("national").read(BoardLayout::national));
  }

  private static National national(Declaration d) {
    return new National(
        d.texts("metrics"), d.texts("funnels"), d.child("timeliness").read(TimelinessLayout::read));
  }

  private static Tile tile(Declaration d) {
    return new Tile(
        d.text("id"),
        d.texts("metrics"),
        d.optionalText("read_with").orElse(""),
        d.optionalText("topic").orElse(""));
  }

  private static Concern concern(Declaration d) {
    return new Concern(
        d.text("id"),
        d.texts("metrics"),
        d.children("charts").stream().map(c -> c.read(BoardLayout::chart)).toList());
  }

  private static Chart chart(Declaration d) {
    return new Chart(
        d.constant("kind", Chart.Kind.class), d.text("metric"), d.optionalText("topic").orElse(""));
  }
}
