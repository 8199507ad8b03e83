package org.sendmetrics.jobs.compare;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.sendmetrics.jobs.check.Finding;
import org.sendmetrics.schemas.Catalogue;
import org.sendmetrics.schemas.Figure;

/** Published files for the tests: the real sample, and small ones made of a few rows. */
final class Published {
  static final Catalogue CATALOGUE = Catalogue.shipped();
  static final String RATE = "ehcp.issued-within-20-weeks-rate";
  static final String RATE_INCLUDING_EXCEPTIONS =
      "ehcp.issued-within-20-weeks-including-exceptions-rate";

  private static final Path SAMPLE =
      Path.of("..", "sample-data", "small", "published", "ehcp_timeliness_20_week.csv");

  static final String HEADER =
      "time_period,time_identifier,geographic_level,country_code,country_name,region_code,"
          + "region_name,new_la_code,old_la_code,la_name,breakdown_topic,breakdown,"
          + "plans_issued_den,plans_issued_den_ex,plans_issued_within_20_weeks,"
          + "plans_issued_20_weeks_ex,pc_plans_issued_within_20_weeks,PC_plans_issued_20_weeks_ex";
  static final String ALL = "All EHC plans issued,All EHC plans issued";

  private static final Path EXCERPTS = Path.of("..", "sample-data", "published");

  private Published() {}

  /** An excerpt of a real file, as it was published. */
  static PublishedFile excerpt(String name) {
    return new PublishedFile(name, () -> Files.newInputStream(EXCERPTS.resolve(name)));
  }

  /** Everything found in excerpts, whichever rule found it. */
  static List<Finding> findings(String... names) {
    PublishedRows rows = read(Stream.of(names).map(Published::excerpt).toList());
    List<Finding> findings = new ArrayList<>(rows.findings());
    findings.addAll(Comparators.of(rows).findings());
    findings.addAll(Reconciliation.of(CATALOGUE, rows).findings());
    findings.addAll(PublishedFaults.of(CATALOGUE, rows));
    return findings;
  }

  static String sample() {
    try {
      return Files.readString(SAMPLE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The sample with Lewisham's headline of 2024 withdrawn, as in a later edition. */
  static String laterEdition() {
    String shown = ",Lewisham," + ALL + ",193,193,183,183,94.8,94.8,2,2,1,1,8,8,4.1,4.1\n";
    if (!sample().contains(shown)) {
      throw new IllegalStateException("the sample's row of Lewisham has changed");
    }
    return sample().replace(shown, ",Lewisham," + ALL + ",x".repeat(14) + "\n");
  }

  static PublishedRows read(String name, String text) {
    return read(List.of(file(name, text)));
  }

  static PublishedRows read(List<PublishedFile> files) {
    try {
      return PublishedFiles.read(CATALOGUE, files);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A file of the header and the rows given. */
  static PublishedRows readRows(String... rows) {
    List<String> lines = new ArrayList<>(List.of(HEADER));
    lines.addAll(List.of(rows));
    return read("published/a.csv", String.join("\n", lines) + "\n");
  }

  static PublishedFile file(String name, String text) {
    return PublishedFile.of(name, text.getBytes(StandardCharsets.UTF_8));
  }

  static String northEast(String year, String cells) {
    return year
        + ",Calendar year,Regional,E92000001,England,E12000001,North East,,,,"
        + ALL
        + ","
        + cells;
  }

  /** A headline row of an authority of the North East. */
  static String authority(String year, String newCode, String code, String name, String cells) {
    return year
        + ",Calendar year,Local authority,E92000001,England,E12000001,North East,"
        + String.join(",", newCode, code, name, ALL, cells);
  }

  static String hartlepool(String year, String cells) {
    return authority(year, "E06000001", "805", "Hartlepool", cells);
  }

  static String darlington(String year, String cells) {
    return authority(year, "E06000005", "841", "Darlington", cells);
  }

  static Figure figure(Comparators comparators, String metric, String year, String areaCode) {
    return comparators.figures().stream()
        .filter(f -> f.key().metric().equals(metric) && f.key().isTotal())
        .filter(f -> f.key().timePeriod().equals(year))
        .filter(f -> f.key().place().code().equals(areaCode))
        .findFirst()
        .orElseThrow();
  }

  /** A live percentage of two counts. */
  static Figure figure(Figure.Key key, long numerator, long denominator) {
    Figure any =
        Comparators.of(
                readRows(
                    hartlepool(
                        "2024", "%2$d,%2$d,%1$d,%1$d,50,50".formatted(numerator, denominator))))
            .figures()
            .get(0);
    return new Figure(
        key, any.numerator(), any.denominator(), any.value(), null, null, "%", "", Figure.LIVE, "");
  }
}
