package org.sendmetrics.jobs.outer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Who can read what. */
final class Privacy {
  private Privacy() {}

  static String permissions(Path path) {
    try {
      return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What under a folder, itself among it, is not its owner's alone. */
  static Set<String> openToOthers(Path folder) {
    Set<String> open = new TreeSet<>();
    try (Stream<Path> paths = Files.walk(folder)) {
      for (Path path : (Iterable<Path>) paths::iterator) {
        String wanted = Files.isDirectory(path) ? "rwx------" : "rw-------";
        if (!permissions(path).equals(wanted)) {
          open.add(permissions(path) + " " + folder.relativize(path));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return open;
  }
}
