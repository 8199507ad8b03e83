package org.sendmetrics.jobs.audit.foreign;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.sendmetrics.jobs.audit.foreign.ForeignResult.Recovered;
import org.sendmetrics.jobs.audit.foreign.ForeignRows.Level;
import org.sendmetrics.jobs.audit.foreign.ForeignRows.Row;
import org.sendmetrics.jobs.audit.foreign.ForeignTable.Role;
import org.sendmetrics.jobs.audit.solve.Intervals;
import org.sendmetrics.jobs.audit.solve.Relation;
import org.sendmetrics.jobs.audit.solve.Solver;

/**
 * Attacks a published file of anybody's: guesses how its figures hang together, believes what they
 * bear out, and works out what authorities' withheld cells must be.
 *
 * <p>A cell is attacked where the same column is shown for another authority in the same period, so
 * that it was withheld and not just never collected.
 */
public final class ForeignAttack {
  private final ForeignTable table;
  private final ForeignRows rows;
  private final ForeignCells cells;
  private final long threshold;

  private ForeignAttack(ForeignTable table, long threshold) {
    this.threshold = threshold;
    this.table = table;
    rows = new ForeignRows(table);
    cells = new ForeignCells(table, rows);
  }

  /**
   * An attack on one file.
   *
   * @param threshold the largest number that counts as small
   */
  public static ForeignAttack of(Path file, long threshold) {
    return new ForeignAttack(ForeignTable.read(file), threshold);
  }

  /** A withheld cell. */
  private record Withheld(Row row, int count) {}

  public ForeignResult run() {
    Beliefs beliefs = new Beliefs(cells.relations);
    SumsOfPlaces.guess(rows, cells, beliefs);
    SumsOfFilters.guess(table, rows, cells, beliefs);
    new SumsAcrossColumns(table, cells).guess(beliefs);
    new Quotients(table, cells).guess(beliefs);
    beliefs.believe();
    List<Withheld> withheld = withheld();
    withheld.forEach(
        w ->
            cells.relations.ask(
                cells.cell(w.row().number(), w.count()), threshold - 1, Long.MAX_VALUE));
    Intervals found = Solver.solve(cells.relations, threshold);
    List<Recovered> recovered = new ArrayList<>();
    for (Withheld w : withheld) {
      int cell = cells.cell(w.row().number(), w.count());
      if (found.width(cell) < threshold - 1) {
        recovered.add(recovered(w, cell, found, beliefs));
      }
    }
    return new ForeignResult(withheld.size(), recovered, beliefs.believed(), beliefs.discarded());
  }

  private List<Withheld> withheld() {
    Set<List<Object>> collected = new HashSet<>();
    List<Withheld> withheld = new ArrayList<>();
    for (int pass = 0; pass < 2; pass++) {
      for (Row row : rows.rows()) {
        for (int count = 0; row.level() == Level.AUTHORITY && count < cells.counts(); count++) {
          List<Object> column = List.of(row.time(), row.filters(), count);
          if (pass == 0
              && cells.relations.high(cells.cell(row.number(), count))
                  < org.sendmetrics.jobs.audit.solve.Relations.OPEN) {
            collected.add(column);
          } else if (pass == 1
              && cells.isWithheld(row.number(), count)
              && collected.contains(column)) {
            withheld.add(new Withheld(row, count));
          }
        }
      }
    }
    return withheld;
  }

  private Recovered recovered(Withheld w, int cell, Intervals found, Beliefs beliefs) {
    int[] names = table.columns(Role.AUTHORITY);
    String name =
        Arrays.stream(names)
            .mapToObj(c -> table.cell(w.row().number(), c))
            .collect(Collectors.joining(" "));
    return new Recovered(
        w.row().time(),
        name,
        w.row().filters(),
        cells.name(w.count()),
        cells.symbol(w.row().number(), w.count()),
        found.low()[cell],
        found.high()[cell],
        how(cell, found, beliefs));
  }

  /** The kind of a relation in which every other cell is known or worked out. */
  private String how(int cell, Intervals found, Beliefs beliefs) {
    List<Relation> all = cells.relations.relations();
    for (int r = 0; r < all.size(); r++) {
      int[] of = all.get(r).cells();
      boolean isIn = Arrays.stream(of).anyMatch(c -> c == cell);
      if (isIn && Arrays.stream(of).allMatch(c -> c == cell || found.width(c) < threshold)) {
        return beliefs.words(r);
      }
    }
    return "several together";
  }
}
