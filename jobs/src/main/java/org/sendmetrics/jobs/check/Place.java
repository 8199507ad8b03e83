package org.sendmetrics.jobs.check;

/**
 * Where a row stands in its file, as one number that sorts as the file does: the physical line on
 * which the row starts, or in an XML message the ordinals of its elements.
 */
public final class Place {
  /** Most requests of one person that a message may hold. */
  public static final int MOST_REQUESTS = (1 << 14) - 1;

  /** Most persons that a message may hold. */
  public static final int MOST_PERSONS = (1 << 24) - 1;

  private static final int REQUEST_BITS = 14;
  private static final int PERSON_BITS = 24;

  private Place() {}

  /**
   * The place of a request in a message. Each ordinal counts from 1 among its kind.
   *
   * @param persons the {@code Persons} element
   * @param person the {@code Person} element within it; 0 where the message has none
   * @param request the {@code Requests} element within that; 0 for the person alone
   */
  public static long inMessage(int persons, int person, int request) {
    return ((long) persons << PERSON_BITS | person) << REQUEST_BITS | request;
  }

  /** As printed: the line's number, or the element's path; nothing for the whole file. */
  public static String text(String file, long place) {
    if (place == 0) {
      return "";
    }
    return file.endsWith(".xml") || file.endsWith(".xml.gz") ? path(place) : Long.toString(place);
  }

  private static String path(long place) {
    long request = place & MOST_REQUESTS;
    long person = place >> REQUEST_BITS & MOST_PERSONS;
    long persons = place >> REQUEST_BITS + PERSON_BITS;
    return "Persons[" + persons + "]" + step("Person", person) + step("Requests", request);
  }

  private static String step(String element, long ordinal) {
    return ordinal == 0 ? "" : "/" + element + "[" + ordinal + "]";
  }
}
