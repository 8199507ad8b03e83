package org.sendmetrics.jobs.campaign.fault;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Java has so few megabytes that it fails somewhere; each time it is tried it has some more. */
final class LittleMemory implements Fault {
  private final int more;
  private int megabytes;

  private final List<String> options;

  /**
   * @param options of Java besides
   */
  LittleMemory(int firstMegabytes, int more, String... options) {
    megabytes = firstMegabytes - more;
    this.more = more;
    this.options = List.of(options);
  }

  @Override
  public String name() {
    return "-Xmx" + megabytes + "m";
  }

  @Override
  public Attempt inject(Trial trial, String at, long milliseconds, Random random) {
    megabytes += more;
    List<String> java = new ArrayList<>(options);
    java.add(name());
    return trial.start(new Launch(Map.of(), java, "")).end();
  }
}
