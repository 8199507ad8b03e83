package org.sendmetrics.jobs.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.sendmetrics.jobs.receive.InboxFile;

/**
 * How large each file of an inbox was, when it was last written, and which file it was, before its
 * inventory was taken: what differs later was changed while the run was at work, so that the rows
 * read need not be those whose checksum the manifest tells.
 */
final class InboxStamps {
  private final Map<Path, Stamp> stamps = new HashMap<>();

  /**
   * @param file what the file system knows it by; null where it does not say
   */
  private record Stamp(long bytes, FileTime written, Object file) {
    static Stamp of(BasicFileAttributes of) {
      return new Stamp(of.size(), of.lastModifiedTime(), of.fileKey());
    }
  }

  private InboxStamps() {}

  /** Takes the stamps of all files under a folder; what cannot be looked at has none. */
  static InboxStamps of(Path inbox) {
    InboxStamps taken = new InboxStamps();
    try {
      Files.walkFileTree(
          inbox,
          EnumSet.of(FileVisitOption.FOLLOW_LINKS),
          Integer.MAX_VALUE,
          new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
              taken.stamps.put(file.toAbsolutePath().normalize(), Stamp.of(attributes));
              return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException e) {
              return FileVisitResult.CONTINUE;
            }
          });
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return taken;
  }

  /**
   * Holds files against their stamps.
   *
   * @throws InboxChanged where one is another than it was
   */
  void hold(List<InboxFile> files) {
    for (InboxFile file : files) {
      Path path = Path.of(file.path()).toAbsolutePath().normalize();
      Stamp before = stamps.get(path);
      if (before != null && !Objects.equals(before, now(path))) {
        throw new InboxChanged(file.name());
      }
    }
  }

  private static Stamp now(Path path) {
    try {
      return Stamp.of(Files.readAttributes(path, BasicFileAttributes.class));
    } catch (IOException e) {
      return null;
    }
  }
}
