package org.sendmetrics.jobs.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sendmetrics.jobs.measure.duckdb.DuckDbEngine;
import org.sendmetrics.schemas.Catalogue;

/**
 * Marks count as the attendance table of the same sessions does, and a SEN2 message as the ehcp
 * table of the same requests.
 */
class OtherFormsOfInputTest {
  private static final String ROLL =
      "academic_year,census,la_code,laestab,phase,upn,sex,birth_date,nc_year,enrol_status,"
          + "sen_provision,primary_need,fsm_eligible\n";
  private static final List<String> PUPILS =
      List.of("A301000000001", "A301000000002", "A301000000003");
  private static final List<LocalDate> DAYS =
      List.of(
          LocalDate.of(2024, 9, 3),
          LocalDate.of(2024, 9, 4),
          LocalDate.of(2025, 1, 14),
          LocalDate.of(2025, 5, 6),
          LocalDate.of(2025, 6, 3),
          LocalDate.of(2025, 6, 4));

  /** By term, the census from which its pupils' facts are taken. */
  private static final Map<String, String> CENSUS =
      Map.of("AUT", "AUT", "SPR", "SPR", "SU1", "SUM", "SU2", "SUM");

  private static final List<String> CODES =
      List.of("/", "\\", "I", "M", "O", "C2", "B", "L", "E", "D", "U", "X", "K", "G", "#");
  private static final Set<String> AUTHORISED = Set.of("I", "M", "C2", "E");
  private static final Set<String> UNAUTHORISED = Set.of("O", "U", "G");
  private static final Set<String> NOT_POSSIBLE = Set.of("D", "X", "#");
  private static final List<String> REASONS =
      List.of("I", "M", "C2", "E", "O", "U", "G", "B", "K", "D", "X");

  private static final String REQUESTS =
      "la_code,request_id,person_ref,sex,birth_date,ethnicity,primary_need,received_date,request_source,"
          + "request_outcome_date,request_outcome,assessment_outcome,assessment_mediation,week20_exception,"
          + "plan_start_date\n"
          + "301,A301000000001/1,A301000000001,F,2015-04-21,WBRI,,2024-01-08,1,2024-02-19,N,,,,\n"
          + "301,A301000000001/2,A301000000001,F,2015-04-21,WBRI,ASD,2024-09-02,2,2024-10-14,Y,Y,0,1,2025-01-20\n"
          + "301,A301000000002/1,A301000000002,M,2019-11-30,,SEMH,2025-02-03,2,2025-03-17,Y,Y,0,0,2025-06-23\n"
          + "301,1000000003/1,1000000003,M,2008-01-01,WBRI,,2025-03-03,3,,A,,,,\n";

  @TempDir private Path folder;

  @Test
  void marksCountAsTheTableOfTheSameSessions() throws IOException, SQLException {
    Path marks = inbox("marks", "roll_301.csv", roll(), "marks_301.csv", marks(PUPILS));
    Path table = inbox("table", "roll_301.csv", roll(), "attendance_301.csv", attendance());
    ReceivedTables fromMarks = ReceivedTables.receive(marks, folder.resolve("from-marks"));
    ReceivedTables fromTable = ReceivedTables.receive(table, folder.resolve("from-table"));
    String expected = ReceivedTables.lines(fromTable.onSpark(), "enrolments");
    assertTrue(expected.lines().count() >= PUPILS.size() * 4, expected);
    assertEquals(expected, ReceivedTables.lines(fromMarks.onSpark(), "enrolments"));
    try (DuckDbEngine duck = fromMarks.onDuckDb()) {
      assertEquals(expected, ReceivedTables.lines(duck, "enrolments"));
    }
  }

  @Test
  void theTableCountsWhereBothCoverASchoolAndTermAndThoseOnNoRollDoNot() throws IOException {
    List<String> andAStranger = new ArrayList<>(PUPILS);
    andAStranger.add("A301000000009");
    Path inbox = inbox("both", "roll_301.csv", roll(), "marks_301.csv", marks(andAStranger));
    String autumn =
        attendance()
            .lines()
            .filter(l -> !l.contains(",SPR,") && !l.contains(",SU"))
            .reduce("", (a, b) -> a + b + "\n");
    Files.writeString(inbox.resolve("attendance_301.csv"), autumn);
    Engine engine = ReceivedTables.receive(inbox, folder.resolve("both-landed")).onSpark();
    assertEquals(
        "[attendance, AUT, 3] [marks, SPR, 3] [marks, SU1, 3] [marks, SU2, 3]",
        text(
            engine.rows(
                "select case when file_id = 0 then 'attendance' else 'marks' end as file, term, count(*)"
                    + " from attendance group by 1, 2 order by 1, 2")));
    assertEquals("[1, 4]", found(engine, "marks-beside-attendance"));
    assertEquals("[1, 3]", found(engine, "marks-not-on-roll"));
  }

  @Test
  void aMarkAtAnotherSchoolInTheSameSessionIsToldUnlessItIsD() throws IOException {
    String marks =
        "la_code,laestab,upn,date,session,code\n"
            + "301,3014001,A301000000001,2025-01-14,AM,/\n301,3014002,A301000000001,2025-01-14,AM,I\n"
            + "301,3014001,A301000000002,2025-01-14,AM,/\n301,3014002,A301000000002,2025-01-14,AM,D\n";
    Path inbox = inbox("twice", "marks_301.csv", marks);
    Engine engine = ReceivedTables.receive(inbox, folder.resolve("twice-landed")).onSpark();
    assertEquals("[0, 2]", found(engine, "two-marks-in-one-session"));
  }

  @Test
  void aMessageCountsAsTheTableOfTheSameRequests() throws IOException, SQLException {
    String message =
        "<Message><Header><Source><LEA>301</LEA></Source></Header><SEN2>"
            + person(
                "A301000000001",
                "F",
                "2015-04-21",
                "<Ethnicity>WBRI</Ethnicity>",
                request("2024-01-08", 1, "2024-02-19", "N", "")
                    + request("2024-09-02", 2, "2024-10-14", "Y", plan("1", "2025-01-20", "ASD")))
            + person(
                "A301000000002",
                "M",
                "2019-11-30",
                "",
                request("2025-02-03", 2, "2025-03-17", "Y", plan("0", "2025-06-23", "SEMH")))
            + "<Persons><PersonBirthDate>2008-01-01</PersonBirthDate><Sex>M</Sex><Ethnicity>WBRI</Ethnicity>"
            + "<UniqueLearnerNumber>1000000003</UniqueLearnerNumber>"
            + request("2025-03-03", 3, "", "A", "")
            + "</Persons></SEN2></Message>";
    ReceivedTables fromTable =
        ReceivedTables.receive(inbox("csv", "ehcp_301.csv", REQUESTS), folder.resolve("from-csv"));
    ReceivedTables fromMessage =
        ReceivedTables.receive(inbox("xml", "sen2_301.xml", message), folder.resolve("from-xml"));
    for (String facts :
        List.of("ehcp-requests", "ehcp-decisions", "ehcp-plans", "ehcp-open-cases")) {
      String expected = ReceivedTables.lines(fromTable.onSpark(), facts);
      assertTrue(!expected.isEmpty(), facts);
      assertEquals(expected, ReceivedTables.lines(fromMessage.onSpark(), facts), facts);
      try (DuckDbEngine duck = fromMessage.onDuckDb()) {
        assertEquals(expected, ReceivedTables.lines(duck, facts), facts);
      }
    }
  }

  @Test
  void theTablesOfAReturnsModulesCountAsTheTableOfTheSameRequests()
      throws IOException, SQLException {
    Path modules =
        inbox(
            "modules",
            "sen2_301_sen2.csv",
            "sen2tableid,NativeId,collection,year,lea\n1,1,SEN2,2025,301\n",
            "sen2_301_person.csv",
            "persontableid,sen2tableid,surname,personbirthdate,sex,ethnicity,upn,uniquelearnernumber\n"
                + "11,1,Invented,2015-Apr-21 00:00:00,F,WBRI,A301000000001,\n"
                + "12,1,Invented,2019-Nov-30 00:00:00,M,,A301000000002,\n"
                + "13,1,Invented,2008-Jan-01 00:00:00,M,WBRI,,1000000003\n",
            "sen2_301_requests.csv",
            "requeststableid,persontableid,receiveddate,requestsource,requestoutcomedate,requestoutcome\n"
                + "21,11,2024-01-08,1,2024-02-19,N\n22,11,2024-09-02,2,2024-10-14,Y\n"
                + "23,12,2025-02-03,2,2025-03-17,Y\n24,13,2025-03-03,3,,A\n",
            "sen2_301_assessment.csv",
            "assessmenttableid,requeststableid,assessmentoutcome,assessmentmediation,week20\n"
                + "32,22,Y,false,true\n33,23,Y,false,false\n",
            "sen2_301_namedplan.csv",
            "namedplantableid,assessmenttableid,startdate\n42,32,2025-01-20\n43,33,2025-06-23\n",
            "sen2_301_activeplans.csv",
            "activeplanstableid,requeststableid,transferla,lastreview\n52,22,,\n53,23,,\n",
            "sen2_301_senneed.csv",
            "senneedtableid,activeplanstableid,sentyperank,sentype\n"
                + "61,52,2,OTH\n62,52,1,ASD\n63,53,1,SEMH\n");
    ReceivedTables fromTable =
        ReceivedTables.receive(inbox("table", "ehcp_301.csv", REQUESTS), folder.resolve("t"));
    ReceivedTables fromModules = ReceivedTables.receive(modules, folder.resolve("m"));
    for (String facts :
        List.of("ehcp-requests", "ehcp-decisions", "ehcp-plans", "ehcp-open-cases")) {
      String expected = ReceivedTables.lines(fromTable.onSpark(), facts);
      assertTrue(!expected.isEmpty(), facts);
      assertEquals(expected, ReceivedTables.lines(fromModules.onSpark(), facts), facts);
      try (DuckDbEngine duck = fromModules.onDuckDb()) {
        assertEquals(expected, ReceivedTables.lines(duck, facts), facts);
      }
    }
  }

  @Test
  void theTableCountsWhereBothCoverAnAuthority() throws IOException {
    String message =
        "<Message><Header><Source><LEA>LEA_CODE</LEA></Source></Header>"
            + person("A301000000001", "F", "2015-04-21", "", request("2024-01-08", 1, "", "A", ""))
            + "</Message>";
    Path inbox =
        inbox(
            "covered",
            "ehcp_301.csv",
            "la_code,request_id,person_ref,received_date,request_outcome\n301,R1,P1,2025-01-06,A\n");
    Files.writeString(inbox.resolve("sen2_301.xml"), message.replace("LEA_CODE", "301"));
    Files.writeString(inbox.resolve("sen2_330.xml"), message.replace("LEA_CODE", "330"));
    Engine engine = ReceivedTables.receive(inbox, folder.resolve("covered-landed")).onSpark();
    assertEquals(
        "[0, 301] [2, 330]", text(engine.rows("select file_id, la_code from ehcp order by 1")));
    assertEquals("[1, 1]", found(engine, "sen2-beside-ehcp"));
  }

  private static String found(Engine engine, String check) {
    return text(
        engine.rows(
            "select file_id, number from ("
                + Catalogue.shipped().tableChecks().get(check).sql()
                + ")"));
  }

  private static String text(List<Object[]> rows) {
    return rows.stream()
        .map(java.util.Arrays::toString)
        .collect(java.util.stream.Collectors.joining(" "));
  }

  private Path inbox(String name, String... filesAndContents) throws IOException {
    Path inbox = Files.createDirectories(folder.resolve(name));
    for (int i = 0; i < filesAndContents.length; i += 2) {
      Files.writeString(inbox.resolve(filesAndContents[i]), filesAndContents[i + 1]);
    }
    return inbox;
  }

  private static String roll() {
    StringBuilder rows = new StringBuilder(ROLL);
    for (String upn : PUPILS) {
      for (String census : List.of("AUT", "SPR", "SUM")) {
        rows.append("202425,").append(census).append(",301,3014001,SEC,").append(upn).append(',');
        rows.append(facts(upn, census)).append('\n');
      }
    }
    return rows.toString();
  }

  /** Sex, birth date, year, status, SEN, need and meals of a pupil, who changes in spring. */
  private static String facts(String upn, String census) {
    String sen = census.equals("AUT") ? "N," : "K,ASD";
    return switch (upn.charAt(12)) {
      case '1' -> "F,2012-03-04,8,C," + sen + ",1";
      case '2' -> "M,2009-01-31,11,C,E,SEMH,0";
      default -> "M,2014-08-31,6,C,N,,";
    };
  }

  private static String code(int pupil, int day, int session) {
    return CODES.get((pupil * 7 + day * 2 + session) % CODES.size());
  }

  private static String marks(List<String> pupils) {
    StringBuilder rows = new StringBuilder("la_code,laestab,upn,date,session,code\n");
    for (int p = 0; p < pupils.size(); p++) {
      for (int d = 0; d < DAYS.size(); d++) {
        for (int s = 0; s < 2; s++) {
          rows.append("301,3014001,").append(pupils.get(p)).append(',').append(DAYS.get(d));
          rows.append(s == 0 ? ",AM," : ",PM,").append(code(p, d, s)).append('\n');
        }
      }
    }
    return rows.toString();
  }

  /** The same sessions added up by term, counted here by hand. */
  private static String attendance() {
    StringBuilder rows =
        new StringBuilder(ROLL.replace("census", "term").strip())
            .append(",sessions_possible,sessions_authorised,sessions_unauthorised");
    REASONS.forEach(r -> rows.append(",sessions_").append(r.toLowerCase()));
    rows.append('\n');
    for (int p = 0; p < PUPILS.size(); p++) {
      for (Map.Entry<String, List<String>> term : codesByTerm(p).entrySet()) {
        rows.append("202425,").append(term.getKey()).append(",301,3014001,SEC,");
        rows.append(PUPILS.get(p)).append(',');
        rows.append(facts(PUPILS.get(p), CENSUS.get(term.getKey())));
        List<String> codes = term.getValue();
        rows.append(',').append(codes.stream().filter(c -> !NOT_POSSIBLE.contains(c)).count());
        rows.append(',').append(codes.stream().filter(AUTHORISED::contains).count());
        rows.append(',').append(codes.stream().filter(UNAUTHORISED::contains).count());
        REASONS.forEach(r -> rows.append(',').append(codes.stream().filter(r::equals).count()));
        rows.append('\n');
      }
    }
    return rows.toString();
  }

  private static Map<String, List<String>> codesByTerm(int pupil) {
    Map<String, List<String>> codes = new TreeMap<>();
    List<String> terms = List.of("AUT", "AUT", "SPR", "SU1", "SU2", "SU2");
    for (int d = 0; d < DAYS.size(); d++) {
      List<String> of = codes.computeIfAbsent(terms.get(d), t -> new ArrayList<>());
      of.add(code(pupil, d, 0));
      of.add(code(pupil, d, 1));
    }
    return codes;
  }

  private static String person(String upn, String sex, String born, String more, String requests) {
    return "<Persons><PersonBirthDate>"
        + born
        + "</PersonBirthDate><Sex>"
        + sex
        + "</Sex>"
        + more
        + "<UPN>"
        + upn
        + "</UPN>"
        + requests
        + "</Persons>";
  }

  private static String request(
      String received, int source, String decided, String outcome, String more) {
    return "<Requests><ReceivedDate>"
        + received
        + "</ReceivedDate><RequestSource>"
        + source
        + "</RequestSource><RequestOutcomeDate>"
        + decided
        + "</RequestOutcomeDate><RequestOutcome>"
        + outcome
        + "</RequestOutcome>"
        + more
        + "</Requests>";
  }

  private static String plan(String week20, String start, String need) {
    return "<Assessment><AssessmentOutcome>Y</AssessmentOutcome><AssessmentMediation>0</AssessmentMediation>"
        + "<Week20>"
        + week20
        + "</Week20><NamedPlan><StartDate>"
        + start
        + "</StartDate></NamedPlan></Assessment>"
        + "<ActivePlans><SENneed><SENtype>"
        + need
        + "</SENtype><SENtypeRank>1</SENtypeRank></SENneed></ActivePlans>";
  }
}
