package org.sendmetrics.schemas;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A table of facts that metrics count over, declared as one SQL view that both engines run.
 *
 * <p>Shape out: {@code period_key}, {@code la_code}, the declared columns. Every view may read the
 * landed extracts, {@code periods}, and the function {@code days_from(start, end)}.
 *
 * @param grain what one row is
 * @param family the group of measures it serves
 * @param periods the kinds of period that its rows are placed in
 * @param children how the children behind rows are counted
 * @param extract the extract that it is chiefly made of
 * @param needs the extracts' columns, as {@code extract.column}, without which its rows cannot be
 *     told; the figures of an authority that did not send one are not available
 * @param absent when an authority's figures from these facts are not available
 * @param columns by name
 * @param looksAcross whether what a row says depends on other authorities' rows, so that the counts
 *     of two inboxes do not add to those of both
 * @param unknownWhen column that says that something could not be told of a row, so that no count
 *     it would be in is available; empty when that cannot be
 * @param totalWhen column that says whether a row belongs to the Total over school phases
 * @param overTime what of the parts of a year adds up to the year
 * @param sums by column, the columns of which it is the sum in every row
 * @param within by column, the column that is at least as great (or true whenever it is true) in
 *     every row
 */
public record Facts(
    String id,
    String grain,
    String family,
    Set<PeriodKind> periods,
    Children children,
    String extract,
    List<String> needs,
    Absent absent,
    Map<String, Column> columns,
    boolean looksAcross,
    Optional<String> unknownWhen,
    String totalWhen,
    OverTime overTime,
    Map<String, List<String>> sums,
    Map<String, String> within,
    String sql) {

  /** The count of rows of which something could not be told; empty when that cannot be. */
  public Optional<Measure> unknown() {
    return unknownWhen.map(
        c -> new Measure(id, new Measure.Count(), new Condition.Is(c, List.of(Boolean.TRUE))));
  }

  /** The same facts with a column for each grouping of a column that they have. */
  Facts grouped(Collection<Grouping> groupings) {
    List<Grouping> own =
        groupings.stream().filter(g -> columns.containsKey(g.fine().column())).toList();
    if (own.isEmpty()) {
      return this;
    }
    Map<String, Column> more = new LinkedHashMap<>(columns);
    StringBuilder select = new StringBuilder("select f.*");
    for (Grouping grouping : own) {
      Column fine = columns.get(grouping.fine().column());
      String name = grouping.coarse().column();
      String is = fine.is() + ", as " + grouping.coarse().topic();
      more.put(name, new Column(name, is, fine.from(), Set.of()));
      select.append(",\n  ").append(grouping.sql()).append(" as ").append(name);
    }
    return new Facts(
        id,
        grain,
        family,
        periods,
        children,
        extract,
        needs,
        absent,
        more,
        looksAcross,
        unknownWhen,
        totalWhen,
        overTime,
        sums,
        within,
        select + "\nfrom (\n" + sql.strip().indent(2) + ") f\n");
  }

  /**
   * A column of facts.
   *
   * @param from the extracts' columns that it is made of, as {@code extract.column}: where an
   *     authority did not send one of them, what is counted with it is not available
   * @param codes the texts it can hold; empty for a column that no metric may compare with a text
   */
  public record Column(String name, String is, List<String> from, Set<String> codes) {}

  /** When an authority's figures are not available, rather than 0. */
  public enum Absent {
    /** It has no row in the period. */
    NO_ROWS_IN_PERIOD,
    /** It sent no row of the extract at all. */
    NO_ROWS_IN_EXTRACT
  }

  /** What of the parts of a year adds up to the year. */
  public enum OverTime {
    /** Each row lies in one term, quarter and month and in their year: counts and sums add. */
    ROWS,
    /** Rows are made anew for each period, from parts: sums add, counts do not. */
    SUMS,
    /** Nothing: each period has a state of its own. */
    NOTHING
  }

  /** How the children behind rows are counted. */
  public enum Children {
    /** Each row is one child (or one enrolment or plan of one). */
    ROWS,
    /** The different values of {@code person}. */
    PERSON
  }
}
