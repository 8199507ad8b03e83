package org.sendmetrics.reports.make;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.io.file.PathUtils;

/**
 * Finished pages, a folder for each unit of work, whole or not at all: what a run that was killed
 * finds done when it is given again.
 *
 * <p><b>Shape:</b> {@code UNIT/} holds what a unit made, laid out as the folder of products; {@code
 * UNIT.doing/} is one that is being made, or that was when a run was killed. <b>Law:</b> a shelf
 * belongs to one set of inputs; whoever gives another set gives another shelf.
 */
public final class Shelf {
  private static final String DOING = ".doing";

  private final Path folder;

  /**
   * @param folder which nobody else writes to; made where it is missing
   */
  public Shelf(Path folder) {
    this.folder = folder;
  }

  /** What makes the pages of one unit, in an empty folder that it is given. */
  @FunctionalInterface
  public interface Maker {
    void make(Path folder) throws Exception;
  }

  /** Whether a unit is finished. */
  public boolean has(String unit) {
    return Files.isDirectory(folder.resolve(unit));
  }

  /** Makes a unit unless it is finished. */
  public void make(String unit, Maker maker) throws Exception {
    if (has(unit)) {
      return;
    }
    Path doing = folder.resolve(unit + DOING);
    delete(doing);
    Files.createDirectories(doing);
    maker.make(doing);
    Files.move(doing, folder.resolve(unit), StandardCopyOption.ATOMIC_MOVE);
  }

  /** Puts a finished unit among the products; it stays on the shelf. */
  public void put(String unit, Path products) throws IOException {
    Path made = folder.resolve(unit);
    for (Path file : files(made)) {
      Path target = products.resolve(made.relativize(file).toString());
      Files.createDirectories(target.getParent());
      Files.copy(file, target, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  /** An empty folder beside the units, for rows that are held a while. */
  Path room(String name) throws IOException {
    Path room = folder.resolve(name + DOING);
    delete(room);
    return Files.createDirectories(room);
  }

  /** Empties such a folder and takes it away. */
  void leave(Path room) throws IOException {
    delete(room);
  }

  /** Takes everything off. */
  public void clear() throws IOException {
    delete(folder);
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> found = Files.walk(folder)) {
      return found.filter(Files::isRegularFile).sorted().toList();
    }
  }

  private static void delete(Path folder) throws IOException {
    if (Files.exists(folder)) {
      PathUtils.delete(folder);
    }
  }
}
