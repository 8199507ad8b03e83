package org.sendmetrics.jobs.receive;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sendmetrics.jobs.check.Finding;
import org.sendmetrics.jobs.check.RowRule;
import org.sendmetrics.jobs.support.SharedSpark;
import org.sendmetrics.schemas.Catalogue;

/** Every rule's broken inbox gives exactly the findings that its folder expects. */
class BrokenFilesTest {
  private static final Path SOURCES = Path.of("src/main/java/org/sendmetrics/jobs");
  private static final Pattern RULE_ID = Pattern.compile("\"([a-z]+(?:-[a-z]+)+)\"");
  private static final Comparator<BrokenInbox.Fault> IN_ORDER =
      Comparator.comparing(BrokenInbox.Fault::toString);

  @TempDir Path temporary;

  static Stream<BrokenInbox> inboxes() {
    return BrokenInbox.all().filter(BrokenFilesTest::isOfOneExtract);
  }

  /** Faults between rows are found after all is received; they have a test of their own. */
  private static boolean isOfOneExtract(BrokenInbox inbox) {
    return !Catalogue.shipped().tableChecks().containsKey(inbox.rule());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("inboxes")
  void aBrokenInboxGivesItsFindingsAndNoOther(BrokenInbox inbox) {
    BrokenInbox.Received received = inbox.receive(SharedSpark.session(), temporary);
    List<BrokenInbox.Fault> found =
        received.findings().stream().map(BrokenInbox.Fault::of).sorted(IN_ORDER).toList();
    assertEquals(lines(inbox.expected().stream().sorted(IN_ORDER).toList()), lines(found));
    assertTrue(
        found.stream().anyMatch(f -> f.rule().equals(inbox.rule())), "its own rule is among them");
    for (Finding finding : received.findings()) {
      assertFalse(finding.message().isBlank(), "message of " + finding.rule());
      assertFalse(finding.remedy().isBlank(), "remedy of " + finding.rule());
    }
    assertBalanced(received);
  }

  @Test
  void everyRuleHasABrokenInbox() throws IOException {
    Set<String> folders =
        inboxes().map(BrokenInbox::rule).collect(Collectors.toCollection(TreeSet::new));
    assertEquals(rulesInTheCode(), folders);
  }

  @Test
  void aFaultInEveryRowIsListedAndThenCounted() throws IOException {
    Path inbox = Files.createDirectories(temporary.resolve("inbox"));
    String row = "301,CASE,,TALK,refuse_assess,HELD\n";
    Files.writeString(
        inbox.resolve("mediation_301.csv"),
        "la_code,case_id,person_ref,route,issue_type,status\n" + row.repeat(FindingLog.LISTED + 7));
    BrokenInbox.Received received =
        BrokenInbox.receive(inbox, SharedSpark.session(), temporary.resolve("landed"));
    assertEquals(FindingLog.LISTED + 1, received.findings().size());
    Finding rest =
        received.findings().stream().max(Comparator.comparing(f -> f.message().length())).get();
    assertTrue(rest.message().endsWith(": 7 more rows than are listed"), rest.message());
    assertEquals(FindingLog.LISTED + 7, received.tallies().get(0).rowsSetAside());
    assertBalanced(received);
  }

  private static void assertBalanced(BrokenInbox.Received received) {
    assertAll(
        received.tallies().stream()
            .map(t -> () -> assertEquals(t.rowsIn(), t.rowsKept() + t.rowsSetAside())));
    assertAll(
        "rows kept are the rows landed",
        received.tallies().stream()
            .filter(t -> !received.parts().contains(t.fileId()))
            .map(
                t ->
                    () ->
                        assertEquals(
                            t.rowsKept(), received.rowsLanded().getOrDefault(t.fileId(), 0L))));
  }

  /**
   * The ids as the receiving and checking code spells them, a row's rules told by their classes.
   */
  private static Set<String> rulesInTheCode() throws IOException {
    Set<String> rules = new TreeSet<>();
    ServiceLoader.load(RowRule.class).forEach(rule -> rules.add(rule.id()));
    for (String folder : List.of("receive", "check")) {
      try (Stream<Path> sources = Files.list(SOURCES.resolve(folder))) {
        for (Path source : sources.toList()) {
          Matcher ids = RULE_ID.matcher(Files.readString(source));
          while (ids.find()) {
            rules.add(ids.group(1));
          }
        }
      }
    }
    for (Finding.Severity severity : Finding.Severity.values()) {
      rules.remove(severity.label());
    }
    return rules;
  }

  private static String lines(List<BrokenInbox.Fault> faults) {
    return faults.stream().map(Object::toString).collect(Collectors.joining("\n"));
  }
}
