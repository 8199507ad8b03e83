package org.sendmetrics.jobs.house;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** What holds of the tree of folders: our house, sections 1 and 7. */
class FoldersTest {
  private static final Path ROOT = Path.of("").toAbsolutePath().getParent();
  private static final List<String> MODULES = List.of("schemas", "jobs", "reports");

  @Test
  void everyPackageSaysWhatLivesThere() throws IOException {
    TreeSet<String> silent = new TreeSet<>();
    for (String module : MODULES) {
      try (Stream<Path> files = Files.walk(ROOT.resolve(module).resolve("src/main/java"))) {
        files
            .filter(f -> f.toString().endsWith(".java"))
            .map(Path::getParent)
            .filter(folder -> !Files.exists(folder.resolve("package-info.java")))
            .forEach(folder -> silent.add(ROOT.relativize(folder).toString()));
      }
    }
    assertEquals(new TreeSet<>(), silent, "our house, 7: every package has its package-info");
  }

  @Test
  void theMapInTheReadmeShowsEveryModule() throws IOException {
    Path readme = ROOT.resolve("README.md");
    Assumptions.assumeTrue(Files.exists(readme), "there is no README yet");
    String text = Files.readString(readme);
    for (String module : MODULES) {
      assertTrue(text.contains(module + "/"), "our house, 1: the map leaves out " + module + "/");
    }
  }
}
