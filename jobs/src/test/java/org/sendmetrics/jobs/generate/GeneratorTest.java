package org.sendmetrics.jobs.generate;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sendmetrics.schemas.Catalogue;

class GeneratorTest {
  private static final Path SAMPLE = Path.of("../sample-data/small");

  @TempDir Path folder;

  @Test
  void theSameSeedGivesTheSameBytes() throws IOException {
    Path one = generate("one", Scale.SMALL, 7);
    Path two = generate("two", Scale.SMALL, 7);
    assertEquals(names(one), names(two));
    for (String name : names(one)) {
      assertArrayEquals(bytes(one, name), bytes(two, name), name);
    }
  }

  @Test
  void anotherSeedGivesOtherPupilsAndCases() throws IOException {
    Path one = generate("one", Scale.SMALL, 7);
    Path two = generate("two", Scale.SMALL, 8);
    for (String name : names(one)) {
      assertFalse(Arrays.equals(bytes(one, name), bytes(two, name)), name);
    }
  }

  @Test
  void anAuthoritysFilesDoNotDependOnTheOthers() throws IOException {
    Path all = generate("all", Scale.SMALL, 7);
    Path first = folder.resolve("first");
    Generator.generate(Catalogue.shipped(), first, Scale.SMALL, 7, 1);
    assertEquals(10, names(first).size(), "nine extracts and the submission's own file");
    for (String name : names(first)) {
      assertArrayEquals(bytes(all, name), bytes(first, name), name);
    }
  }

  @Test
  void everySubmissionSaysThatItIsSynthetic() throws IOException {
    String submission =
        Files.readString(generate("one", Scale.SMALL, 7).resolve("submission.json"));
    assertTrue(
        submission.startsWith("{\"synthetic\": true, \"supplier\": \"SEND Metrics generator\""));
  }

  @Test
  void smallHasATinyAuthorityAZipAndAnAuthorityWithoutMediation() throws IOException {
    Set<String> names = names(generate("one", Scale.SMALL, 7));
    assertTrue(names.containsAll(List.of("roll_420.csv", "submission_933.zip", "ehcp_942.csv")));
    assertTrue(names.contains("attendance_301.csv.gz"));
    assertFalse(names.contains("mediation_942.csv"));
    assertTrue(names.containsAll(List.of("marks_420.csv", "sen2_330.xml", "calendar_850.csv")));
    assertFalse(names.contains("ehcp_330.csv"));
  }

  @Test
  void nationalHasEveryAuthorityInForceAndNineMillionPupils() {
    List<Area> areas = Areas.of(Catalogue.shipped(), Scale.NATIONAL, 1);
    assertEquals(153, areas.size());
    assertEquals(9_000_000, areas.stream().mapToInt(Area::pupils).sum(), 153);
    assertEquals(160_000, areas.stream().mapToInt(Area::requests).sum(), 8_000);
    int schools =
        areas.stream()
            .map(area -> new Schools(area, Dice.of(1, area.code(), "schools")))
            .mapToInt(
                s ->
                    s.primary.size() + s.secondary.size() + s.special.size() + s.alternative.size())
            .sum();
    assertEquals(24_000, schools, 1_500);
  }

  /** Contents are compared, not archives: how hard a file is pressed depends on the machine. */
  @Test
  void theCommittedSampleIsWhatTheGeneratorWrites() throws IOException {
    Path again = generate("again", Scale.SMALL, 1);
    var committed = Extracts.in(SAMPLE).contents();
    Extracts.in(again)
        .contents()
        .forEach((name, bytes) -> assertArrayEquals(bytes, committed.get(name), name));
  }

  private Path generate(String name, Scale scale, long seed) {
    Path out = folder.resolve(name);
    Generator.generate(Catalogue.shipped(), out, scale, seed);
    return out;
  }

  private static Set<String> names(Path out) throws IOException {
    try (Stream<Path> files = Files.list(out)) {
      return files.map(f -> f.getFileName().toString()).collect(Collectors.toSet());
    }
  }

  private static byte[] bytes(Path out, String name) throws IOException {
    return Files.readAllBytes(out.resolve(name));
  }
}
