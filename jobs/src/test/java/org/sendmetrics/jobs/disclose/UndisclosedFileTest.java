package org.sendmetrics.jobs.disclose;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sendmetrics.schemas.Catalogue;
import org.sendmetrics.schemas.Count;
import org.sendmetrics.schemas.Counted;

class UndisclosedFileTest {
  @TempDir private Path folder;

  @Test
  void whatWasWrittenIsReadAgainWithTheChildrenBehindIt() {
    List<Counted> table =
        List.of(
            Rows.row(
                "exclusions.suspension-rate",
                Rows.YEAR,
                Rows.SPLIT,
                new Count(40, 3),
                new Count(500, 500)),
            Rows.total("ehcp.requests", 12, null),
            new Counted(Rows.total("ehcp.requests", 1, null).key(), List.of(), "x", "a note"));
    UndisclosedFile.write(folder, table, new FigureMaker(Catalogue.shipped()));
    assertEquals(table, UndisclosedFile.read(folder));
  }
}
