package org.sendmetrics.jobs.outer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sendmetrics.jobs.cli.SendMetrics;

/** Wrong usage is told apart from failure, and touches nothing. */
class UsageTest {
  private static final int USAGE = 2;

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "publish",
        "run",
        "run --inbox INBOX",
        "run --inbox INBOX/nowhere --out OUT --work WORK",
        "run --inbox INBOX --out s3a://bucket/out --work WORK",
        "run --inbox INBOX --out OUT --work abfss://box@place/work",
        "run --inbox INBOX --out OUT --work WORK --as-at 30/09/2026",
        "run --inbox INBOX --out OUT --work WORK --as-at 2026-02-30",
        "run --inbox INBOX --out OUT --work WORK --la 999",
        "run --inbox INBOX --out OUT --work WORK --colour red",
        "run --inbox INBOX --out OUT --work WORK --key INBOX/key",
        "run --inbox INBOX --out OUT --work WORK --key OUT-key",
        "generate --out OUT --scale huge",
        "erase --work WORK",
        "erase --work WORK --yes",
        "erase --work INBOX --yes --older-than -1",
        "erase --work INBOX --yes --older-than soon",
        "verify",
        "run --inbox INBOX --out OUT --work WORK --engine abacus",
        "release --out OUT",
        "release --out OUT --approved-by somebody",
        "explain",
        "explain ehcp.requests --area 850 --work WORK",
        "explain ehcp.requests --area 850 --period 2024 --work WORK",
      })
  void wrongUsageIsSaidAndNothingIsWritten(String line) throws Exception {
    Path inbox = Files.createDirectories(folder.resolve("inbox"));
    Files.writeString(inbox.resolve("key"), "00".repeat(32));
    String command =
        line.replace("INBOX", inbox.toString())
            .replace("OUT", folder.resolve("out").toString())
            .replace("WORK", folder.resolve("work").toString());
    String[] arguments = command.isEmpty() ? new String[0] : command.split(" ");
    assertEquals(USAGE, SendMetrics.execute(arguments));
    assertFalse(Files.exists(folder.resolve("out")));
    assertFalse(Files.exists(folder.resolve("work/runs")));
  }
}
