package org.sendmetrics.reports.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.sendmetrics.reports.Reports;
import org.sendmetrics.schemas.Catalogue;
import org.sendmetrics.schemas.Metric;

/** The dictionary lists every measure and is as fresh as the declarations. */
class DictionaryTest {
  private static final Path DICTIONARY = Path.of("docs/dictionary.md");

  @Test
  void theCommittedDictionaryIsFresh() throws IOException {
    String made = Reports.dictionary(Catalogue.shipped());
    if (Boolean.getBoolean("renew")) {
      Files.writeString(DICTIONARY, made);
    }
    assertEquals(Files.readString(DICTIONARY), made, "renew it as its second paragraph says");
  }

  @Test
  void everyMeasureHasItsDefinitionSourceCautionAndExamples() {
    String made = Reports.dictionary(Catalogue.shipped());
    for (Metric metric : Catalogue.shipped().metrics().values()) {
      String from = made.substring(made.indexOf("<a id=\"" + metric.id().replace('.', '-')));
      String section = from.substring(0, Math.max(from.indexOf("<a id=", 5), 1));
      if (from.indexOf("<a id=", 5) < 0) {
        section = from;
      }
      for (String part :
          new String[] {
            "Name in the data files",
            "Unit:",
            "Periods:",
            "What it cannot tell",
            "Take care",
            "Source:",
            "Read on " + metric.source().readOn()
          }) {
        assertTrue(section.contains(part), metric.id() + " says " + part);
      }
      for (int i = 1; i <= metric.examples().size(); i++) {
        assertTrue(section.contains("Worked example " + i + " gives"), metric.id() + " " + i);
      }
    }
  }
}
