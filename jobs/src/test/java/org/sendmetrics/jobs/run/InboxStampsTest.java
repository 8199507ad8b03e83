package org.sendmetrics.jobs.run;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sendmetrics.jobs.receive.InboxFile;

class InboxStampsTest {
  @TempDir Path inbox;
  private Path path;
  private List<InboxFile> files;
  private InboxStamps stamps;

  @BeforeEach
  void deliver() throws IOException {
    path = Files.createDirectories(inbox.resolve("delivery")).resolve("ehcp_301.csv");
    Files.writeString(path, "la_code,request_id\n301,1\n");
    files =
        List.of(new InboxFile(0, "delivery/ehcp_301.csv", path.toString(), "", "ehcp", "unused"));
    stamps = InboxStamps.of(inbox);
  }

  @Test
  void whatStaysAsItWasHolds() throws IOException {
    Files.writeString(inbox.resolve("roll_301.csv"), "later, and no concern of these files");
    assertDoesNotThrow(() -> stamps.hold(files));
  }

  @Test
  void rowsThatAreAddedAreNoticedAndTheFileIsNamed() throws IOException {
    Files.writeString(path, "301,2\n", StandardOpenOption.APPEND);
    InboxChanged changed = assertThrows(InboxChanged.class, () -> stamps.hold(files));
    assertTrue(changed.getMessage().contains("delivery/ehcp_301.csv"), changed.getMessage());
  }

  @Test
  void anotherFileOfTheSameSizeAndTimeIsNoticed() throws IOException {
    FileTime written = Files.getLastModifiedTime(path);
    Path other = Files.writeString(inbox.resolve("other"), "la_code,request_id\n301,9\n");
    Files.setLastModifiedTime(other, written);
    Files.move(other, path, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    assertThrows(InboxChanged.class, () -> stamps.hold(files));
  }

  @Test
  void aFileThatIsGoneOrAFolderNowIsNoticed() throws IOException {
    Files.delete(path);
    assertThrows(InboxChanged.class, () -> stamps.hold(files));
    Files.createDirectory(path);
    assertThrows(InboxChanged.class, () -> stamps.hold(files));
  }
}
