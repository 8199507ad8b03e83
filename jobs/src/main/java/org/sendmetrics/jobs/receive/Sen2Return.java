package org.sendmetrics.jobs.receive;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sendmetrics.jobs.check.Finding.Severity;
import org.sendmetrics.schemas.Catalogue;

/**
 * The tables of one SEN2 return linked by their ids into cases: a request with its person and all
 * that hangs on it. A row whose link is broken is set aside with a finding.
 */
final class Sen2Return {
  static final String PERSON = "person";
  static final String REQUESTS = "requests";
  private static final String HEADER = "header";

  /**
   * One request with what belongs to it.
   *
   * @param person the person's row; the request's own where no table of persons was sent
   * @param parts the rows below it, in the order of the tables
   * @param ordinal of the request among the person's, from 1
   */
  record Case(
      ModuleTable.Row request, ModuleTable.Row person, List<ModuleTable.Row> parts, int ordinal) {}

  private final List<ModuleTable> tables;
  private final Map<String, Map<String, ModuleTable.Row>> byId = new HashMap<>();
  private final Map<ModuleTable.Row, ModuleTable.Row> parents = new HashMap<>();

  /**
   * Links the tables.
   *
   * @param otherwise the authority where no table names one
   */
  Sen2Return(List<ModuleTable> tables, String otherwise) {
    this.tables = tables;
    for (ModuleTable table : tables) {
      table.rows().forEach(this::index);
    }
    String fallback = authorityOfHeader(otherwise);
    for (String module : inOrder()) {
      of(module).forEach(table -> table.rows().forEach(row -> link(row, fallback)));
    }
  }

  private static List<String> inOrder() {
    return Catalogue.shipped().extracts().get("sen2").message().orElseThrow().modules().stream()
        .map(m -> m.name())
        .toList();
  }

  private List<ModuleTable> of(String module) {
    return tables.stream().filter(t -> t.module().name().equals(module)).toList();
  }

  private void index(ModuleTable.Row row) {
    if (!row.table.hasIds()) {
      return;
    }
    Map<String, ModuleTable.Row> ids =
        byId.computeIfAbsent(row.table.module().name(), m -> new HashMap<>());
    if (!row.id.isEmpty() && ids.putIfAbsent(row.id, row) != null) {
      setAside(
          row,
          "duplicate-key",
          "an earlier row has the same id; that one stays",
          "leave one row of each id and resubmit the file");
    }
  }

  private String authorityOfHeader(String otherwise) {
    return of(HEADER).stream()
        .flatMap(t -> t.rows().stream())
        .map(r -> r.authority)
        .filter(a -> !a.isEmpty())
        .findFirst()
        .orElse(otherwise);
  }

  private void link(ModuleTable.Row row, String fallback) {
    String parentModule = row.table.parentModule();
    boolean hangs = !parentModule.isEmpty() && !of(parentModule).isEmpty();
    if (!parentModule.isEmpty() && !hangs && !parentModule.equals(PERSON)) {
      hangs = true;
    }
    if (hangs && !row.setAside) {
      ModuleTable.Row parent = byId.getOrDefault(parentModule, Map.of()).get(row.parent);
      if (parent == null || parent.setAside) {
        setAside(
            row,
            "link-broken",
            "no kept row of the " + parentModule + " module has the id that this row hangs on",
            "send the row it belongs to, or correct the id");
        return;
      }
      parents.put(row, parent);
      row.authority = row.authority.isEmpty() ? parent.authority : row.authority;
    }
    row.authority = row.authority.isEmpty() ? fallback : row.authority;
    requireAuthority(row);
  }

  private static void requireAuthority(ModuleTable.Row row) {
    Set<String> codes = Catalogue.shipped().authorities().codes();
    if (!row.setAside && !codes.contains(row.authority)) {
      row.setAside = true;
      boolean none = row.authority.isEmpty();
      row.table
          .log()
          .add(
              none ? "required-value-missing" : "value-invalid",
              Severity.REJECT_ROW,
              row.line,
              "la_code",
              none
                  ? "neither the row nor the return says of which authority it is"
                  : "the value must be a code of the list local-authority",
              "give the authority's 3-digit code as lea in the table of the return's header");
    }
  }

  private static void setAside(ModuleTable.Row row, String rule, String message, String remedy) {
    row.setAside = true;
    row.table.log().add(rule, Severity.REJECT_ROW, row.line, "", message, remedy);
  }

  /** The cases in the order of their requests. */
  List<Case> cases() {
    Map<ModuleTable.Row, Case> cases = new LinkedHashMap<>();
    Map<ModuleTable.Row, Integer> ordinals = new HashMap<>();
    for (ModuleTable table : of(REQUESTS)) {
      for (ModuleTable.Row request : table.rows()) {
        if (!request.setAside) {
          ModuleTable.Row person = parents.getOrDefault(request, request);
          int ordinal = ordinals.merge(person, 1, Integer::sum);
          cases.put(request, new Case(request, person, new ArrayList<>(), ordinal));
        }
      }
    }
    for (String module : inOrder()) {
      for (ModuleTable table : of(module)) {
        for (ModuleTable.Row row : table.rows()) {
          Case of = cases.get(requestOf(row));
          if (of != null && row != of.request() && row != of.person() && !row.setAside) {
            of.parts().add(row);
          }
        }
      }
    }
    return List.copyOf(cases.values());
  }

  private ModuleTable.Row requestOf(ModuleTable.Row row) {
    ModuleTable.Row up = row;
    while (up != null && !up.table.module().name().equals(REQUESTS)) {
      up = parents.get(up);
    }
    return up;
  }
}
