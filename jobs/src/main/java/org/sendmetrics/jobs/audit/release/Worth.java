package org.sendmetrics.jobs.audit.release;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.sendmetrics.jobs.audit.solve.Intervals;
import org.sendmetrics.jobs.audit.solve.Relation;
import org.sendmetrics.schemas.Catalogue;
import org.sendmetrics.schemas.Measure;
import org.sendmetrics.schemas.Metric;

/**
 * What makes a withheld cell worth asking about, and when what can be told of it does harm.
 *
 * <p>A count of children does harm where it can be small and is known more closely than "small":
 * over less than the threshold less one, or than its smallest shown whole tells anyhow. A count of
 * events or a sum of sessions does so at any size, for one child can be behind all of them, unless
 * more children than the threshold must be: more are shown to be behind the events, or the sessions
 * are more than so many children could miss in a year.
 *
 * <p>In a table of which nothing is told ({@link Told}), a cell that can be 0 is only asked to be
 * able to be something else too, and not even that where it counts what nobody would wish for.
 */
final class Worth {
  /** Half-days in the longest school year of one child at two schools. */
  private static final long SESSIONS_OF_ONE_CHILD = 400;

  private final Catalogue catalogue;
  private final Cells cells;
  private final long threshold;
  private final long uniform;
  private final long splitFrom;
  private final List<Relation> relations;
  private final WhatIsTold told;

  /** The cells that are known to be none and say nothing of anybody by it. */
  private final BitSet harmlesslyNone = new BitSet();

  Worth(Catalogue catalogue, Cells cells) {
    this.catalogue = catalogue;
    this.cells = cells;
    threshold = catalogue.disclosureRules().setting("small-count");
    uniform = catalogue.disclosureRules().setting("uniform-group");
    splitFrom = catalogue.disclosureRules().setting("small-base");
    relations = new ArrayList<>(cells.relations.relations());
    relations.addAll(cells.relations.following());
    told = new WhatIsTold(cells, relations);
  }

  /** How wide the interval of a withheld cell must be. */
  void ask(int cell) {
    cells.relations.ask(cell, Math.min(threshold - 1, told.width(cell)), smallUpTo(cell));
  }

  private long smallUpTo(int cell) {
    long key = cells.key(cell);
    if (isOfChildren(key)) {
      return threshold;
    }
    boolean isSum = cells.measures.name(CellKey.counted(key)).aggregate() instanceof Measure.Sum;
    return isSum ? threshold * SESSIONS_OF_ONE_CHILD : Long.MAX_VALUE;
  }

  private boolean isOfChildren(long key) {
    if (Cells.isComplement(key)) {
      return true;
    }
    Measure measure = cells.measures.name(CellKey.counted(key));
    return measure.aggregate() instanceof Measure.CountDistinct
        || measure.aggregate() instanceof Measure.CountRepeated
        || (measure.aggregate() instanceof Measure.Count
            && catalogue.facts().get(measure.facts()).children()
                == org.sendmetrics.schemas.Facts.Children.ROWS);
  }

  /** What comes of a cell that was attacked. */
  enum Verdict {
    HOLDS,
    WARN,
    FAIL,
    /** Wide enough in fractions; nobody knows whether it is in whole numbers. */
    UNDECIDED
  }

  /**
   * Judges what can be told of a withheld cell.
   *
   * @param base the denominator's cell; {@link Cells#NONE} for a number
   */
  Verdict judge(int cell, Withheld.Role role, int base, Intervals found) {
    if (cells.relations.isKnown(cell)) {
      return isSmallGroup(cell) ? Verdict.FAIL : Verdict.HOLDS;
    }
    if (found.width(cell) >= cells.relations.asked(cell, found.low()[cell])) {
      boolean isDecided = !found.undecided().contains(cell) || manyAreBehind(cell, found);
      return isDecided ? Verdict.HOLDS : Verdict.UNDECIDED;
    }
    boolean isSmall = found.low()[cell] <= smallUpTo(cell);
    if (!isSmall) {
      return found.isExact(cell) ? Verdict.WARN : Verdict.HOLDS;
    }
    if (harmlesslyNone.get(cell)) {
      return Verdict.HOLDS;
    }
    return manyAreBehind(cell, found) ? Verdict.WARN : Verdict.FAIL;
  }

  /** Whether a cell that another figure shows is of so few children that none should. */
  private boolean isSmallGroup(int cell) {
    long value = cells.relations.low(cell);
    return isOfChildren(cells.key(cell))
        && !cells.isPrinted(cell)
        && value > 0
        && value <= threshold;
  }

  /**
   * Notes what is said of a cell before any is judged.
   *
   * @param base the denominator's cell; {@link Cells#NONE} for a number
   */
  void note(int cell, Withheld.Role role, int base, Intervals found) {
    if (found.high()[cell] == 0 && mayBeNone(cell, role, base, found)) {
      harmlesslyNone.set(cell);
    }
  }

  /** Notes a cell of a table of which nothing is told. */
  void noteUntold(int cell, Withheld.Role role, Metric metric, Intervals found) {
    if (found.high()[cell] == 0 && isNothingToWishFor(role, metric)) {
      harmlesslyNone.set(cell);
    }
  }

  /** That nobody waited too long or was refused says nothing against anybody. */
  private static boolean isNothingToWishFor(Withheld.Role role, Metric metric) {
    boolean isWished = metric.better() == Metric.Better.HIGHER;
    return isWished ? role == Withheld.Role.COMPLEMENT : role == Withheld.Role.NUMERATOR;
  }

  /** Notes that where there is harmlessly none of a whole there is as harmlessly none of a part. */
  void noteParts() {
    for (boolean changed = true; changed; ) {
      changed = false;
      for (Relation relation : relations) {
        int whole = WhatIsTold.whole(relation);
        if (whole >= 0 && harmlesslyNone.get(whole)) {
          for (int cell : relation.cells()) {
            changed |= !harmlesslyNone.get(cell);
            harmlesslyNone.set(cell);
          }
        }
      }
    }
  }

  /**
   * That there is nobody, or none of a large group, says nothing of anybody; that none of a few are
   * of one kind says of each that they are of another.
   */
  private boolean mayBeNone(int cell, Withheld.Role role, int base, Intervals found) {
    if (role != Withheld.Role.DENOMINATOR && base != Cells.NONE) {
      return found.low()[base] >= uniform;
    }
    int whole = cells.find(CellKey.withItem(cells.key(cell), 0, 0));
    return whole == Cells.NONE
        || whole == cell
        || found.high()[whole] == 0
        || found.low()[whole] >= splitFrom;
  }

  /** Whether more children than the threshold must be behind a number of events. */
  private boolean manyAreBehind(int cell, Intervals found) {
    long key = cells.key(cell);
    if (isOfChildren(key)) {
      return false;
    }
    Measure events = cells.measures.name(CellKey.counted(key));
    for (int m = 0; m < cells.measures.size(); m++) {
      Measure measure = cells.measures.name(m);
      if (measure.aggregate() instanceof Measure.CountDistinct
          && measure.facts().equals(events.facts())
          && measure.where().equals(events.where())) {
        int children = cells.find(CellKey.withCounted(key, m));
        if (children != Cells.NONE && found.low()[children] > threshold) {
          return true;
        }
      }
    }
    return false;
  }

  long threshold() {
    return threshold;
  }
}
