package org.sendmetrics.jobs.campaign.fault;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Random;

/** After a kill in the step, another process holds a file when the command is given again. */
record LedgerHeld(String name, String file) implements Fault {
  static final Fault LEDGER = new LedgerHeld("ledger locked", "ledger/runs.mv.db");
  static final Fault WORK = new LedgerHeld("work folder locked", "lock");

  @Override
  public Attempt inject(Trial trial, String step, long milliseconds, Random random) {
    Signal.KILL.inject(trial, step, milliseconds, random);
    Path held = trial.work().resolve(file);
    try {
      Files.createDirectories(held.getParent());
      try (FileChannel channel =
          FileChannel.open(held, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
        channel.lock();
        return trial.start(Launch.ORDINARY).end();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
