package org.sendmetrics.jobs.cli;

import java.io.PrintStream;
import java.util.Locale;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.sendmetrics.jobs.job.Progress;

/** Progress by steps: a bar on a terminal, a plain line for each step elsewhere. */
final class StepProgress implements Progress, AutoCloseable {
  private final PrintStream stream;
  private final ProgressBar bar;
  private long began;
  private boolean closed;

  private StepProgress(PrintStream stream, ProgressBar bar) {
    this.stream = stream;
    this.bar = bar;
  }

  static StepProgress on(PrintStream stream) {
    boolean terminal = System.console() != null && System.getenv("CI") == null;
    ProgressBar bar =
        terminal
            ? new ProgressBarBuilder()
                .setTaskName("SEND Metrics")
                .setInitialMax(-1)
                .setStyle(ProgressBarStyle.ASCII)
                .setUpdateIntervalMillis(500)
                .hideEta()
                .build()
            : null;
    return new StepProgress(stream, bar);
  }

  @Override
  public void expects(int steps) {
    if (bar != null) {
      bar.maxHint(steps);
    }
  }

  @Override
  public void begins(String step) {
    began = System.nanoTime();
    if (bar != null) {
      bar.setExtraMessage(words(step));
    }
  }

  @Override
  public void ends(String step) {
    double seconds = (System.nanoTime() - began) / 1e9;
    if (bar != null) {
      bar.step();
    } else {
      stream.printf(Locale.ROOT, "%-26s %6.1f s%n", words(step), seconds);
    }
  }

  @Override
  public void notes(String remark) {
    stream.println(remark);
  }

  /** {@code receiveRoll} as {@code receive roll}. */
  static String words(String step) {
    return step.replaceAll("([A-Z])", " $1").toLowerCase(Locale.ROOT);
  }

  @Override
  public void close() {
    if (bar != null && !closed) {
      bar.setExtraMessage("");
      bar.close();
    }
    closed = true;
  }
}
