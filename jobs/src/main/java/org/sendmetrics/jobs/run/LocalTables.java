package org.sendmetrics.jobs.run;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sendmetrics.jobs.measure.Engine;
import org.sendmetrics.jobs.publish.CsvTable;
import org.sendmetrics.schemas.Field;
import org.sendmetrics.schemas.LocalWords;
import org.sendmetrics.schemas.View;

/**
 * Hands the received words of the areas to the pages: contacts, commentary and targets, as they
 * were sent, in the columns of their extracts.
 */
final class LocalTables {
  private static final String LA_CODE = "la_code";

  private final Run run;

  LocalTables(Run run) {
    this.run = run;
  }

  /** Writes a file for each extract, of the authorities that the run is about. */
  void write(Path folder) {
    Engine engine = new Engines(run).ofRecord();
    Folders.createPrivate(folder);
    for (String extract : LocalWords.EXTRACTS) {
      List<String> columns =
          run.catalogue().extracts().get(extract).fields().stream().map(Field::name).toList();
      String all = String.join(", ", columns);
      CsvTable.write(
          folder.resolve(extract + ".csv"),
          columns,
          engine
              .rows("select " + all + " from " + View.received(extract) + " order by " + all)
              .stream()
              .filter(row -> run.options().wantsLa((String) row[columns.indexOf(LA_CODE)]))
              .toList(),
          row -> Stream.of(row).map(LocalTables::text).collect(Collectors.toList()));
    }
  }

  private static String text(Object cell) {
    return cell == null ? "" : cell.toString();
  }
}
