package org.sendmetrics.reports.make;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/**
 * Makes units of pages side by side; one that fails neither stops nor delays the others, and one
 * that is on the shelf is not made again.
 *
 * <p><b>Errors:</b> gathered, and thrown together at the end as {@link UnwrittenPages}. A machine
 * that can do no more, such as one without memory, stops everything at once.
 */
public final class Products {
  private static final int AT_ONCE = 2;

  private final Shelf shelf;
  private final Path folder;
  private final Map<String, Throwable> failures = new TreeMap<>();

  /**
   * @param shelf where finished units stay
   * @param folder takes the pages
   */
  public Products(Shelf shelf, Path folder) {
    this.shelf = shelf;
    this.folder = folder;
  }

  /** Lends an empty folder for rows that are held while pages are made. */
  public void inRoom(String name, Consumer<Path> work) {
    try {
      Path room = shelf.room(name);
      try {
        work.accept(room);
      } finally {
        shelf.leave(room);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Takes everything off the shelf. */
  public void clear() {
    try {
      shelf.clear();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Makes units and waits for them. */
  public void make(List<Unit> units) {
    ExecutorService workers =
        Executors.newFixedThreadPool(Math.min(AT_ONCE, Runtime.getRuntime().availableProcessors()));
    try {
      List<Map.Entry<String, Future<Void>>> running = new ArrayList<>();
      for (Unit unit : units) {
        running.add(Map.entry(unit.told(), workers.submit(() -> make(unit))));
      }
      for (Map.Entry<String, Future<Void>> one : running) {
        await(one.getKey(), one.getValue());
      }
    } finally {
      workers.shutdownNow();
    }
  }

  private Void make(Unit unit) throws Exception {
    shelf.make(unit.id(), unit.maker());
    shelf.put(unit.id(), folder);
    return null;
  }

  private void await(String told, Future<Void> task) {
    try {
      task.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof VirtualMachineError fatal) {
        throw fatal;
      }
      failures.put(told, e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while pages were written", e);
    }
  }

  /** Throws {@link UnwrittenPages} when something failed. */
  public void throwFailures() {
    if (!failures.isEmpty()) {
      throw new UnwrittenPages(failures);
    }
  }
}
