package org.sendmetrics.jobs.outer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sendmetrics.jobs.support.SharedSpark;

/** No child is named in anything that a run makes or says, whatever column it was named in. */
class PrivacyTest {
  private static final Map<String, Set<String>> NOTHING = Map.of();

  private final SparkSession spark = SharedSpark.session();

  @Test
  void aSoundInboxLeavesNoTraceOfAnyPerson() {
    Set<String> identifiers = Identifiers.of(WholeRun.SMALL);
    assertTrue(identifiers.size() > 5_000, identifiers.size() + " identifiers");
    assertEquals(NOTHING, traces(WholeRun.ofSmall(), new Needles(identifiers)));
  }

  @Test
  void identifiersInWrongPlacesLeaveNoTraceEither() {
    Needles canary =
        new Needles(
            List.of(
                FaultyInbox.CANARY_UPN,
                FaultyInbox.CANARY_PERSON,
                FaultyInbox.CANARY_NAME,
                FaultyInbox.CANARY_BIRTH,
                FaultyInbox.CANARY_BIRTH_BRITISH));
    assertEquals(NOTHING, traces(WholeRun.ofFaulty(), canary));
  }

  private Map<String, Set<String>> traces(WholeRun run, Needles needles) {
    assertEquals(0, run.outcome().exit(), run.outcome().stderr());
    return new Traces(needles, spark)
        .under(run.work())
        .under(run.out())
        .in("stdout", run.outcome().stdout())
        .in("stderr", run.outcome().stderr())
        .found();
  }

  @Test
  void theSearchSeesIntoEveryKindOfFile(@TempDir Path folder) throws Exception {
    String secret = "q909090909097";
    Files.writeString(folder.resolve("plain.csv"), "a,x" + secret + "x\n");
    Files.writeString(folder.resolve("named-" + secret), "");
    Files.write(folder.resolve("packed.gz"), gzipped(secret));
    Files.write(folder.resolve("book.xlsx"), zipped("sheet1.xml", secret));
    spark
        .createDataset(List.of("z", secret), Encoders.STRING())
        .coalesce(1)
        .write()
        .option("compression", "gzip")
        .parquet(folder.resolve("rows").toString());
    String url = "jdbc:h2:file:" + folder.resolve("ledger");
    try (Connection ledger = DriverManager.getConnection(url, "sa", "");
        Statement statement = ledger.createStatement()) {
      statement.execute("create table t (c varchar)");
      statement.execute("insert into t values ('" + secret + "')");
    }
    Set<String> places =
        new Traces(new Needles(List.of(FaultyInbox.CANARY_UPN)), spark)
            .under(folder)
            .found()
            .keySet();
    for (String place :
        List.of(
            "plain.csv",
            "named-" + secret + " (its name)",
            "packed.gz (unpacked)",
            "book.xlsx/sheet1.xml",
            "ledger.mv.db (its tables)")) {
      assertTrue(places.contains(place), place + " is not among " + places);
    }
    assertTrue(places.stream().anyMatch(p -> p.endsWith("parquet (its rows)")), places.toString());
  }

  private static byte[] gzipped(String text) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream zip = new GZIPOutputStream(bytes)) {
      zip.write(text.getBytes(StandardCharsets.UTF_8));
    }
    return bytes.toByteArray();
  }

  private static byte[] zipped(String member, String text) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry(member));
      zip.write(text.getBytes(StandardCharsets.UTF_8));
    }
    return bytes.toByteArray();
  }
}
