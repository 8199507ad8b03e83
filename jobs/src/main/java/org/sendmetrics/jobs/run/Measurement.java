package org.sendmetrics.jobs.run;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.apache.spark.sql.types.DataTypes;
import org.sendmetrics.jobs.measure.Counts;
import org.sendmetrics.jobs.measure.Engine;
import org.sendmetrics.jobs.measure.FigureTable;
import org.sendmetrics.jobs.measure.Periods;
import org.sendmetrics.jobs.measure.Submissions;
import org.sendmetrics.jobs.receive.LandedTable;
import org.sendmetrics.schemas.Authority;
import org.sendmetrics.schemas.Counted;
import org.sendmetrics.schemas.Metric;
import org.sendmetrics.schemas.Period;
import org.sendmetrics.schemas.TableSchema;

/** Turns what was received into the table of figures before disclosure control. */
final class Measurement {
  private final Run run;

  Measurement(Run run) {
    this.run = run;
  }

  /**
   * Measures.
   *
   * @param on starts the engine, which is not asked for where there is nothing to measure
   */
  List<Counted> table(Supplier<Engine> on) {
    Reception reception = new Reception(run);
    Submissions submissions = reception.submissions();
    Set<String> areas = areas(submissions);
    if (areas.isEmpty()) {
      return List.of();
    }
    Engine engine = on.get();
    reception.noteFilled(submissions, engine);
    List<Period> periods =
        Periods.of(academicYears(engine), firstDay(engine), run.options().asAt());
    engine.view("periods", Periods.sql(periods));
    Counts counts = Counts.run(run.catalogue(), engine);
    counts.addReceivedItems(run.catalogue(), engine);
    FigureTable figures =
        new FigureTable(run.catalogue(), counts, submissions, periods, run.options().asAt(), areas);
    List<Counted> table = new ArrayList<>();
    for (Metric metric : run.catalogue().metrics().values()) {
      table.addAll(figures.of(metric));
    }
    return table;
  }

  /** The authorities that figures are made for. */
  Set<String> areas() {
    return areas(new Reception(run).submissions());
  }

  private Set<String> areas(Submissions submissions) {
    List<String> asked = run.options().las();
    if (asked.isEmpty()) {
      return submissions.authorities();
    }
    if (asked.equals(List.of("all"))) {
      return run.catalogue().authorities().inForce(run.options().asAt()).stream()
          .map(Authority::code)
          .collect(Collectors.toCollection(TreeSet::new));
    }
    return new TreeSet<>(asked);
  }

  /** The academic years that the rows of any extract of a family name. */
  private Set<String> academicYears(Engine engine) {
    String sql =
        eachColumn(
            table ->
                table.columns().stream()
                    .filter(c -> c.name().equals("academic_year"))
                    .map(c -> "select academic_year from " + table.schema().name())
                    .toList());
    return engine.rows(sql).stream()
        .map(row -> (String) row[0])
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** The first date in any extract of a family; null without one. */
  private LocalDate firstDay(Engine engine) {
    String sql =
        eachColumn(
            table ->
                table.columns().stream()
                    .filter(c -> c.dataType().equals(DataTypes.DateType))
                    .map(c -> "select min(" + c.name() + ") as d from " + table.schema().name())
                    .toList());
    return engine.rows("select min(d) from (" + sql + ")").stream()
        .map(row -> (LocalDate) row[0])
        .filter(java.util.Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  private String eachColumn(java.util.function.Function<LandedTable, List<String>> queries) {
    List<String> parts = new ArrayList<>();
    for (TableSchema schema : run.catalogue().extracts().values()) {
      if (schema.hasOwnTable() && schema.family().isPresent()) {
        parts.addAll(queries.apply(new LandedTable(schema)));
      }
    }
    return String.join("\nunion\n", parts);
  }
}
