package org.sendmetrics.jobs.house;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.sendmetrics.schemas.Catalogue;

/** The numbered rules cite findings that there are: each kind has a broken inbox of its name. */
class RulesCitedTest {
  private static final Path BROKEN = Path.of("../sample-data/broken");

  @Test
  void everyFindingThatARuleCitesExists() throws IOException {
    Set<String> cited =
        Catalogue.shipped().rules().values().stream()
            .flatMap(r -> r.findings().stream())
            .collect(Collectors.toCollection(TreeSet::new));
    assertFalse(cited.isEmpty());
    try (Stream<Path> folders = Files.list(BROKEN)) {
      cited.removeAll(folders.map(f -> f.getFileName().toString()).toList());
    }
    assertEquals(Set.of(), cited);
  }
}
