package org.sendmetrics.jobs.run;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.sendmetrics.jobs.measure.CellQuery;
import org.sendmetrics.jobs.measure.Engine;
import org.sendmetrics.jobs.measure.FactsQuery;
import org.sendmetrics.jobs.measure.Periods;
import org.sendmetrics.jobs.measure.SqlFunction;
import org.sendmetrics.jobs.measure.Views;
import org.sendmetrics.schemas.Catalogue;
import org.sendmetrics.schemas.Facts;
import org.sendmetrics.schemas.MetricSources;
import org.sendmetrics.schemas.Period;
import org.sendmetrics.schemas.View;

/**
 * The counts of one figure as SQL that an analyst runs with DuckDB in the work folder, over the
 * Parquet that a run left there: every table that the query stands on, and no other.
 */
public final class FigureScript {
  private final Catalogue catalogue;
  private final Path work;
  private final String runId;

  /**
   * @param runId a finished run of that work folder
   */
  public FigureScript(Catalogue catalogue, Path work, String runId) {
    this.catalogue = catalogue;
    this.work = work;
    this.runId = runId;
  }

  /** The query alone. */
  public String query(CellQuery query) {
    return String.join("\n\n", query.statements());
  }

  /** Every statement, each ended by a semicolon; the last ones are the query. */
  public String whole(CellQuery query, List<Period> periods) {
    Map<String, String> named = named(query, periods);
    StringBuilder script = new StringBuilder();
    for (SqlFunction function : SqlFunction.values()) {
      script.append(function.duckDbSql()).append(";\n\n");
    }
    Set<String> used = used(named, String.join("\n", query.statements()));
    named.forEach(
        (name, sql) -> {
          if (used.contains(name)) {
            script
                .append("create or replace view ")
                .append(name)
                .append(" as\n")
                .append(sql.strip())
                .append(";\n\n");
          }
        });
    query.statements().forEach(q -> script.append(q).append(";\n\n"));
    return script.toString().stripTrailing() + "\n";
  }

  /** Everything that has a name in an engine, by name, each after what it reads. */
  private Map<String, String> named(CellQuery query, List<Period> periods) {
    Map<String, String> named = new LinkedHashMap<>();
    for (String extract : catalogue.extracts().keySet()) {
      named.put(View.received(extract), received(extract));
    }
    named.put("periods", Periods.sql(periods));
    Views.name(catalogue, new Recorder(named));
    for (Facts facts : new MetricSources(catalogue).facts(query.metric())) {
      named.put(FactsQuery.viewName(facts.id()), facts.sql());
    }
    return named;
  }

  private String received(String extract) {
    return Engines.received(
        catalogue.extracts().get(extract),
        Workspace.run(work, runId).resolve(Stages.RECEIVED + extract).resolve("rows"),
        "runs/" + runId + "/" + Stages.RECEIVED + extract + "/rows");
  }

  /** The names that a text mentions, and that those mention in turn. */
  private static Set<String> used(Map<String, String> named, String text) {
    Set<String> used = new TreeSet<>();
    List<String> unread = new ArrayList<>(List.of(text));
    while (!unread.isEmpty()) {
      Set<String> words =
          Pattern.compile("\\w+")
              .matcher(unread.remove(0))
              .results()
              .map(m -> m.group())
              .collect(Collectors.toSet());
      named.forEach(
          (name, sql) -> {
            if (words.contains(name) && used.add(name)) {
              unread.add(sql);
            }
          });
    }
    return used;
  }

  /** Takes down what is named, and runs nothing. */
  private record Recorder(Map<String, String> named) implements Engine {
    @Override
    public void view(String name, String sql) {
      named.put(name, sql);
    }

    @Override
    public void table(String name, String sql) {
      view(name, sql);
    }

    @Override
    public List<Object[]> rows(String sql) {
      throw new UnsupportedOperationException("nothing is run here");
    }
  }
}
