package org.sendmetrics.jobs.receive;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sendmetrics.jobs.support.SharedSpark;
import org.sendmetrics.schemas.Catalogue;

/** Every file lands in a part of its own, without the rows whose key stood earlier. */
class ReceiveExtractTest {
  private static final LandedTable MARKS =
      new LandedTable(Catalogue.shipped().extracts().get("marks"));

  @TempDir Path folder;
  private Path inbox;

  @BeforeEach
  void twoFilesThatShareAMark() throws IOException {
    inbox = Files.createDirectories(folder.resolve("inbox"));
    String header = "la_code,laestab,upn,date,session,code\n";
    String first = "301,3011000,A301900000001,2025-01-06,AM,/\n";
    String again = "301,3011000,a301900000001,06/01/2025,AM,I\n";
    String other = "301,3011000,A301900000001,2025-01-06,PM,/\n";
    Files.writeString(inbox.resolve("marks_a.csv"), header + first);
    Files.writeString(inbox.resolve("marks_b.csv"), header + again + other + other);
    Files.writeString(inbox.resolve("marks_c.csv"), "la_code\n301\n");
  }

  @Test
  void theFirstOfAKeyStaysAndTheOthersLeaveTheirPart() {
    Receipt receipt = receive("landed");
    TreeMap<Integer, List<Long>> lines = new TreeMap<>();
    for (int part = 0; part < 3; part++) {
      lines.put(part, lines(LandedPart.at(folder.resolve("landed"), part)));
    }
    assertEquals("{0=[2], 1=[3], 2=[]}", lines.toString());
    assertEquals(
        List.of("0 1 0", "1 1 2", "2 0 1"),
        receipt.tallies().stream()
            .map(t -> t.fileId() + " " + t.rowsKept() + " " + t.rowsSetAside())
            .toList());
    assertEquals(
        List.of("marks_b.csv 2", "marks_b.csv 4"),
        receipt.findings().stream()
            .filter(f -> f.rule().equals("duplicate-key"))
            .map(f -> f.file() + " " + f.line())
            .toList());
  }

  @Test
  void theSameFilesGiveTheSameBytes() throws IOException {
    receive("once");
    receive("twice");
    for (int part = 0; part < 3; part++) {
      assertArrayEquals(
          Files.readAllBytes(LandedPart.at(folder.resolve("once"), part)),
          Files.readAllBytes(LandedPart.at(folder.resolve("twice"), part)));
    }
  }

  @Test
  void anAuthorityOfWhichNoRowStaysKeptNone() {
    TreeMap<String, Long> kept = new TreeMap<>(Map.of("301", 5_000L, "302", 7L));
    Tally tally = new Tally(0, 5_007, 0, kept, new TreeSet<>(), false);
    Tally settled = tally.settingAside(new TreeMap<>(Map.of("301", 5_000L)));
    assertEquals(Map.of("302", 7L), settled.keptByAuthority());
    assertEquals(5_000, settled.rowsSetAside());
  }

  private Receipt receive(String to) {
    List<InboxFile> files =
        Inbox.survey(inbox, Catalogue.shipped().extracts()).of(MARKS.schema().name());
    return new ReceiveExtract(SharedSpark.session(), MARKS, new byte[32])
        .receive(files, folder.resolve(to));
  }

  private static List<Long> lines(Path part) {
    SparkSession spark = SharedSpark.session();
    List<Row> rows = spark.read().parquet(part.toString()).select("line").collectAsList();
    return rows.stream().map(r -> r.getLong(0)).sorted().toList();
  }
}
