package org.sendmetrics.jobs.revise;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * Every release that was delivered from a work folder, in order: a folder each, with what was
 * published and the checksums of what it was made from. Entries are only ever added.
 *
 * <p>Files rather than tables of the run ledger's database, because the same ledger must give the
 * same published bytes: a folder is written beside and renamed into place whole, can be copied,
 * compared and read with {@code zcat}, and stays where it is when the run ledger moves from H2 to
 * PostgreSQL. Nothing in it was not published but checksums, so {@code erase} leaves it.
 */
public final class ReleaseLedger {
  private static final String ENTRY = "release.json";
  private static final String ZIPPED = ".gz";
  private static final String DOING = ".doing";

  private static final ObjectMapper JSON =
      new ObjectMapper()
          .enable(SerializationFeature.INDENT_OUTPUT)
          .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

  private final Path folder;

  /**
   * @param folder may not be there yet
   */
  public ReleaseLedger(Path folder) {
    this.folder = folder;
  }

  /** A release and the folder that keeps its tables. */
  public record Kept(ReleaseEntry entry, Path folder) {

    /** Where one of the tables of {@link PublishedTables} is kept, zipped. */
    public Path table(String table) {
      return folder.resolve(table + ZIPPED);
    }

    /** Opens one of the tables of {@link PublishedTables}. */
    public InputStream open(String table) throws IOException {
      return new GZIPInputStream(Files.newInputStream(folder.resolve(table + ZIPPED)));
    }
  }

  /** Every release, the first one first. */
  public List<Kept> releases() {
    List<Kept> releases = new ArrayList<>();
    for (Path release : folders()) {
      try {
        String json = Files.readString(release.resolve(ENTRY));
        releases.add(new Kept(JSON.readValue(json, ReleaseEntry.class), release));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return releases;
  }

  /** The newest release. */
  public Optional<Kept> last() {
    List<Kept> releases = releases();
    return releases.isEmpty() ? Optional.empty() : Optional.of(releases.get(releases.size() - 1));
  }

  /** How many releases a run is compared with: as many as it was before, else all there are. */
  public int baselineOf(String runId) {
    List<Kept> releases = releases();
    return releases.stream()
        .filter(r -> r.entry().runId().equals(runId))
        .map(r -> r.entry().baseline())
        .findFirst()
        .orElse(releases.size());
  }

  /** The releases that a run is compared with, newest first. */
  public List<Kept> baseline(ReleaseEntry of) {
    return baseline(of.baseline(), of.kind());
  }

  /** The releases of a kind among so many first ones, newest first. */
  public List<Kept> baseline(int first, ReleaseEntry.Kind kind) {
    List<Kept> earlier =
        new ArrayList<>(
            releases().subList(0, first).stream()
                .filter(r -> r.entry().kind().equals(kind))
                .toList());
    java.util.Collections.reverse(earlier);
    return earlier;
  }

  /** Adds a release, unless it is the newest one already. */
  public void enter(ReleaseEntry entry, PublishedTables tables) {
    if (last().filter(r -> r.entry().runId().equals(entry.runId())).isPresent()) {
      return;
    }
    String name = String.format("%05d-%s", folders().size() + 1, entry.runId());
    Path doing = folder.resolve(name + DOING);
    try {
      Files.createDirectories(doing);
      for (Map.Entry<String, Path> table : tables.byName().entrySet()) {
        try (OutputStream out =
            new GZIPOutputStream(Files.newOutputStream(doing.resolve(table.getKey() + ZIPPED)))) {
          Files.copy(table.getValue(), out);
        }
      }
      Files.writeString(doing.resolve(ENTRY), JSON.writeValueAsString(entry) + "\n");
      Files.move(doing, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private List<Path> folders() {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> releases = Files.list(folder)) {
      return releases.filter(p -> !p.toString().endsWith(DOING)).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
