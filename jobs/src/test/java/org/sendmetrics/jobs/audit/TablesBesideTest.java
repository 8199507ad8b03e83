package org.sendmetrics.jobs.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sendmetrics.jobs.audit.scan.Fault;
import org.sendmetrics.jobs.audit.scan.ProductScan;

/**
 * The same figures in other tables: Parquet, open data, comparators, and files of no known kind.
 */
class TablesBesideTest {
  private static final String PLACE =
      "Local authority,E92000001,England,E12000007,London,E09000007,Camden,202,";

  @TempDir Path out;
  private Path open;

  @BeforeEach
  void writeTheFigures() throws IOException {
    new HandMadeRelease().scan(out);
    open = Files.createDirectories(out.resolve("public/open-data"));
  }

  private ProductScan scan() throws IOException {
    return new HandMadeRelease().scan(out);
  }

  private void openData(String count2023) throws IOException {
    Files.writeString(
        open.resolve("send_attendance.meta.csv"),
        """
        col_name,col_type,label
        persistent_absence_count,Indicator,Persistent absence: number
        persistent_absence_base,Indicator,Persistent absence: number that it is out of
        persistent_absence_percent,Indicator,Persistent absence: percentage
        """);
    Files.writeString(
        open.resolve("send_attendance.csv"),
        "time_period,time_identifier,geographic_level,country_code,country_name,region_code,region_name,"
            + "new_la_code,la_name,old_la_code,breakdown_topic,breakdown,education_phase,term,"
            + "persistent_absence_count,persistent_absence_base,persistent_absence_percent\n"
            + "202223,Academic year,"
            + PLACE
            + "Total,Total,Total,Total,45,300,15.0\n"
            + "202324,Academic year,"
            + PLACE
            + "Total,Total,Total,Total,"
            + count2023
            + ",c,c\n");
  }

  @Test
  void anHonestPairAndParquetHaveNoFault() throws IOException, SQLException {
    openData("c");
    parquet("SELECT * FROM t");
    ProductScan scan = scan();
    assertEquals(List.of(), scan.findings());
    assertEquals(5, scan.files());
  }

  @Test
  void aCountLeftInTheOpenDataIsCaught() throws IOException {
    openData("40");
    ProductScan scan = scan();
    assertEquals(1, scan.findings().size());
    assertEquals(Fault.PUBLISHED_ELSEWHERE, scan.findings().get(0).fault());
    assertEquals(
        "open-data/send_attendance.csv line 3 persistent_absence_count",
        scan.findings().get(0).where().toString());
    assertEquals(1, scan.shownThoughWithheld().size());
  }

  @Test
  void aCountLeftInTheParquetFileIsCaught() throws IOException, SQLException {
    parquet(
        "SELECT * REPLACE (CASE symbol WHEN 'c' THEN '40' ELSE numerator END AS numerator) FROM t");
    ProductScan scan = scan();
    assertEquals(1, scan.findings().size());
    assertEquals(Fault.PUBLISHED_ELSEWHERE, scan.findings().get(0).fault());
    assertEquals("202324", scan.shownThoughWithheld().keySet().iterator().next().timePeriod());
  }

  @Test
  void aParquetFileOfOtherFiguresIsCaught() throws IOException, SQLException {
    parquet("SELECT * FROM t WHERE time_period <> '202223'");
    assertTrue(scan().findings().stream().anyMatch(f -> f.fault() == Fault.DISAGREES));
  }

  @Test
  void whatAPublicationPrintsIsKnownButNoFault() throws IOException {
    Path own = out.resolve("public/metric-values.csv");
    String rows = Files.readString(own);
    String header = rows.substring(0, rows.indexOf('\n') + 1);
    Files.writeString(
        out.resolve("public/comparators.csv"),
        header
            + HandMadeRelease.METRIC
            + ",202324,Academic year,"
            + PLACE
            + "Total,Total,Total,41,300,13.7,,,%,,A publication,\n");
    ProductScan scan = scan();
    assertEquals(List.of(), scan.findings());
    assertEquals(3, scan.shownThoughWithheld().values().iterator().next().size());
  }

  @Test
  void aFileThatNobodyCanReadIsAFault() throws IOException {
    Files.write(out.resolve("public/map.png"), new byte[] {1, 2, 3});
    assertEquals(
        List.of(Fault.UNREADABLE), scan().findings().stream().map(f -> f.fault()).toList());
  }

  private void parquet(String query) throws SQLException {
    Path folder = out.resolve("public");
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = connection.createStatement()) {
      statement.execute(
          "CREATE TABLE t AS SELECT * FROM read_csv('%s', all_varchar = true)"
              .formatted(folder.resolve("metric-values.csv")));
      statement.execute(
          "COPY (%s) TO '%s' (FORMAT parquet)"
              .formatted(query, folder.resolve("metric-values.parquet")));
    }
  }
}
