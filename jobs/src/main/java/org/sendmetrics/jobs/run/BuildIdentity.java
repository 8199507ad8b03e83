package org.sendmetrics.jobs.run;

import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.sendmetrics.reports.Reports;
import org.sendmetrics.schemas.Catalogue;

/**
 * Which build is running: a hash of its own classes and declarations, so that no other's work is
 * taken over.
 */
final class BuildIdentity {
  private BuildIdentity() {}

  static String hash() {
    StringBuilder parts = new StringBuilder();
    for (Class<?> part : new Class<?>[] {Catalogue.class, Reports.class, BuildIdentity.class}) {
      parts.append(hash(place(part))).append('\n');
    }
    return Hashes.of(parts.toString());
  }

  /** The version of this program, as its build names it. */
  static String version() {
    String version = BuildIdentity.class.getPackage().getImplementationVersion();
    return version == null ? "unpackaged" : version;
  }

  private static Path place(Class<?> type) {
    try {
      return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String hash(Path jarOrFolder) {
    if (!Files.isDirectory(jarOrFolder)) {
      return Hashes.of(jarOrFolder);
    }
    StringBuilder files = new StringBuilder();
    for (Path file : Folders.files(jarOrFolder)) {
      files.append(jarOrFolder.relativize(file)).append(Hashes.of(file)).append('\n');
    }
    return Hashes.of(files.toString());
  }
}
