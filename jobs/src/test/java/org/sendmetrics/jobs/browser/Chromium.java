package org.sendmetrics.jobs.browser;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.sendmetrics.jobs.run.Folders;

/** A Chromium without a window, in a profile of its own that goes when it is closed. */
public final class Chromium implements AutoCloseable {
  private static final List<String> NAMES =
      List.of("chromium", "chromium-browser", "google-chrome", "chrome");
  private static final Pattern LISTENING = Pattern.compile("DevTools listening on (ws://\\S+)");

  private final Process process;
  private final Path profile;
  private final Tab tab;

  private Chromium(Process process, Path profile, Tab tab) {
    this.process = process;
    this.profile = profile;
    this.tab = tab;
  }

  /** The program on the search path; empty where there is none. */
  public static Optional<Path> installed() {
    return Stream.of(System.getenv().getOrDefault("PATH", "").split(java.io.File.pathSeparator))
        .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)))
        .filter(Files::isExecutable)
        .findFirst();
  }

  public static Chromium start(Path program) {
    try {
      Path profile = Files.createTempDirectory("chromium");
      Process process =
          new ProcessBuilder(
                  program.toString(),
                  "--headless",
                  "--no-sandbox",
                  "--disable-gpu",
                  "--disable-dev-shm-usage",
                  "--no-first-run",
                  "--disable-background-networking",
                  "--remote-debugging-port=0",
                  "--user-data-dir=" + profile,
                  "about:blank")
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
      return new Chromium(process, profile, Tab.open(address(process)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What Chromium says on its error stream; the rest of that stream is read and passed over. */
  private static String address(Process process) throws IOException {
    BufferedReader said =
        new BufferedReader(
            new java.io.InputStreamReader(process.getErrorStream(), StandardCharsets.UTF_8));
    for (String line = said.readLine(); line != null; line = said.readLine()) {
      Matcher m = LISTENING.matcher(line);
      if (m.find()) {
        Thread rest = new Thread(() -> said.lines().forEach(l -> {}));
        rest.setDaemon(true);
        rest.start();
        return m.group(1);
      }
    }
    throw new IOException("Chromium ended before it could be spoken to");
  }

  /** Its one tab. */
  public Tab tab() {
    return tab;
  }

  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(10, TimeUnit.SECONDS)) {
        process.destroyForcibly().waitFor();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    Folders.delete(profile);
  }
}
