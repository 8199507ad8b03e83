package org.sendmetrics.jobs.receive;

import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.sendmetrics.jobs.check.Finding;
import scala.Tuple2;

/**
 * Where the files of one delivery land: rows go into a part of their own, and what is to be told of
 * them waits to be taken.
 *
 * <p>Shape out: {@link KeyPrints.Some} by the share they belong to; and at the end, when the files
 * were read as they are to be read, a {@link Told} for each.
 */
final class Landing {
  /**
   * What is told of a file when all of it was read.
   *
   * @param findings in the order in which they were made
   */
  record Told(Tally tally, List<Finding> findings) implements Serializable {}

  private final LandedTable table;
  private final Delivery delivery;
  private final Path folder;
  private final int shares;
  private final boolean hasKey;
  private final KeyPrints.Maker maker;
  private final Deque<Tuple2<Integer, Serializable>> ready = new ArrayDeque<>();
  private LandedPart part;
  private KeyPrints prints;
  private int printsOf = -1;

  /**
   * @param folder the step's own
   * @param shares into how many the prints of keys are dealt
   */
  Landing(LandedTable table, Delivery delivery, Path folder, int shares) {
    this.table = table;
    this.delivery = delivery;
    this.folder = folder;
    this.shares = shares;
    List<String> names = table.columns().stream().map(c -> c.name()).toList();
    hasKey = !table.key().isEmpty();
    maker = new KeyPrints.Maker(table.key().stream().mapToInt(names::indexOf).toArray());
  }

  LandedTable table() {
    return table;
  }

  boolean isEmpty() {
    return ready.isEmpty();
  }

  Tuple2<Integer, Serializable> take() {
    return ready.remove();
  }

  /**
   * Lands a row, unless it is one that was found to have an earlier row's key.
   *
   * @param row the landed values, of which the first two, file and line, are filled here
   */
  void addRow(int fileId, long line, Object[] row) {
    if (delivery.leavesOut(fileId, line)) {
      return;
    }
    row[0] = fileId;
    row[1] = line;
    try {
      begin();
      part.add(row);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    if (hasKey) {
      printsOf(fileId).add(maker.of(row));
    }
  }

  private KeyPrints printsOf(int fileId) {
    if (fileId != printsOf) {
      endPrints();
      printsOf = fileId;
      prints = new KeyPrints(fileId, shares, (share, some) -> ready.add(new Tuple2<>(share, some)));
    }
    return prints;
  }

  private void endPrints() {
    if (prints != null) {
      prints.end();
    }
  }

  private void begin() throws IOException {
    if (part == null) {
      part = LandedPart.begin(table, folder, delivery.number());
    }
  }

  /** Tells of a file, once it is settled what becomes of it. */
  void tell(Tally tally, List<Finding> findings) {
    ready.add(new Tuple2<>(0, new Told(tally, new ArrayList<>(findings))));
  }

  /** Ends the part, without rows too; whoever reads the table finds its columns. */
  void end() {
    try {
      endPrints();
      begin();
      part.finish();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Leaves no row of the delivery. */
  void drop() {
    try {
      if (part != null) {
        part.drop();
      }
      part = null;
      prints = null;
      printsOf = -1;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
