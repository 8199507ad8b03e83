package org.sendmetrics.jobs.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The key under which identifiers become pseudonyms: a file that the operator names, the variable
 * {@code SENDMETRICS_KEY}, or a file made on first use in the operator's configuration folder.
 * Never kept in the work or out folder.
 */
public final class PseudonymKey {
  /** The variable that may hold the key, in hexadecimal. */
  public static final String VARIABLE = "SENDMETRICS_KEY";

  private static final int BYTES = 32;

  private PseudonymKey() {}

  /**
   * Finds the key, or makes one.
   *
   * @throws IllegalArgumentException when the key is too short, is no hexadecimal, lies beside the
   *     data or can be read by others than its owner
   */
  public static byte[] find(RunOptions options, Map<String, String> environment) {
    Optional<Path> named = options.key();
    if (named.isEmpty() && environment.containsKey(VARIABLE)) {
      return parse(environment.get(VARIABLE), VARIABLE);
    }
    Path file = named.orElseGet(() -> ownFile(environment));
    requireApart(file, options);
    return named.isPresent() || Files.exists(file) ? read(file) : make(file);
  }

  /** Whatever links lead to the key, or to the folders. */
  private static void requireApart(Path file, RunOptions options) {
    for (Path data : new Path[] {options.inbox(), options.work(), options.out()}) {
      boolean beside = place(file).startsWith(place(data)) || plain(file).startsWith(plain(data));
      // A check without an out folder has the empty path for it, where keys may well be.
      if (beside && !data.toString().isEmpty()) {
        throw new IllegalArgumentException(
            "the key file lies in " + data + ": keep it apart from the data");
      }
    }
  }

  private static Path plain(Path path) {
    return path.toAbsolutePath().normalize();
  }

  private static Path place(Path path) {
    try {
      return path.toRealPath();
    } catch (IOException e) {
      // Not there yet: then no link leads to it.
      return plain(path);
    }
  }

  private static Path ownFile(Map<String, String> environment) {
    String configured = environment.getOrDefault("XDG_CONFIG_HOME", "");
    Path home =
        configured.isBlank()
            ? Path.of(System.getProperty("user.home"), ".config")
            : Path.of(configured);
    return home.resolve("sendmetrics").resolve("pseudonym.key");
  }

  private static byte[] make(Path file) {
    byte[] key = new byte[BYTES];
    new SecureRandom().nextBytes(key);
    try {
      Folders.createPrivate(file.getParent());
      var ownerOnly =
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
      try (var channel =
          Files.newByteChannel(
              file, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), ownerOnly)) {
        channel.write(
            java.nio.ByteBuffer.wrap(
                HexFormat.of()
                    .formatHex(key)
                    .getBytes(java.nio.charset.StandardCharsets.US_ASCII)));
      }
      return key;
    } catch (FileAlreadyExistsException e) {
      return read(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] read(Path file) {
    try {
      Set<PosixFilePermission> permissions = Files.getPosixFilePermissions(file);
      boolean ownerOnly = permissions.stream().allMatch(p -> p.name().startsWith("OWNER_"));
      if (!ownerOnly) {
        throw new IllegalArgumentException(
            "others than its owner can read the key file " + file + ": chmod 600 it");
      }
      return parse(Files.readString(file).strip(), file.toString());
    } catch (IOException e) {
      throw new IllegalArgumentException("the key file " + file + " cannot be read", e);
    }
  }

  private static byte[] parse(String hexadecimal, String place) {
    try {
      byte[] key = HexFormat.of().parseHex(hexadecimal.strip());
      if (key.length >= BYTES) {
        return key;
      }
    } catch (IllegalArgumentException e) {
      // told below, without the key
    }
    throw new IllegalArgumentException(
        "the key in " + place + " must be " + 2 * BYTES + " hexadecimal digits or more");
  }
}
