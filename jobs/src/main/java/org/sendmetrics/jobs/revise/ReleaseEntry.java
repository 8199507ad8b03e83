package org.sendmetrics.jobs.revise;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;

/**
 * One release as the ledger keeps it, beside its published tables.
 *
 * @param las the authorities that the run was limited to; empty for those that sent something
 * @param engine who measured
 * @param versions of the program and of the engines
 * @param definitions by metric, the checksum of all that defines it
 * @param periods every time period of its figures, as {@code 2024|Calendar year}
 * @param baseline how many earlier releases of the ledger it was compared with
 */
public record ReleaseEntry(
    @JsonProperty("run_id") String runId,
    @JsonProperty("as_at") String asAt,
    List<String> las,
    boolean synthetic,
    String engine,
    Map<String, String> versions,
    Map<String, String> definitions,
    List<Input> inputs,
    SortedSet<String> periods,
    int baseline) {

  /**
   * A file that was read.
   *
   * @param file its path in the inbox
   * @param publication title of the publication that a published file was known for; else empty
   * @param las the 3-digit codes of the rows kept
   */
  public record Input(
      String file, String extract, String publication, List<String> las, String sha256) {

    /** The name that makes a later file a resubmission: of a published file its whole path. */
    String resubmittedAs() {
      return publication.isEmpty() ? file.substring(file.lastIndexOf('/') + 1) : file;
    }
  }

  /**
   * What releases must share for their figures to be set beside each other.
   *
   * @param las the authorities that they were limited to
   */
  public record Kind(boolean synthetic, List<String> las) {}

  Kind kind() {
    return new Kind(synthetic, las);
  }
}
