package org.sendmetrics.jobs.run;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.sendmetrics.jobs.measure.Engine;
import org.sendmetrics.schemas.Arrival;
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
  /** Says when schools are open, and is counted in no figure by itself. */
  private static final String CALENDAR = "calendar";

  private final Run run;

  WordsSent(Run run) {
    this.run = run;
  }

  void write(Path folder) {
    Arrival.write(folder, arrivals());
    for (String extract : LocalWords.EXTRACTS) {
      TableSchema schema = run.catalogue().extracts().get(extract);
      boolean isThere = Files.exists(run.stage(Stages.RECEIVED + extract).resolve("rows"));
      BoardWords.write(folder, schema, isThere ? rows(schema) : List.of());
    }
  }

  /**
   * How each extract that figures are made of came from each authority that sent any; the rows that
   * a file of several authorities lost are held against each of them.
   */
  private List<Arrival> arrivals() {
    Map<String, Map<String, long[]>> rows = new TreeMap<>();
    for (FileBalance b : new Reception(run).balances()) {
      String extract = run.catalogue().extracts().get(b.extract()).rowsOf();
      for (String la : b.las().isEmpty() ? new String[0] : b.las().split(";")) {
        long[] sums =
            rows.computeIfAbsent(la, a -> new TreeMap<>())
                .computeIfAbsent(extract, e -> new long[2]);
        sums[0] += b.rowsIn();
        sums[1] += b.rowsSetAside();
      }
    }
    List<String> counted =
        run.catalogue().extracts().values().stream()
            .map(TableSchema::rowsOf)
            .distinct()
            .filter(e -> !LocalWords.EXTRACTS.contains(e) && !e.equals(CALENDAR))
            .filter(e -> rows.values().stream().anyMatch(r -> r.containsKey(e)))
            .toList();
    List<Arrival> arrivals = new ArrayList<>();
    rows.forEach(
        (la, ofArea) -> {
          for (String extract : counted) {
            long[] sums = ofArea.getOrDefault(extract, new long[2]);
            arrivals.add(new Arrival(la, extract, Arrival.Standing.of(sums[0], sums[1])));
          }
        });
    return arrivals.stream().filter(a -> run.options().wantsLa(a.laCode())).toList();
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
