package org.sendmetrics.jobs.generate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** One request for an assessment and what followed; null or empty is what has not happened. */
final class Case {
  static final String YES = "Y";
  static final String NO = "N";
  static final String AWAITED = "A";
  static final String WITHDRAWN = "W";
  static final String HISTORICAL = "H";

  String requestId;
  String personRef;
  String sex;
  LocalDate birth;
  String ethnicity;
  String need;
  LocalDate received;
  String source = "";
  boolean inCustody;
  LocalDate decided;
  String decision;
  boolean requestTribunal;
  boolean requestMediation;
  String exportedTo = "";
  String assessment = "";
  LocalDate assessed;
  boolean assessmentMediation;
  boolean assessmentTribunal;
  boolean otherMediation;
  boolean otherTribunal;
  String exception = "";
  LocalDate planStart;
  LocalDate planCease;
  String ceaseReason = "";
  String transferredFrom = "";
  String setting = "";
  LocalDate reviewMeeting;
  String reviewOutcome = "";
  LocalDate reviewDecided;
  LocalDate reviewDraft;
  LocalDate phaseTransferDue;
  LocalDate phaseTransferFinal;

  /** What of this the family took to a mediation adviser. */
  final List<Dispute> disputes = new ArrayList<>(0);

  boolean isRefused() {
    return NO.equals(decision);
  }

  /** Age in whole years on a day. */
  int ageOn(LocalDate day) {
    int age = day.getYear() - birth.getYear();
    boolean before =
        day.getMonthValue() * 32 + day.getDayOfMonth()
            < birth.getMonthValue() * 32 + birth.getDayOfMonth();
    return before ? age - 1 : age;
  }

  /** Takes one decision to a mediation adviser; true when mediation itself was chosen. */
  boolean dispute(String issueType, LocalDate notice, boolean optedIn) {
    disputes.add(new Dispute(personRef, issueType, notice, optedIn));
    return optedIn;
  }
}
