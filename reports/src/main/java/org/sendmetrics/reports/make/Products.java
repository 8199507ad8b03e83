package org.sendmetrics.reports.make;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Makes products side by side; one that fails does not stop the others.
 *
 * <p><b>Errors:</b> gathered, and thrown together at the end as {@link UnwrittenPages}.
 */
public final class Products {
  private static final int AT_ONCE = 2;

  private final Map<String, Exception> failures = new TreeMap<>();

  /**
   * Runs tasks and waits for them.
   *
   * @param tasks by the name that a failure is told by, such as an authority's code
   */
  public void make(Map<String, Callable<Void>> tasks) {
    ExecutorService workers =
        Executors.newFixedThreadPool(Math.min(AT_ONCE, Runtime.getRuntime().availableProcessors()));
    try {
      List<Map.Entry<String, Future<Void>>> running = new ArrayList<>();
      tasks.forEach((name, task) -> running.add(Map.entry(name, workers.submit(task))));
      for (Map.Entry<String, Future<Void>> one : running) {
        await(one.getKey(), one.getValue());
      }
    } finally {
      workers.shutdownNow();
    }
  }

  private void await(String name, Future<Void> task) {
    try {
      task.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof Error fatal) {
        throw fatal;
      }
      failures.put(name, (Exception) e.getCause());
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
