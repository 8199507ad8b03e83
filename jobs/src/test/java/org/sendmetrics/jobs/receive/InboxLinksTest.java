package org.sendmetrics.jobs.receive;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sendmetrics.schemas.Catalogue;

/** What lies in an inbox and is no file is not passed over in silence. */
class InboxLinksTest {
  @Test
  void linksThatAreNoFilesHaveAFinding(@TempDir Path folder) throws IOException {
    Path inbox = Files.createDirectories(folder.resolve("inbox/contacts_330.csv")).getParent();
    Path elsewhere = Files.createDirectories(folder.resolve("elsewhere"));
    Files.writeString(elsewhere.resolve("contacts_331.csv"), "la_code,name\n330,a\n");
    Files.createSymbolicLink(inbox.resolve("roll_330.csv"), folder.resolve("nowhere"));
    Files.createSymbolicLink(inbox.resolve("more"), elsewhere);
    Files.createSymbolicLink(inbox.resolve("mapping.json"), folder.resolve("nowhere"));
    Files.createSymbolicLink(
        inbox.resolve("contacts_331.csv"), elsewhere.resolve("contacts_331.csv"));
    Inbox.Survey survey = Inbox.survey(inbox, Catalogue.shipped().extracts());
    assertEquals(
        List.of(
            "mapping.json file-not-recognised",
            "more file-not-recognised",
            "roll_330.csv file-not-recognised"),
        survey.findings().stream().map(f -> f.file() + " " + f.rule()).toList());
    assertEquals(
        List.of("contacts_331.csv"), survey.files().stream().map(InboxFile::name).toList());
  }
}
