package org.sendmetrics.jobs.generate;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Writes the cases of one authority as a SEN2 person level message.
 *
 * <p><b>Shape:</b> one {@code Persons} element a person, in the order of their first requests, with
 * a {@code Requests} element a case. Source: SEN2 person level return: technical specification.
 */
final class ReturnWriter {
  /** Above the serial numbers of pupils, so that nobody here is one of them. */
  private static final int FIRST_SERIAL = 90_000_000;

  private final Area area;
  private final Map<String, List<Case>> byPerson = new LinkedHashMap<>();
  private final StringBuilder xml = new StringBuilder();

  ReturnWriter(Area area) {
    this.area = area;
  }

  void add(Case drawn) {
    byPerson.computeIfAbsent(drawn.personRef, p -> new ArrayList<>(1)).add(drawn);
  }

  /** Writes what was added. */
  void write(OutputStream out) throws IOException {
    xml.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<Message>\n<Header>");
    xml.append("<CollectionDetails>");
    item("Collection", "SEN2");
    item("Year", Integer.toString(History.AS_AT.getYear() + 1));
    item("ReferenceDate", History.AS_AT);
    xml.append("</CollectionDetails><Source>");
    item("LEA", area.code());
    xml.append("</Source></Header>\n<SEN2>\n");
    int serial = FIRST_SERIAL;
    for (List<Case> cases : byPerson.values()) {
      person(cases, ++serial);
    }
    xml.append("</SEN2>\n</Message>\n");
    out.write(xml.toString().getBytes(StandardCharsets.UTF_8));
  }

  private void person(List<Case> cases, int serial) {
    Case first = cases.get(0);
    xml.append("<Persons>");
    item("PersonBirthDate", first.birth);
    item("Sex", first.sex);
    item("Ethnicity", first.ethnicity);
    item("UPN", Upn.of(area.code(), serial));
    cases.forEach(this::request);
    xml.append("</Persons>\n");
  }

  private void request(Case drawn) {
    xml.append("<Requests>");
    item("ReceivedDate", drawn.received);
    item("RequestSource", drawn.source);
    flag("RYA", drawn.inCustody);
    item("RequestOutcomeDate", drawn.decided);
    item("RequestOutcome", drawn.decision);
    flag("RequestMediation", drawn.requestMediation);
    flag("RequestTribunal", drawn.requestTribunal);
    item("Exported", drawn.exportedTo);
    if (!drawn.assessment.isEmpty()) {
      assessment(drawn);
    }
    if (drawn.planStart != null) {
      activePlan(drawn);
    }
    xml.append("</Requests>");
  }

  private void assessment(Case drawn) {
    xml.append("<Assessment>");
    item("AssessmentOutcome", drawn.assessment);
    item("AssessmentOutcomeDate", drawn.assessed);
    flag("AssessmentMediation", drawn.assessmentMediation);
    flag("AssessmentTribunal", drawn.assessmentTribunal);
    flag("OtherMediation", drawn.otherMediation);
    flag("OtherTribunal", drawn.otherTribunal);
    item("Week20", drawn.exception);
    if (drawn.planStart != null) {
      xml.append("<NamedPlan>");
      item("StartDate", drawn.planStart);
      item("CeaseDate", drawn.planCease);
      item("CeaseReason", drawn.ceaseReason);
      if (!drawn.setting.isEmpty()) {
        xml.append("<PlanDetail>");
        item("SENSetting", drawn.setting);
        xml.append("</PlanDetail>");
      }
      xml.append("</NamedPlan>");
    }
    xml.append("</Assessment>");
  }

  private void activePlan(Case drawn) {
    xml.append("<ActivePlans>");
    item("TransferLA", drawn.transferredFrom);
    item("ReviewMeeting", drawn.reviewMeeting);
    item("ReviewOutcome", drawn.reviewOutcome);
    item("LastReview", drawn.reviewDecided);
    item("ReviewDraft", drawn.reviewDraft);
    item("PhaseTransferDueDate", drawn.phaseTransferDue);
    item("PhaseTransferFinalDate", drawn.phaseTransferFinal);
    xml.append("<SENneed>");
    item("SENtype", drawn.need);
    item("SENtypeRank", "1");
    xml.append("</SENneed></ActivePlans>");
  }

  private void flag(String name, boolean value) {
    item(name, value ? "1" : "0");
  }

  private void item(String name, LocalDate day) {
    item(name, day == null ? "" : day.toString());
  }

  /** Invented values hold nothing that XML would have escaped. */
  private void item(String name, String text) {
    if (text != null && !text.isEmpty()) {
      xml.append('<').append(name).append('>').append(text);
      xml.append("</").append(name).append('>');
    }
  }
}
