package org.sendmetrics.jobs.audit.release;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.sendmetrics.jobs.audit.release.AttackResult.Finding;
import org.sendmetrics.jobs.audit.release.AttackResult.Grade;
import org.sendmetrics.jobs.audit.solve.Intervals;
import org.sendmetrics.jobs.audit.solve.Solver;
import org.sendmetrics.schemas.Catalogue;
import org.sendmetrics.schemas.PeriodNesting.Named;

/** The attack on the figures of one family: cells, sums, intervals, verdicts. */
final class FamilyAttack {
  private static final long NANOS = 1_000_000_000;

  private final Catalogue catalogue;
  private final String family;
  private final Figures figures;
  private final Areas areas;
  private final Cells cells = new Cells();
  private final List<Finding> findings = new ArrayList<>();

  FamilyAttack(Catalogue catalogue, String family, Figures figures, Areas areas) {
    this.catalogue = catalogue;
    this.family = family;
    this.figures = figures;
    this.areas = areas;
  }

  AttackResult.Family run() {
    long start = System.nanoTime();
    CellReading reading = new CellReading(catalogue, figures, areas, cells);
    int read = 0;
    for (int row = 0; row < figures.size(); row++) {
      if (reading.metric(figures.key(row)).family().equals(family)) {
        reading.read(row);
        read++;
      }
    }
    Sums sums = new Sums(cells);
    new DeclaredSums(catalogue, figures, areas, cells, sums).add();
    sums.believe();
    new Ties(catalogue, cells).add();
    Worth worth = new Worth(catalogue, cells);
    Map<Integer, Withheld.By> withheld = reading.withheld().byCell();
    withheld.keySet().forEach(worth::ask);
    withheld.keySet().stream()
        .filter(cell -> !reading.withheld().isOfTold(cell))
        .forEach(cells.relations::allowNone);
    Intervals found = Solver.solve(cells.relations, worth.threshold());
    sums.failing().forEach(key -> warn(key, "its parts do not add up to it"));
    cells.disputed().forEach(key -> warn(key, "two figures show it differently"));
    found.contradictions().forEach(r -> warn(contradicted(r), "it contradicts other figures"));
    withheld.forEach((cell, by) -> note(worth, cell, by, reading, found));
    worth.noteParts();
    int[] byVerdict = new int[5];
    withheld.forEach((cell, by) -> byVerdict[judge(worth, cell, by, reading, found)]++);
    return new AttackResult.Family(
        family,
        read,
        withheld.size(),
        byVerdict[EXACT],
        byVerdict[NARROW],
        byVerdict[UNDECIDED],
        byVerdict[WARNED],
        (double) (System.nanoTime() - start) / NANOS);
  }

  private void note(Worth worth, int cell, Withheld.By by, CellReading reading, Intervals found) {
    worth.note(cell, by.role(), reading.base(by.row()), found);
    if (!reading.withheld().isOfTold(cell)) {
      worth.noteUntold(cell, by.role(), reading.metric(figures.key(by.row())), found);
    }
  }

  private static final int HELD = 0;
  private static final int WARNED = 1;
  private static final int NARROW = 2;
  private static final int EXACT = 3;
  private static final int UNDECIDED = 4;

  private int judge(Worth worth, int cell, Withheld.By by, CellReading reading, Intervals found) {
    int base = reading.base(by.row());
    Worth.Verdict verdict = worth.judge(cell, by.role(), base, found);
    if (verdict == Worth.Verdict.HOLDS) {
      return HELD;
    }
    findings.add(
        new Finding(
            verdict == Worth.Verdict.WARN ? Grade.WARN : Grade.FAIL,
            figures.where(figures.key(by.row())),
            by.role().words(),
            found.low()[cell],
            found.high()[cell],
            verdict == Worth.Verdict.UNDECIDED
                ? "whether it follows from what is shown was not found out"
                : "it follows from what is shown"));
    return switch (verdict) {
      case UNDECIDED -> UNDECIDED;
      case FAIL -> found.isExact(cell) ? EXACT : NARROW;
      default -> WARNED;
    };
  }

  private long contradicted(int relation) {
    return cells.key(cells.relations.relations().get(relation).cells()[0]);
  }

  private void warn(long cellKey, String how) {
    int cell = cells.find(cellKey);
    Named period = figures.periods.name(CellKey.period(cellKey));
    String counted =
        Cells.isComplement(cellKey)
            ? "what a rate leaves out"
            : cells.measures.name(CellKey.counted(cellKey)).toString();
    findings.add(
        new Finding(
            Grade.WARN,
            new Seen.Where(
                counted,
                period.timePeriod(),
                period.timeIdentifier(),
                areas.area(CellKey.place(cellKey)).code(),
                figures.phases.name(CellKey.phase(cellKey)),
                figures.topics.name(CellKey.topic(cellKey)),
                figures.items.name(CellKey.item(cellKey))),
            "count",
            cells.relations.low(cell),
            cells.relations.high(cell),
            how));
  }

  List<Finding> findings() {
    return findings;
  }
}
