package org.sendmetrics.jobs.campaign;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.sendmetrics.jobs.receive.AnyInput;

/**
 * What a fuzzer that watches which code runs (Jazzer) calls with its inputs: the first byte says
 * which reader, the rest is the file.
 */
public final class GuidedTarget {
  private static final List<String> NAMES = List.copyOf(Seeds.all().keySet());
  private static final AnyInput READERS = new AnyInput(scratch());

  private GuidedTarget() {}

  private static Path scratch() {
    try {
      return Files.createTempDirectory("guided");
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  /** Reads every sound file once, before any time is taken; the name is the fuzzer's. */
  public static void fuzzerInitialize() throws IOException {
    for (Map.Entry<String, byte[]> seed : Seeds.all().entrySet()) {
      READERS.read(seed.getKey(), seed.getValue());
    }
  }

  /** Reads one input; the name is the fuzzer's. */
  public static void fuzzerTestOneInput(byte[] input) throws IOException {
    if (input.length > 0) {
      String name = NAMES.get((input[0] & 0xFF) % NAMES.size());
      READERS.read(name, Arrays.copyOfRange(input, 1, input.length));
    }
  }

  /**
   * Writes a sound file for each reader, as the fuzzer's first inputs.
   *
   * @param arguments the folder for them
   */
  public static void main(String[] arguments) throws IOException {
    Path corpus = Files.createDirectories(Path.of(arguments[0]));
    for (Map.Entry<String, byte[]> seed : Seeds.all().entrySet()) {
      int place = NAMES.indexOf(seed.getKey());
      Files.write(corpus.resolve("seed-" + place), Bytes.joined(Bytes.of(place), seed.getValue()));
    }
  }
}
