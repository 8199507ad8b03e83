package org.sendmetrics.jobs.revise;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.sendmetrics.schemas.Figure;
import org.sendmetrics.schemas.FigureCsv;

/**
 * A table of figures, a metric at a time: tables are grouped by metric, and a national one is
 * larger than memory should be.
 */
final class FigureBlocks implements AutoCloseable {
  private final InputStream bytes;
  private final Iterator<Figure> figures;
  private final Map<String, List<Figure>> passedOver = new HashMap<>();
  private Figure ahead;

  FigureBlocks(InputStream bytes) {
    this.bytes = bytes;
    figures = FigureCsv.iterator(bytes);
    ahead = figures.hasNext() ? figures.next() : null;
  }

  boolean hasNext() {
    return ahead != null;
  }

  /** The figures of the next metric of the table. */
  List<Figure> next() {
    List<Figure> block = new ArrayList<>();
    String metric = ahead.key().metric();
    while (ahead != null && ahead.key().metric().equals(metric)) {
      block.add(ahead);
      ahead = figures.hasNext() ? figures.next() : null;
    }
    return block;
  }

  /** The figures of a metric, wherever they stand; each can be asked for once. */
  List<Figure> of(String metric) {
    while (!passedOver.containsKey(metric) && hasNext()) {
      List<Figure> block = next();
      passedOver.computeIfAbsent(block.get(0).key().metric(), m -> new ArrayList<>()).addAll(block);
    }
    List<Figure> found = passedOver.remove(metric);
    return found == null ? List.of() : found;
  }

  @Override
  public void close() {
    try {
      bytes.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
