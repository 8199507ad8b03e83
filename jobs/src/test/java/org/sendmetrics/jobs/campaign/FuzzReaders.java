package org.sendmetrics.jobs.campaign;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.sendmetrics.jobs.receive.AnyInput;

/** Feeds every reader with changed files, one after the other, and keeps those it stumbles over. */
final class FuzzReaders {
  /** No short file may keep its reader busy for so long. */
  private static final long MOST_NANOS = 20_000_000_000L;

  private final Map<String, byte[]> seeds = Seeds.all();
  private final Mutator mutator;
  private final AnyInput readers;
  private final Map<String, byte[]> stumbledOver = new LinkedHashMap<>();
  private final List<String> how = new ArrayList<>();
  private long executions;

  FuzzReaders(Path folder, long seed) {
    mutator = new Mutator(seed, seeds.values());
    readers = new AnyInput(folder);
  }

  /** Goes round all readers for as long as told. */
  void run(BooleanSupplier goOn) {
    while (goOn.getAsBoolean()) {
      seeds.forEach((name, sound) -> read(name, mutator.changed(name, sound)));
    }
  }

  private void read(String name, byte[] bytes) {
    executions++;
    long start = System.nanoTime();
    try {
      readers.read(name, bytes);
      if (System.nanoTime() - start > MOST_NANOS) {
        stumbled(name, bytes, "takes too long");
      }
    } catch (IOException | RuntimeException | StackOverflowError | OutOfMemoryError e) {
      stumbled(name, bytes, e + " at " + List.of(e.getStackTrace()).stream().limit(6).toList());
    }
  }

  private void stumbled(String name, byte[] bytes, String why) {
    stumbledOver.put(how.size() + "-" + name.replace('/', '-'), bytes);
    how.add(name + ": " + why);
  }

  long executions() {
    return executions;
  }

  AnyInput readers() {
    return readers;
  }

  /** For each file that a reader stumbled over, how. */
  List<String> stumbles() {
    return how;
  }

  /**
   * @param arguments minutes, a seed, and a folder for the files that a reader stumbled over
   */
  public static void main(String[] arguments) throws IOException {
    long end = System.nanoTime() + (long) (Double.parseDouble(arguments[0]) * 60e9);
    FuzzReaders fuzz =
        new FuzzReaders(Files.createTempDirectory("fuzz"), Long.parseLong(arguments[1]));
    fuzz.run(() -> System.nanoTime() < end && fuzz.how.size() < 100);
    Path kept = Files.createDirectories(Path.of(arguments[2]));
    for (Map.Entry<String, byte[]> file : fuzz.stumbledOver.entrySet()) {
      Files.write(kept.resolve(file.getKey()), file.getValue());
    }
    fuzz.how.forEach(System.out::println);
    System.out.printf(
        "%d files read, %d rows kept, %d stumbles; told: %s%n",
        fuzz.executions, fuzz.readers.kept(), fuzz.how.size(), fuzz.readers.told());
    System.exit(fuzz.how.isEmpty() ? 0 : 1);
  }
}
