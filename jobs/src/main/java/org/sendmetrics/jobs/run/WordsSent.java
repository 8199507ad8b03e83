package org.sendmetrics.jobs.run;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.sendmetrics.jobs.measure.Engine;
import org.sendmetrics.schemas.BoardWords;
import org.sendmetrics.schemas.Field;
import org.sendmetrics.schemas.LocalWords;
import org.sendmetrics.schemas.TableSchema;
import org.sendmetrics.schemas.View;

/**
 * What areas sent beside their figures: the kept rows of contacts, of their boards' targets and of
 * commentary, as the pages read them.
 *
 * <p>Shape out: one file an extract, in the columns of its schema, in the order of files and lines.
 * Nothing here is looked through for what could point to a child: whoever prints it does that.
 */
final class WordsSent {
  private final Run run;

  WordsSent(Run run) {
    this.run = run;
  }

  void write(Path folder) {
    for (String extract : LocalWords.EXTRACTS) {
      TableSchema schema = run.catalogue().extracts().get(extract);
      boolean isThere = Files.exists(run.stage(Stages.RECEIVED + extract).resolve("rows"));
      BoardWords.write(folder, schema, isThere ? rows(schema) : List.of());
    }
  }

  private List<List<String>> rows(TableSchema schema) {
    Engine engine = new Engines(run).ofRecord();
    String columns =
        schema.fields().stream()
            .map(Field::landedAs)
            .map(c -> "cast(" + c + " as varchar(4000)) as " + c)
            .collect(Collectors.joining(", "));
    return engine
        .rows(
            "select "
                + columns
                + " from "
                + View.received(schema.name())
                + " order by file_id, line")
        .stream()
        .map(row -> Arrays.stream(row).map(c -> Objects.toString(c, "")).toList())
        .toList();
  }
}
