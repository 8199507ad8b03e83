package org.sendmetrics.jobs.run;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.commons.io.file.PathUtils;

/** Folders made, copied and removed whole. */
public final class Folders {
  private static final Set<PosixFilePermission> OWNERS_FOLDER =
      PosixFilePermissions.fromString("rwx------");
  private static final Set<PosixFilePermission> OWNERS_FILE =
      PosixFilePermissions.fromString("rw-------");

  private Folders() {}

  /** Makes a folder that only its owner can enter, where the file system knows owners. */
  public static Path createPrivate(Path folder) {
    try {
      Files.createDirectories(folder);
      if (Files.getFileStore(folder).supportsFileAttributeView("posix")) {
        Files.setPosixFilePermissions(folder, OWNERS_FOLDER);
      }
      return folder;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Takes a folder and all in it from everybody but its owner, whatever the umask was. */
  public static void keepPrivate(Path folder) {
    try (Stream<Path> paths = Files.walk(folder)) {
      if (Files.getFileStore(folder).supportsFileAttributeView("posix")) {
        for (Path path : (Iterable<Path>) paths::iterator) {
          keepOnePrivate(path);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void keepOnePrivate(Path path) throws IOException {
    PosixFileAttributes attributes =
        Files.readAttributes(path, PosixFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
    Set<PosixFilePermission> wanted = attributes.isDirectory() ? OWNERS_FOLDER : OWNERS_FILE;
    if (!attributes.isSymbolicLink() && !attributes.permissions().equals(wanted)) {
      Files.setPosixFilePermissions(path, wanted);
    }
  }

  /** Makes an empty file that only its owner can read, where the file system knows owners. */
  public static Path createPrivateFile(Path file) {
    try {
      Files.deleteIfExists(file);
      return Files.getFileStore(file.toAbsolutePath().getParent())
              .supportsFileAttributeView("posix")
          ? Files.createFile(file, PosixFilePermissions.asFileAttribute(OWNERS_FILE))
          : Files.createFile(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Deletes a folder and all in it, or a file; what is not there is deleted already. */
  public static void delete(Path folder) {
    try {
      if (Files.exists(folder)) {
        PathUtils.delete(folder);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Copies a folder's content into another, which is made where it is missing. Who may read the
   * copies is as for any new file, however private the originals are.
   */
  public static void copy(Path from, Path to) {
    try {
      for (Path file : files(from)) {
        Path target = to.resolve(from.relativize(file).toString());
        Files.createDirectories(target.getParent());
        Files.deleteIfExists(target);
        try (OutputStream copy = Files.newOutputStream(target)) {
          Files.copy(file, copy);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The files under a folder, in path order. */
  public static List<Path> files(Path folder) {
    try (Stream<Path> paths = Files.walk(folder)) {
      return paths.filter(Files::isRegularFile).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What lies directly in a folder, in name order; nothing where there is no folder. */
  static List<Path> children(Path folder) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> paths = Files.list(folder)) {
      return paths.sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static void move(Path from, Path to) {
    try {
      Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
