package org.sendmetrics.jobs.generate;

/**
 * Writes {@code ehcp}.
 *
 * <p><b>Shape:</b> one row a request for an assessment, with what followed.
 */
final class EhcpWriter {
  static final String COLUMNS =
      "la_code,request_id,person_ref,sex,birth_date,ethnicity,primary_need,received_date,"
          + "request_source,rya,request_outcome_date,request_outcome,request_mediation,"
          + "request_tribunal,exported_la,assessment_outcome,assessment_outcome_date,"
          + "assessment_mediation,assessment_tribunal,other_mediation,other_tribunal,"
          + "week20_exception,plan_start_date,plan_cease_date,cease_reason,transfer_la,sen_setting,"
          + "review_meeting_date,review_outcome,review_decision_date,review_draft_date,"
          + "phase_transfer_due_date,phase_transfer_final_date";

  private final Area area;
  private final Table table;

  EhcpWriter(Area area, Table table) {
    this.area = area;
    this.table = table;
  }

  void write(Case drawn) {
    table
        .text(area.code())
        .text(drawn.requestId)
        .text(drawn.personRef)
        .text(drawn.sex)
        .date(drawn.birth)
        .text(drawn.ethnicity)
        .text(drawn.need)
        .date(drawn.received)
        .text(drawn.source)
        .flag(drawn.inCustody)
        .date(drawn.decided)
        .text(drawn.decision)
        .flag(drawn.requestMediation)
        .flag(drawn.requestTribunal)
        .text(drawn.exportedTo)
        .text(drawn.assessment)
        .date(drawn.assessed)
        .flag(drawn.assessmentMediation)
        .flag(drawn.assessmentTribunal)
        .flag(drawn.otherMediation)
        .flag(drawn.otherTribunal)
        .text(drawn.exception)
        .date(drawn.planStart)
        .date(drawn.planCease)
        .text(drawn.ceaseReason)
        .text(drawn.transferredFrom)
        .text(drawn.setting)
        .date(drawn.reviewMeeting)
        .text(drawn.reviewOutcome)
        .date(drawn.reviewDecided)
        .date(drawn.reviewDraft)
        .date(drawn.phaseTransferDue)
        .date(drawn.phaseTransferFinal)
        .end();
  }
}
