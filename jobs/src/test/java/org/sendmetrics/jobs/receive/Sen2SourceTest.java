package org.sendmetrics.jobs.receive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sendmetrics.jobs.check.Finding;
import org.sendmetrics.jobs.check.Place;
import org.sendmetrics.schemas.Catalogue;
import org.sendmetrics.schemas.TableSchema;

class Sen2SourceTest {
  private static final TableSchema SEN2 = Catalogue.shipped().extracts().get("sen2");
  private static final String HEADER =
      "<Header><Source><LEA>301</LEA><Release>1.3</Release></Source></Header>";
  private static final String REQUEST =
      "<Requests><ReceivedDate>2025-01-06</ReceivedDate><RequestOutcome>A</RequestOutcome></Requests>";
  private static final String PERSON = "<Persons><UPN>A301000000001</UPN>" + REQUEST + "</Persons>";

  @Test
  void givesARowForEachRequestInTheMessagesOrder() {
    Sen2Source source =
        source(
            HEADER
                + """
                <SEN2>
                <Persons><Surname>Invented</Surname><PersonBirthDate>2015-04-21</PersonBirthDate><Sex>F</Sex>
                <UPN>A301000000001</UPN><Requests><ReceivedDate>2024-01-02</ReceivedDate>
                <RequestOutcome>N</RequestOutcome></Requests><Requests><ReceivedDate>2024-09-02</ReceivedDate>
                <RequestOutcome>Y</RequestOutcome><Assessment><AssessmentOutcome>Y</AssessmentOutcome>
                <Week20>1</Week20><NamedPlan><StartDate>2025-01-20</StartDate><CeaseDate>2025-06-01</CeaseDate>
                <CeaseReason>2</CeaseReason><PlanDetail><SENSetting>EHE</SENSetting></PlanDetail></NamedPlan>
                </Assessment><ActivePlans><TransferLA>302</TransferLA><LastReview>2025-05-01</LastReview>
                <SENneed><SENtype>OTH</SENtype><SENtypeRank>2</SENtypeRank></SENneed>
                <SENneed><SENtype>ASD</SENtype><SENtypeRank>1</SENtypeRank></SENneed></ActivePlans>
                </Requests></Persons></SEN2>""");
    List<String> rows = rows(source);
    assertEquals(
        List.of(
            "Persons[1]/Requests[1]: birth_date=2015-04-21 la_code=301 person_ref=A301000000001"
                + " received_date=2024-01-02 request_id=A301000000001/1 request_outcome=N sex=F",
            "Persons[1]/Requests[2]: assessment_outcome=Y birth_date=2015-04-21 cease_reason=2"
                + " la_code=301 person_ref=A301000000001 plan_cease_date=2025-06-01"
                + " plan_start_date=2025-01-20 primary_need=ASD received_date=2024-09-02"
                + " request_id=A301000000001/2 request_outcome=Y review_decision_date=2025-05-01"
                + " sen_setting=EHE sex=F transfer_la=302 week20_exception=1"),
        rows);
  }

  @Test
  void carriesEveryColumnOfEhcp() {
    List<String> sent = source(HEADER).header();
    assertTrue(SEN2.fields().stream().allMatch(f -> sent.contains(f.name())), "columns: " + sent);
  }

  @Test
  void readsPersonsNestedInOneGroup() {
    String person = PERSON.replace("Persons>", "Person>");
    assertEquals(
        List.of("Persons[1]/Person[1]/Requests[1]", "Persons[1]/Person[2]/Requests[1]"),
        rows(source(HEADER + "<Persons>" + person + person + "</Persons>")).stream()
            .map(row -> row.substring(0, row.indexOf(':')))
            .toList());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "nobody",
      textBlock =
          """
          <UPN>A301000000001</UPN><UniqueLearnerNumber>1000000001</UniqueLearnerNumber> | A301000000001
          <UPN/><UniqueLearnerNumber>1000000001</UniqueLearnerNumber>                   | 1000000001
          <PersonBirthDate>2019-05-01</PersonBirthDate><UPNunknown>UN3</UPNunknown>     | UN3/2019-05-01
          <UPNunknown>UN3</UPNunknown>                                                  | nobody
          """)
  void namesThePersonByTheFirstReferenceThereIs(String items, String person) {
    String row = rows(source(HEADER + "<Persons>" + items + REQUEST + "</Persons>")).get(0);
    assertEquals(person != null, row.contains("person_ref="));
    assertTrue(person == null || row.contains(" person_ref=" + person + " "), row);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          <Persons><ReceivedDate>2025-01-06</ReceivedDate></Persons>       | message-not-nested-as-declared
          <Persons><UPN>A<Requests/></UPN></Persons>                       | message-not-nested-as-declared
          <Persons>words<UPN>A301000000001</UPN></Persons>                 | message-not-nested-as-declared
          <Requests/>                                                      | message-not-nested-as-declared
          <SEN2><SEN2/></SEN2>                                             | message-not-nested-as-declared
          <Persons><Person><Person/></Person></Persons>                    | message-not-nested-as-declared
          <Persons><UPN>A301000000001</Persons>                            | not-well-formed-xml
          <Persons><UPN>&nbsp;</UPN></Persons>                             | not-well-formed-xml
          <Persons><UPN>A30                                                | not-well-formed-xml
          """)
  void refusesAMessageThatIsBrokenOrNestedOtherwise(String body, String rule) {
    UnreadableFile e = assertThrows(UnreadableFile.class, () -> rows(source(HEADER + body)));
    assertEquals(rule, e.rule());
  }

  @Test
  void refusesAMessageThatIsCutShort() {
    String whole = "<Message>" + HEADER + PERSON + PERSON;
    for (int end = 1; end < whole.length(); end += 7) {
      String cut = whole.substring(0, end);
      UnreadableFile e = assertThrows(UnreadableFile.class, () -> rows(message(cut)), cut);
      assertEquals("not-well-formed-xml", e.rule(), cut);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "<!ENTITY a SYSTEM 'file:///etc/hostname'>, &a;",
    "<!ENTITY a 'ten'><!ENTITY b '&a;&a;'>, &b;",
    "<!ENTITY % p SYSTEM 'file:///etc/hostname'> %p;, A301000000001",
    "'', A301000000001"
  })
  void readsNoDocumentTypeAndNoEntity(String declared, String upn) {
    String text =
        "<!DOCTYPE Message ["
            + declared
            + "]><Message>"
            + HEADER
            + PERSON.replace("A301000000001", upn)
            + "</Message>";
    UnreadableFile e = assertThrows(UnreadableFile.class, () -> rows(message(text)));
    assertEquals("document-type-in-message", e.rule());
  }

  @Test
  void refusesAMessageWithoutAuthorityOrOfAnotherKind() {
    assertEquals(
        "message-without-authority",
        assertThrows(UnreadableFile.class, () -> rows(source(PERSON))).rule());
    assertEquals(
        "message-not-nested-as-declared",
        assertThrows(UnreadableFile.class, () -> rows(message("<rss/>"))).rule());
  }

  @Test
  void tellsOfWhatItPassedOver() {
    Sen2Source source =
        source(
            HEADER
                + PERSON.replace(
                    "<UPN>", "<Shoe><UPN>A</UPN></Shoe><UPN>A301000000002</UPN><UPN>"));
    assertTrue(rows(source).get(0).contains("person_ref=A301000000002"));
    FindingLog log = new FindingLog("sen2_301.xml");
    source.tell(log);
    assertEquals(
        List.of("item-repeated Persons[1] UPN", "column-not-known  Shoe"),
        log.take().stream().map(Sen2SourceTest::line).toList());
  }

  private static String line(Finding f) {
    return f.rule() + " " + f.place() + " " + f.column();
  }

  private static Sen2Source source(String content) {
    return message("<?xml version=\"1.0\"?><Message>" + content + "</Message>");
  }

  private static Sen2Source message(String text) {
    return new Sen2Source(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), SEN2);
  }

  /** Each row as its place and its filled cells, by column. */
  private static List<String> rows(Sen2Source source) {
    List<String> rows = new ArrayList<>();
    for (RowSource.RawRow raw = source.next(); raw != null; raw = source.next()) {
      List<String> cells = raw.cells();
      List<String> header = source.header();
      rows.add(
          Place.text("sen2_301.xml", raw.line())
              + ": "
              + header.stream()
                  .sorted()
                  .filter(c -> !cells.get(header.indexOf(c)).isEmpty())
                  .map(c -> c + "=" + cells.get(header.indexOf(c)))
                  .collect(Collectors.joining(" ")));
    }
    return rows;
  }
}
