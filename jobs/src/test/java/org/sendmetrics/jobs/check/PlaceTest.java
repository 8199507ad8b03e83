package org.sendmetrics.jobs.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class PlaceTest {

  @Test
  void printsLinesOfTablesAndPathsOfMessages() {
    assertEquals("", Place.text("a/ehcp_301.csv", 0));
    assertEquals("12", Place.text("a/ehcp_301.csv", 12));
    assertEquals(
        "Persons[551]/Requests[1]", Place.text("z.zip/sen2_301.xml", Place.inMessage(551, 0, 1)));
    assertEquals(
        "Persons[1]/Person[551]/Requests[2]",
        Place.text("sen2_301.xml.gz", Place.inMessage(1, 551, 2)));
    assertEquals("Persons[3]", Place.text("sen2_301.xml", Place.inMessage(3, 0, 0)));
  }

  @Test
  void sortsAsTheMessageDoes() {
    assertTrue(Place.inMessage(1, 0, 9) < Place.inMessage(2, 0, 1));
    assertTrue(Place.inMessage(1, 2, 9) < Place.inMessage(1, 3, 1));
    assertTrue(
        Place.inMessage(1, Place.MOST_PERSONS, Place.MOST_REQUESTS) < Place.inMessage(2, 1, 1));
    assertTrue(Place.inMessage(Place.MOST_PERSONS, 1, 1) > 0);
  }
}
