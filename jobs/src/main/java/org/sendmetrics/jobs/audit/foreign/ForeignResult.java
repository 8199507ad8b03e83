package org.sendmetrics.jobs.audit.foreign;

import java.util.List;

/**
 * What can be worked out of a published file.
 *
 * @param withheld cells of authorities that bear a symbol
 * @param recovered those of them that can be told, exactly or nearly
 * @param believed kinds of relation that were used
 * @param discarded kinds of relation that the file's own figures contradict
 */
public record ForeignResult(
    int withheld, List<Recovered> recovered, List<String> believed, List<String> discarded) {

  /**
   * One withheld cell.
   *
   * @param how the relation from which it follows, where one is enough
   */
  public record Recovered(
      String time,
      String authority,
      List<String> filters,
      String column,
      String symbol,
      long low,
      long high,
      String how) {
    public boolean isExact() {
      return low == high;
    }
  }
}
