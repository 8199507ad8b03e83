package org.sendmetrics.jobs.campaign.fault;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.sendmetrics.jobs.support.GoodRow;
import org.sendmetrics.schemas.Catalogue;

/**
 * The smallest inbox that has work for every step: a file of each extract about one authority, two
 * sound rows in each table and one that is set aside.
 */
final class TinyInbox {
  /** Rows of tables, and the requests of the message. */
  static final int ROWS_IN = 3 * GoodRow.extracts().size() + 1;

  static final int ROWS_SET_ASIDE = GoodRow.extracts().size();

  private static final String NO_AUTHORITY = "1";

  private TinyInbox() {}

  static void write(Path inbox) throws IOException {
    Files.createDirectories(inbox);
    for (String extract : GoodRow.extracts()) {
      Files.writeString(inbox.resolve(file(extract)), table(extract));
    }
    Files.writeString(
        inbox.resolve("sen2_330.xml"),
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <Message>
        <Header><Source><LEA>330</LEA></Source></Header>
        <SEN2>
        <Persons><PersonBirthDate>2015-08-16</PersonBirthDate><Sex>F</Sex><UPN>T00000000099X</UPN>
        <Requests><ReceivedDate>2026-06-11</ReceivedDate><RequestSource>2</RequestSource>
        <RequestOutcomeDate>2026-07-20</RequestOutcomeDate>
        <RequestOutcome>N</RequestOutcome></Requests></Persons>
        </SEN2></Message>
        """);
    Files.writeString(
        inbox.resolve("submission.json"), "{\"synthetic\": true, \"note\": \"Invented.\"}\n");
  }

  static String file(String extract) {
    return extract + "_330.csv";
  }

  private static String table(String extract) {
    List<Map<String, String>> rows = new ArrayList<>();
    for (int key = 1; key <= 3; key++) {
      rows.add(GoodRow.of(extract, key));
    }
    rows.get(2).put("la_code", NO_AUTHORITY);
    List<String> columns =
        Catalogue.shipped().extracts().get(extract).fields().stream().map(f -> f.name()).toList();
    return GoodRow.table(columns, rows);
  }
}
