package org.sendmetrics.jobs.receive;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.sendmetrics.jobs.check.Finding;
import org.sendmetrics.jobs.check.Finding.Severity;
import org.sendmetrics.schemas.Catalogue;
import org.sendmetrics.schemas.TableSchema;
import scala.Tuple2;

/**
 * Receives the tables of one SEN2 return together: a landed row for each request, and a tally for
 * each file, in which rows in = kept + set aside.
 *
 * <p>A case is kept whole or set aside whole: where one of its rows is at fault, the others are set
 * aside with it. A person is set aside only for a fault of his own row.
 */
final class Sen2ModulesReading implements Iterator<Tuple2<Integer, Serializable>> {
  private static final String NEED = "Persons/Requests/ActivePlans/SENneed";
  private static final Set<String> MANY = Set.of("plan detail", "placement detail", "SEN need");

  private final Landing landing;
  private final Map<InboxFile, FindingLog> logs = new LinkedHashMap<>();
  private final Map<InboxFile, Tally> unreadable = new HashMap<>();
  private final List<ModuleTable> tables = new ArrayList<>();
  private final CaseLog caseLog = new CaseLog();
  private final Sen2Rows rows;
  private final RowReceiver receiver;
  private final Iterator<Sen2Return.Case> cases;
  private final Set<String> columns = new TreeSet<>();
  private final int[] kept;
  private final boolean refused;
  private boolean ended;

  Sen2ModulesReading(List<InboxFile> files, Landing landing, byte[] key) {
    this.landing = landing;
    LandedTable landed = landing.table();
    TableSchema schema = landed.schema();
    rows = new Sen2Rows(schema);
    ModuleHeader.Modules modules = new ModuleHeader.Modules(schema);
    files.forEach(file -> read(file, modules));
    Sen2Return linked = new Sen2Return(tables, ModuleTable.authorityInName(files.get(0)));
    cases = linked.cases().iterator();
    tables.forEach(t -> columns.addAll(t.columns()));
    columns.addAll(Set.of("la_code", "request_id"));
    kept =
        rows.columns().stream()
            .filter(columns::contains)
            .mapToInt(rows.columns()::indexOf)
            .toArray();
    Header header = Header.of(schema, only(rows.columns()));
    refused = !header.missing().isEmpty();
    header.missing().forEach(this::refuseRequests);
    receiver = new RowReceiver(Catalogue.shipped(), landed, header, caseLog, new Pseudonyms(key));
  }

  private List<ModuleTable> requests() {
    return tables.stream().filter(t -> t.module().name().equals(Sen2Return.REQUESTS)).toList();
  }

  private void refuseRequests(String column) {
    for (ModuleTable table : requests()) {
      table
          .log()
          .add(
              "required-column-missing",
              Severity.REJECT_FILE,
              1,
              column,
              "no table of the return has the column " + column,
              "add the column, or correct its header, and resubmit the file");
    }
  }

  private List<String> only(List<String> all) {
    return java.util.Arrays.stream(kept).mapToObj(all::get).toList();
  }

  private void read(InboxFile file, ModuleHeader.Modules modules) {
    FindingLog log = new FindingLog(file.name());
    logs.put(file, log);
    try {
      tables.add(new ModuleTable(file, modules, log));
    } catch (UnreadableFile e) {
      log.add(e.rule(), Severity.REJECT_FILE, 0, "", e.getMessage(), e.remedy());
      unreadable.put(file, new Tally(file.id(), 0, 0, new TreeMap<>(), new TreeSet<>(), true));
    }
  }

  @Override
  public boolean hasNext() {
    while (landing.isEmpty() && !ended) {
      if (cases.hasNext()) {
        receive(cases.next());
      } else {
        end();
      }
    }
    return !landing.isEmpty();
  }

  @Override
  public Tuple2<Integer, Serializable> next() {
    hasNext();
    return landing.take();
  }

  private void receive(Sen2Return.Case of) {
    caseLog.turnTo(of);
    List<String> all =
        rows.cells(of.request().authority, of.person().items, items(of), of.ordinal());
    Optional<Object[]> landed =
        refused
            ? Optional.empty()
            : receiver.receive(new RowSource.RawRow(of.request().line, only(all)));
    if (landed.isPresent()) {
      landing.addRow(of.request().table.file().id(), of.request().line, landed.get());
    } else if (refused) {
      of.request().setAside = true;
      of.parts().forEach(Sen2ModulesReading::setAside);
    } else {
      setAside(of.request());
      of.parts().forEach(Sen2ModulesReading::setAside);
    }
  }

  /** What the rows of a request say, by path; of two rows of a module the first. */
  private Map<String, String> items(Sen2Return.Case of) {
    Map<String, String> items = new HashMap<>(of.request().items);
    Set<String> met = new HashSet<>();
    for (ModuleTable.Row part : of.parts()) {
      String module = part.table.module().name();
      if (part.table.module().group().equals(NEED)) {
        Sen2Rows.addNeed(part.items, items);
      } else {
        part.items.forEach(items::putIfAbsent);
      }
      if (!met.add(module) && !MANY.contains(module)) {
        part.table
            .log()
            .add(
                "item-repeated",
                Severity.WARN,
                part.line,
                "",
                "the request has another row of the " + module + " module; the first one counts",
                "leave one row of the module for each request");
      }
    }
    return items;
  }

  private static void setAside(ModuleTable.Row row) {
    if (!row.setAside) {
      row.setAside = true;
      row.table
          .log()
          .add(
              "case-set-aside",
              Severity.REJECT_ROW,
              row.line,
              "",
              "another row of this case was set aside, and the case with it",
              "mend that row: its finding says how");
    }
  }

  private void end() {
    ended = true;
    requests().forEach(t -> t.columns().addAll(columns));
    Map<InboxFile, Tally> tallies = new HashMap<>(unreadable);
    for (ModuleTable table : tables) {
      boolean whole = refused && requests().contains(table);
      tallies.put(table.file(), whole ? table.tally().asRefused() : table.tally());
    }
    landing.end();
    logs.forEach(
        (file, log) -> {
          List<Finding> findings = new ArrayList<>();
          log.drainTo(findings);
          findings.addAll(log.summary());
          landing.tell(tallies.get(file), findings);
        });
  }
}
