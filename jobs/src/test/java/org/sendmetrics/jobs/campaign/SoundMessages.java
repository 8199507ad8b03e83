package org.sendmetrics.jobs.campaign;

/** SEN2 messages of two persons with a request each, every time others. */
final class SoundMessages {
  private static final String PERSON =
      "<Persons><PersonBirthDate>2015-08-16</PersonBirthDate><Sex>F</Sex><UPN>T%011dX</UPN>"
          + "<Requests><ReceivedDate>2026-06-11</ReceivedDate><RequestSource>2</RequestSource>"
          + "<RequestOutcomeDate>2026-07-20</RequestOutcomeDate>"
          + "<RequestOutcome>N</RequestOutcome></Requests></Persons>\n";

  /** What stands before the persons. */
  static final String HEAD = "<Header><Source><LEA>330</LEA></Source></Header>\n";

  private int key;

  /**
   * @param firstKey the key of the first person
   */
  SoundMessages(int firstKey) {
    key = firstKey;
  }

  private String person() {
    return String.format(PERSON, key++);
  }

  String next() {
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<Message>\n"
        + HEAD
        + "<SEN2>\n"
        + person()
        + person()
        + "</SEN2></Message>\n";
  }
}
