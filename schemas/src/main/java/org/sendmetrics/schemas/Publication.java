package org.sendmetrics.schemas;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The layout of one published open-data file: how it is recognised and what its columns mean to us.
 *
 * <p><b>Shape:</b> one row of such a file is one area, one period and one item of each filter.
 * Column names are held in lower case, since editions differ in case only.
 *
 * <p><b>Source:</b> {@code publications/<id>.yaml}; the department's open-data standards.
 *
 * @param title the publication's name, which comparators carry as their source series
 * @param recognisedBy columns that together tell this layout from any other
 * @param otherNames other spellings of a column, each with the name used here
 * @param timeIdentifiers the kinds of period that its rows may have
 * @param filters each filter column with the items that mean "not split"
 * @param symbols what a cell may show instead of a number, each with our symbol, or {@code 0} where
 *     it stands for nobody
 * @param measures the measures whose figures become comparators come first
 * @param shape where the file is not one plain table
 * @param sums what adds up
 */
public record Publication(
    String id,
    String title,
    String source,
    List<String> recognisedBy,
    Map<String, String> otherNames,
    Set<String> timeIdentifiers,
    Map<String, List<String>> filters,
    Map<String, String> symbols,
    List<Measure> measures,
    List<Split> splits,
    PublishedShape shape,
    PublishedSums sums) {

  /**
   * One measure of the file.
   *
   * @param metric id of the metric of ours that it is; empty when it is none, and only reconciled
   * @param word what the file's column of measures calls it; empty where there is no such column
   * @param numerator columns whose counts are added; empty when only a rate is published
   * @param denominator columns whose counts are added; empty for a number
   * @param rate column of the percentage or rate
   * @param decimals places to which the rate is published
   * @param unit {@code %}, {@code per 100} (which may pass 100) or {@code number}
   * @param timeIdentifier the kind of its periods where a file mixes kinds; a single year before a
   *     kind of two years is the year in which the two end
   * @param retold whether it repeats a figure of another publication, which then counts
   * @param clustered whether what is counted comes in clusters, as the sessions of one pupil do, so
   *     that no chance can be reckoned from the counts
   * @param differs what tells the figure from our own live one, in words; empty when nothing does
   */
  public record Measure(
      Optional<String> metric,
      Optional<String> word,
      List<String> numerator,
      List<String> denominator,
      Optional<String> rate,
      int decimals,
      String unit,
      Optional<String> timeIdentifier,
      boolean retold,
      boolean clustered,
      String differs) {

    /** Events per 100 pupils, of which there can be more than 100. */
    public static final String PER_100 = "per 100";

    /** A count of something, not a share. */
    public boolean isNumber() {
      return denominator.isEmpty() && rate.isEmpty();
    }

    /** The column by whose name the measure is reconciled: the rate, or the count of a number. */
    public String namedBy() {
      return rate.orElseGet(() -> numerator.get(0));
    }

    /** Whether only a rate is published, of which no whole can be made. */
    public boolean isRateOnly() {
      return numerator.isEmpty();
    }
  }

  /**
   * Items of one filter that are items of a breakdown of ours.
   *
   * @param column the filter that holds the items
   * @param when items that other filters must have; those not named must be at their total
   * @param items the publication's words, each with ours
   * @param levels the levels of geography at which they become comparators
   */
  public record Split(
      String topic,
      String column,
      Map<String, String> when,
      Map<String, String> items,
      Set<Figure.Level> levels) {}

  /** Our phase, breakdown topic and item. */
  public record Item(String phase, String topic, String item) {
    public static final Item TOTAL = new Item(Figure.TOTAL, Figure.TOTAL, Figure.TOTAL);
  }

  /** The name used here of a column headed {@code header}: spaces, case and spelling apart. */
  public String columnNamed(String header) {
    String name = header.strip().toLowerCase(Locale.ROOT);
    return otherNames.getOrDefault(name, name);
  }

  /** Our item for a row's filter items, or empty when we have no such item at that level. */
  public Optional<Item> itemOf(Map<String, String> filterItems, Figure.Level level) {
    return phaseOf(filterItems).flatMap(phase -> itemOf(phase, filterItems, level));
  }

  private Optional<Item> itemOf(String phase, Map<String, String> filterItems, Figure.Level level) {
    if (filters.keySet().stream()
        .filter(f -> !isPhase(f))
        .allMatch(f -> isTotal(f, filterItems.get(f)))) {
      return Optional.of(new Item(phase, Figure.TOTAL, Figure.TOTAL));
    }
    return splits.stream()
        .filter(s -> s.levels().contains(level))
        .filter(s -> s.items().containsKey(filterItems.get(s.column())))
        .filter(s -> othersFit(s, filterItems))
        .map(s -> new Item(phase, s.topic(), s.items().get(filterItems.get(s.column()))))
        .findFirst();
  }

  private boolean isPhase(String filter) {
    return shape.phase().filter(p -> p.column().equals(filter)).isPresent();
  }

  private Optional<String> phaseOf(Map<String, String> filterItems) {
    if (shape.phase().isEmpty()) {
      return Optional.of(Figure.TOTAL);
    }
    String item = filterItems.get(shape.phase().get().column());
    return isTotal(shape.phase().get().column(), item)
        ? Optional.of(Figure.TOTAL)
        : Optional.ofNullable(shape.phase().get().items().get(item));
  }

  /** Whether an item of a filter means "not split". */
  public boolean isTotal(String filter, String item) {
    return filters.get(filter).contains(item);
  }

  private boolean othersFit(Split split, Map<String, String> filterItems) {
    return filters.keySet().stream()
        .filter(f -> !f.equals(split.column()) && !isPhase(f))
        .allMatch(
            f ->
                split.when().containsKey(f)
                    ? split.when().get(f).equals(filterItems.get(f))
                    : isTotal(f, filterItems.get(f)));
  }
}
