package org.sendmetrics.jobs.campaign.fault;

import java.util.Random;

/** The system lets no file grow beyond some kilobytes, as a quota does. */
record LargeFilesRefused(int leastKilobytes, int mostKilobytes) implements Fault {
  @Override
  public String name() {
    return "files limited in size";
  }

  @Override
  public Attempt inject(Trial trial, String step, long milliseconds, Random random) {
    int most = leastKilobytes + random.nextInt(mostKilobytes - leastKilobytes);
    return trial.start(Launch.after("ulimit -f " + most)).end();
  }
}
