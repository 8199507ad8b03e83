package org.sendmetrics.jobs.support;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A sound row of every extract that comes as a table, about somebody invented in authority 330. */
public final class GoodRow {
  private static final Map<String, String> CELLS =
      Map.of(
          "roll",
          "academic_year=202425,census=SPR,la_code=330,laestab=3302000,phase=PRI,upn=,sex=F,"
              + "birth_date=2016-05-01,nc_year=3,enrol_status=C,sen_provision=K,ethnicity=WBRI",
          "attendance",
          "academic_year=202425,term=AUT,la_code=330,laestab=3302000,phase=PRI,upn=,nc_year=3,"
              + "sen_provision=K,sessions_possible=140,sessions_authorised=4,"
              + "sessions_unauthorised=2,sessions_i=3",
          "marks",
          "la_code=330,laestab=3302000,upn=,date=2025-09-15,session=AM,code=C1",
          "exclusions",
          "la_code=330,laestab=3304000,phase=SEC,upn=,nc_year=9,category=SUSP,"
              + "start_date=2024-11-05,sessions=4,reason_1=PP,sen_provision=K",
          "mediation",
          "la_code=330,case_id=,person_ref=,route=MEDIATION,issue_type=refuse_assess,"
              + "session_date=2025-03-04,status=HELD",
          "ehcp",
          "la_code=330,request_id=,person_ref=,birth_date=2015-06-01,received_date=2024-09-02,"
              + "request_outcome_date=2024-10-07,request_outcome=Y,week20_exception=0,"
              + "plan_start_date=2025-01-13,plan_cease_date=,cease_reason=",
          "targets",
          "la_code=330,metric=ehcp.issued-within-20-weeks-rate,target=90,target_date=,"
              + "owner=Head of SEND",
          "contacts",
          "la_code=330,name=,what_for=Advice,phone=01632 960000",
          "commentary",
          "la_code=330,metric=forum,time_period=2025,time_identifier=Calendar year,author=,"
              + "text=Families still wait",
          "calendar",
          "la_code=330,date_from=,date_to=,kind=CLOSED,laestab=3302000");

  private static final LocalDate FIRST_DAY = LocalDate.of(2026, 1, 1);

  private GoodRow() {}

  /** The extracts that come as one table. */
  public static List<String> extracts() {
    return CELLS.keySet().stream().sorted().toList();
  }

  /** The row of an extract with the n-th key, by column. */
  public static Map<String, String> of(String extract, int n) {
    Map<String, String> row = cells(CELLS.get(extract));
    // A temporary number ends in a letter and has no check letter.
    row.replace("upn", String.format("T%011dX", n));
    row.replace("person_ref", "PERSON-" + n);
    row.replace("case_id", "CASE-" + n);
    row.replace("request_id", "REQUEST-" + n);
    row.replace("target_date", FIRST_DAY.plusDays(n).toString());
    row.replace("date_from", FIRST_DAY.plusDays(n).toString());
    row.replace("date_to", FIRST_DAY.plusDays(n).toString());
    row.replace("name", "Advice line " + n);
    row.replace("author", "Board " + n);
    return row;
  }

  /** Cells written {@code column=value,column=value}, by column. */
  public static Map<String, String> cells(String text) {
    Map<String, String> cells = new LinkedHashMap<>();
    for (String cell : text.split(",")) {
      String[] parts = cell.split("=", 2);
      cells.put(parts[0], parts[1]);
    }
    return cells;
  }

  /** A table of rows under the named columns, quoted where it must be. */
  public static String table(Iterable<String> columns, List<Map<String, String>> rows) {
    return String.join(",", columns)
        + "\n"
        + rows.stream().map(row -> line(columns, row)).collect(Collectors.joining());
  }

  private static String line(Iterable<String> columns, Map<String, String> row) {
    List<String> cells = new ArrayList<>();
    for (String column : columns) {
      String cell = row.getOrDefault(column, "");
      boolean plain = !cell.matches("(?s).*[,\"\r\n].*");
      cells.add(plain ? cell : '"' + cell.replace("\"", "\"\"") + '"');
    }
    return String.join(",", cells) + "\n";
  }
}
