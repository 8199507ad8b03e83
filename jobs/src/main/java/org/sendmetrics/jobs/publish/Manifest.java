package org.sendmetrics.jobs.publish;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * The record of a release: what went in, under which settings, and every file that came out with
 * its checksum. Renamed into place last: without it there is no release.
 *
 * @param las the authorities that the run was limited to; empty for those that sent something
 * @param synthetic whether any input was marked as invented
 * @param cleared whether its hidden numbers were attacked and held: without that none is written
 * @param approvedBy who approved the release; empty text where nobody was asked
 * @param disclosure the setting of each disclosure rule
 * @param engine who measured: {@code spark}, {@code duckdb}, or {@code both}, which agreed
 * @param versions of this program and of the engines
 */
public record Manifest(
    @JsonProperty("run_id") String runId,
    @JsonProperty("as_at") String asAt,
    List<String> las,
    boolean synthetic,
    boolean cleared,
    @JsonProperty("approved_by") String approvedBy,
    String engine,
    Map<String, String> versions,
    Map<String, Long> disclosure,
    @JsonProperty("row_balance") Balance rowBalance,
    List<Input> inputs,
    List<Output> outputs) {
  public static final String FILE = "manifest.json";

  private static final ObjectMapper JSON =
      new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

  /** Rows in = rows kept + rows set aside, over all files. */
  public record Balance(
      @JsonProperty("rows_in") long rowsIn,
      @JsonProperty("rows_kept") long rowsKept,
      @JsonProperty("rows_set_aside") long rowsSetAside) {}

  /** A file that was read. */
  public record Input(String file, String extract, String sha256) {}

  /** A file that was written; its path is in the out folder. */
  public record Output(String file, long bytes, String sha256) {}

  public void write(Path folder) {
    try {
      Files.writeString(folder.resolve(FILE), JSON.writeValueAsString(this) + "\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static Manifest read(Path folder) {
    try {
      return JSON.readValue(Files.readString(folder.resolve(FILE)), Manifest.class);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
