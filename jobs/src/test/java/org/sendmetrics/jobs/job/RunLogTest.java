package org.sendmetrics.jobs.job;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sendmetrics.jobs.run.RunLog;

/** What a run leaves of its steps for whoever operates it. */
class RunLogTest {
  private static final String CONTACTS = "contacts_330.csv";

  @TempDir Path folder;

  @Test
  void tellsRowsSecondsAndMemoryOfEveryStepAndNoWordOfTheData() throws Exception {
    SmallCheck check = new SmallCheck(folder);
    Files.writeString(
        check.inbox().resolve(CONTACTS),
        """
        la_code,name,what_for,phone,email,web
        330,Advice line 1,Advice,01632 960000,,
        1,Canary of nowhere,Advice,01632 960000,,
        """);
    List<String> steps = check.run();
    List<RunLog.Entry> log = log(check);
    assertEquals("begun", log.get(0).outcome());
    assertEquals(steps, log.stream().skip(1).map(RunLog.Entry::step).toList());
    assertTrue(log.stream().skip(1).allMatch(e -> e.outcome().equals("done")));
    assertTrue(
        log.stream()
            .skip(1)
            .allMatch(e -> e.seconds() >= 0 && e.processorSeconds() >= 0 && e.heapMegabytes() > 0));
    RunLog.Entry contacts =
        log.stream().filter(e -> e.step().equals("receiveContacts")).findFirst().orElseThrow();
    assertEquals(2, contacts.rowsIn());
    assertEquals(1, contacts.rowsKept());
    assertEquals(1, contacts.rowsSetAside());
    String text = Files.readString(file(check));
    assertFalse(text.contains("Canary"));
    assertFalse(text.contains(CONTACTS));
    assertFalse(text.contains(folder.toString()));
  }

  @Test
  void anotherAttemptIsAddedAndALineCutShortHarmsNoOther() throws Exception {
    SmallCheck check = new SmallCheck(folder);
    check.run();
    int first = log(check).size();
    Files.writeString(file(check), "{\"at\":\"2026-\n", StandardOpenOption.APPEND);
    Files.write(file(check), new byte[] {'{', (byte) 0xff, 0, 13}, StandardOpenOption.APPEND);
    Files.delete(check.work().resolve("runs").resolve(id(check)).resolve("seals/compared.sha256"));
    check.run();
    List<RunLog.Entry> log = log(check);
    assertEquals(2 * first, log.size());
    assertEquals("stood", log.get(first + 1).outcome(), "the inventory was taken before");
    assertEquals("done", log.get(2 * first - 1).outcome());
  }

  @Test
  void aStepThatFailsIsTold() throws Exception {
    SmallCheck check = new SmallCheck(folder);
    check.run();
    Path run = check.work().resolve("runs").resolve(id(check));
    Files.delete(run.resolve("seals/compared.sha256"));
    Files.delete(run.resolve("seals/inventory.sha256"));
    Files.createDirectories(run.resolve("seals/inventory.sha256/in the way"));
    assertThrows(RuntimeException.class, check::run);
    RunLog.Entry last = log(check).get(log(check).size() - 1);
    assertEquals("takeInventory", last.step());
    assertEquals("failed", last.outcome());
    assertFalse(last.failure().isEmpty());
  }

  private static List<RunLog.Entry> log(SmallCheck check) throws Exception {
    return RunLog.read(check.work(), id(check));
  }

  private static Path file(SmallCheck check) throws Exception {
    return check.work().resolve("runs").resolve(id(check)).resolve("log.jsonl");
  }

  private static String id(SmallCheck check) throws Exception {
    try (var runs = Files.list(check.work().resolve("runs"))) {
      return runs.findFirst().orElseThrow().getFileName().toString();
    }
  }
}
