package org.sendmetrics.jobs.campaign.fault;

import java.util.Random;

/** Java has so few megabytes that it fails somewhere; each time it is tried it has some more. */
final class LittleMemory implements Fault {
  private final int step;
  private int megabytes;

  LittleMemory(int firstMegabytes, int step) {
    megabytes = firstMegabytes;
    this.step = step;
  }

  @Override
  public String name() {
    return "-Xmx" + megabytes + "m";
  }

  @Override
  public Attempt inject(Trial trial, String at, long milliseconds, Random random) {
    Launch little = Launch.withJava("-Xmx" + megabytes + "m");
    megabytes += step;
    return trial.start(little).end();
  }
}
