package org.sendmetrics.jobs.run;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The key is read by its owner alone and never lies beside the data. */
class PseudonymKeyTest {
  private static final String KEY = "5e4d".repeat(16);

  @TempDir Path folder;

  @Test
  void aKeyOfItsOwnersAloneIsRead() throws IOException {
    Path key = write(folder.resolve("key"), "rw-------");
    assertArrayEquals(
        HexFormat.of().parseHex(KEY), PseudonymKey.find(options(Optional.of(key)), Map.of()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"rw-r-----", "rw----r--", "rw--w----"})
  void aKeyThatOthersCanReachIsRefused(String permissions) throws IOException {
    refuses(write(folder.resolve("key"), permissions), "chmod 600");
  }

  @ParameterizedTest
  @ValueSource(strings = {"inbox", "work", "out", "work/runs/1"})
  void aKeyBesideTheDataIsRefused(String place) throws IOException {
    Files.createDirectories(folder.resolve(place));
    refuses(write(folder.resolve(place).resolve("key"), "rw-------"), "keep it apart");
  }

  @Test
  void noLinkHidesWhereAKeyLies() throws IOException {
    Files.createDirectories(folder.resolve("inbox"));
    write(folder.resolve("inbox/key"), "rw-------");
    Files.createSymbolicLink(folder.resolve("link"), folder.resolve("inbox/key"));
    refuses(folder.resolve("link"), "keep it apart");

    Files.createDirectories(folder.resolve("elsewhere"));
    Files.createSymbolicLink(folder.resolve("work"), folder.resolve("elsewhere"));
    refuses(write(folder.resolve("elsewhere/key"), "rw-------"), "keep it apart");
  }

  @Test
  void theOperatorsOwnKeyIsMadeApartFromTheDataAndForItsOwnerAlone() throws IOException {
    Map<String, String> environment =
        Map.of("XDG_CONFIG_HOME", folder.resolve("config").toString());
    byte[] made = PseudonymKey.find(options(Optional.empty()), environment);
    assertArrayEquals(made, PseudonymKey.find(options(Optional.empty()), environment));
    Path file = folder.resolve("config/sendmetrics/pseudonym.key");
    assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));

    Map<String, String> beside = Map.of("XDG_CONFIG_HOME", folder.resolve("work").toString());
    assertThrows(
        IllegalArgumentException.class, () -> PseudonymKey.find(options(Optional.empty()), beside));
    assertFalse(Files.exists(folder.resolve("work/sendmetrics")));
  }

  @Test
  void aWrongKeyIsNotToldInTheRefusal() throws IOException {
    Path key = write(folder.resolve("key"), "rw-------");
    Files.writeString(key, "no hexadecimal secret");
    assertFalse(refuses(key, "64 hexadecimal digits").contains("secret"));
  }

  private String refuses(Path key, String because) {
    String message =
        assertThrows(
                IllegalArgumentException.class,
                () -> PseudonymKey.find(options(Optional.of(key)), Map.of()))
            .getMessage();
    assertTrue(message.contains(because), message);
    return message;
  }

  private static Path write(Path file, String permissions) throws IOException {
    Files.writeString(file, KEY + "\n");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));
    return file;
  }

  private RunOptions options(Optional<Path> key) {
    return new RunOptions(
        folder.resolve("inbox"),
        folder.resolve("out"),
        folder.resolve("work"),
        LocalDate.of(2026, 9, 30),
        List.of(),
        key,
        Optional.empty());
  }
}
