package org.sendmetrics.jobs.outer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sendmetrics.jobs.run.Folders;
import org.sendmetrics.jobs.support.PostgresServer;
import org.sendmetrics.jobs.support.SharedSpark;
import org.sendmetrics.schemas.Catalogue;
import org.sendmetrics.schemas.Field;
import org.sendmetrics.schemas.TableSchema;

/**
 * Every cell that names somebody is unmistakable, and is found nowhere after a run that ended well,
 * failed or crashed: not in its folders, its temporary files, its words, its ledger or a crash's
 * remains.
 */
class CanariesTest {
  private static final Map<String, Set<String>> NOTHING = Map.of();
  private static final Path LAUNCHER = Path.of("../sendmetrics");

  private static final Pattern LIKE_A_PERSON =
      Pattern.compile(
          "upn|uln|(^|_)ref$|_id$|name|birth|dob|post_?code|address|e?mail|phone|nhs|person|child");

  /** What boards publish of those who can be asked. */
  private static final Set<String> OF_OFFICERS =
      Set.of("contacts.name", "contacts.phone", "contacts.email");

  /** How long a pseudonym is at least: shorter texts stand anywhere by chance. */
  private static final int PSEUDONYM_DIGITS = 16;

  @TempDir Path folder;

  private Map<String, Set<String>> planted;
  private Needles canaries;
  private Path inbox;
  private Path own;
  private Path temporary;
  private Path started;

  @BeforeEach
  void plant() throws IOException {
    inbox = folder.resolve("inbox");
    own = Files.createDirectories(folder.resolve("own"));
    temporary = Files.createDirectories(folder.resolve("temporary"));
    started = Files.createDirectories(folder.resolve("started-here"));
    planted = CanaryInbox.write(inbox);
    canaries = new Needles(planted.values().stream().flatMap(Set::stream).toList());
  }

  @Test
  void everyColumnThatNamesSomebodyIsPlanted() {
    Set<String> missing = new TreeSet<>();
    for (TableSchema extract : Catalogue.shipped().extracts().values()) {
      if (extract.message().isEmpty()) {
        extract.fields().stream()
            .filter(CanaryInbox::isTelling)
            .map(f -> extract.name() + "." + f.name())
            .forEach(missing::add);
      } else {
        TableSchema table = Catalogue.shipped().extracts().get(extract.rowsOf());
        extract.message().orElseThrow().items().entrySet().stream()
            .filter(i -> table.field(i.getValue()).filter(CanaryInbox::isTelling).isPresent())
            .forEach(i -> missing.add(extract.name() + ":" + i.getKey()));
      }
    }
    assertTrue(missing.size() > 15, missing.toString());
    missing.removeAll(planted.keySet());
    assertEquals(Set.of(), missing);
  }

  /** A column that is named as if it told who somebody is says in its schema that it does. */
  @Test
  void whatIsNamedLikeAPersonIsDeclaredSo() {
    Set<String> undeclared = new TreeSet<>();
    for (TableSchema extract : Catalogue.shipped().extracts().values()) {
      for (Field field : extract.fields()) {
        boolean harmless = OF_OFFICERS.contains(extract.name() + "." + field.name());
        if (LIKE_A_PERSON.matcher(field.name()).find()
            && !CanaryInbox.isTelling(field)
            && !harmless) {
          undeclared.add(extract.name() + "." + field.name());
        }
      }
    }
    assertEquals(Set.of(), undeclared);
  }

  @Test
  void aRunThatEndsWellLeavesNoTrace() throws Exception {
    try (PostgresServer server = PostgresServer.in(folder.resolve("server"))) {
      Surroundings surroundings = surroundings("umask 000").with(server.environment());
      Program.Outcome done = end(surroundings, WholeRun.quickCommand(inbox, own));
      assertEquals(0, done.exit(), done.stderr());
      assertTrue(done.stdout().contains("kept + 0 set aside"), done.stdout());
      server.stop();
      assertEquals(NOTHING, traces(canaries).under(folder.resolve("server")).found());
      server.start();
    }
    assertEquals(Set.of(), Privacy.openToOthers(own.resolve("work")));
    assertEquals(Set.of(), Privacy.openToOthers(own.resolve("out/restricted")));
    assertEquals(List.of(), Folders.files(temporary), "all of it was in the work folder");
    assertFalse(Files.exists(own.resolve("work/tmp")));

    Set<String> pseudonyms = pseudonyms();
    assertTrue(pseudonyms.size() > 100, pseudonyms.size() + " pseudonyms");
    Needles needles = new Needles(pseudonyms);
    assertEquals(
        NOTHING, new Traces(needles, SharedSpark.session()).under(own.resolve("out")).found());
    Program.Outcome erased =
        end(surroundings("umask 000"), "erase", "--work", own.resolve("work"), "--yes");
    assertEquals(0, erased.exit(), erased.stderr());
    assertEquals(
        NOTHING, new Traces(needles, SharedSpark.session()).under(own.resolve("work")).found());
    assertTrue(Files.exists(own.resolve("work/releases")), "what was published stays");
  }

  @Test
  void aRunThatFailsLeavesNoTrace() throws Exception {
    Process program =
        Program.startIn(surroundings("umask 022"), said(), WholeRun.quickCommand(inbox, own));
    Waiting.until(() -> WholeRun.isIn(own, "received-attendance"), program);
    for (String extract : List.of("ehcp", "roll")) {
      Files.delete(inbox.resolve(extract + "_plain.csv"));
      Files.createDirectory(inbox.resolve(extract + "_plain.csv"));
    }
    Program.Outcome failed = Program.end(program, said());
    assertEquals(1, failed.exit(), failed.stderr());
    assertFalse(failed.stderr().contains("\tat "), failed.stderr());
    assertEquals(NOTHING, traces(canaries).found());
    assertEquals(List.of(), Folders.files(temporary));
  }

  @Test
  void aCrashLeavesNoTraceAndTheNextRunClearsUp() throws Exception {
    Process program =
        Program.startIn(
            surroundings("umask 000; ulimit -c unlimited", optionsOfLauncher()),
            said(),
            WholeRun.quickCommand(inbox, own));
    Waiting.until(() -> WholeRun.isIn(own, "received-ehcp"), program);
    new ProcessBuilder("kill", "-SEGV", Long.toString(program.pid())).start().waitFor();
    Program.Outcome crashed = Program.end(program, said());
    assertFalse(crashed.exit() == 0, "it crashed");
    assertTrue(Files.exists(own.resolve("work/tmp")), "it had no time to clear up");
    assertEquals(NOTHING, traces(canaries).found());
    assertEquals(List.of(), Folders.files(started), "neither core nor error file");
    assertEquals("rwx------", Privacy.permissions(own.resolve("work")));

    Program.Outcome resumed = end(surroundings("umask 077"), WholeRun.quickCommand(inbox, own));
    assertEquals(0, resumed.exit(), resumed.stderr());
    assertFalse(Files.exists(own.resolve("work/tmp")), "what the crash left is gone");
    assertEquals(List.of(), Folders.files(temporary));
    assertEquals(Set.of(), Privacy.openToOthers(own.resolve("work")));
    assertEquals(NOTHING, traces(canaries).found());
  }

  private Surroundings surroundings(String shell) {
    return surroundings(shell, List.of());
  }

  private Surroundings surroundings(String shell, List<String> javaOptions) {
    return new Surroundings(Map.of(), javaOptions, shell + "; cd '" + started + "'")
        .withTemporary(temporary);
  }

  private Path said() {
    return folder.resolve("said");
  }

  private Program.Outcome end(Surroundings surroundings, Object... arguments) throws IOException {
    return Program.end(Program.startIn(surroundings, said(), arguments), said());
  }

  private Traces traces(Needles needles) {
    Traces traces = new Traces(needles, SharedSpark.session());
    for (Path place : List.of(own, temporary, started, said())) {
      traces.under(place);
    }
    return traces;
  }

  /** What the launcher says about crashes. */
  private static List<String> optionsOfLauncher() throws IOException {
    Matcher line = Pattern.compile("(?m)^private=\\((.*)\\)$").matcher(Files.readString(LAUNCHER));
    assertTrue(line.find(), "the launcher says what a crash may leave");
    return List.of(line.group(1).split(" "));
  }

  /** Every pseudonym that was landed. */
  private Set<String> pseudonyms() {
    Set<String> columns =
        Catalogue.shipped().extracts().values().stream()
            .flatMap(e -> e.fields().stream())
            .filter(f -> f.role() == Field.Role.IDENTIFIER)
            .map(Field::landedAs)
            .collect(Collectors.toSet());
    Set<String> pseudonyms = new TreeSet<>();
    for (Path table : landed()) {
      var rows = SharedSpark.session().read().parquet(table.toString());
      List<String> own = new ArrayList<>(List.of(rows.columns()));
      own.retainAll(columns);
      for (String column : own) {
        for (Row row : rows.select(column).collectAsList()) {
          if (!row.isNullAt(0)) {
            pseudonyms.add(row.get(0).toString());
          }
        }
      }
    }
    pseudonyms.forEach(p -> assertTrue(p.length() >= PSEUDONYM_DIGITS, p));
    return pseudonyms;
  }

  private List<Path> landed() {
    return Folders.files(own.resolve("work/runs")).stream()
        .filter(f -> f.toString().endsWith(".parquet") && f.toString().contains("received-"))
        .toList();
  }
}
