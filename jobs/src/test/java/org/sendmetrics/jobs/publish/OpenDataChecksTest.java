package org.sendmetrics.jobs.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.sendmetrics.schemas.Catalogue;

/** A sound pair, spoilt in one place at a time: each check finds its own fault. */
class OpenDataChecksTest {
  private static final String DATA =
      """
      time_period,time_identifier,geographic_level,country_code,country_name,region_code,region_name,new_la_code,la_name,old_la_code,breakdown_topic,breakdown,term,absent_count,absent_percent
      202425,Academic year,National,E92000001,England,,,,,,Total,Total,Total,1200,6.125
      202425,Academic year,National,E92000001,England,,,,,,Sex,Female,Total,600,6
      202425,Academic year,National,E92000001,England,,,,,,Sex,Female,Autumn term,x,x
      202425,Academic year,Regional,E92000001,England,E12000007,London,,,,Total,Total,Total,800,6.5
      202425,Academic year,Regional,E92000001,England,E12000007,London,,,,Sex,Female,Total,0,0.000000
      202425,Academic year,Regional,E92000001,England,E12000007,London,,,,Sex,Female,Autumn term,500,6.25
      202425,Academic year,Local authority,E92000001,England,E12000009,South West,E06000023,"Bristol, City of",801,Total,Total,Total,c,c
      202425,Academic year,Local authority,E92000001,England,E12000009,South West,E06000023,"Bristol, City of",801,Sex,Female,Total,low,low
      202425,Academic year,Local authority,E92000001,England,E12000009,South West,E06000023,"Bristol, City of",801,Sex,Female,Autumn term,u,u
      202324,Academic year,Local authority,E92000001,England,E12000009,South West,E10000027,Somerset,933,Total,Total,Total,z,z
      202324,Academic year,Local authority,E92000001,England,E12000009,South West,E10000027,Somerset,933,Sex,Female,Total,z,z
      202324,Academic year,Local authority,E92000001,England,E12000009,South West,E10000027,Somerset,933,Sex,Female,Autumn term,1,0.5
      """;

  private static final String METADATA =
      """
      col_name,col_type,label,indicator_grouping,indicator_unit,indicator_dp,filter_hint,filter_grouping_column
      breakdown_topic,Filter,Breakdown topic,,,,What the figures are split by,
      breakdown,Filter,Breakdown,,,,Choose a group of pupils,breakdown_topic
      term,Filter,Term,,,,Choose a term,
      absent_count,Indicator,Number of sessions missed,Sessions,,0,,
      absent_percent,Indicator,Percentage of sessions missed,Sessions,%,1,,
      """;

  /** Checks that no change to the text of one file can make fail; tested below. */
  private static final Set<String> FAIL_OTHERWISE =
      Set.of(
          "filename_spaces",
          "filename_special",
          "filenames_match",
          "filter_item_limit",
          "geog_ignored_rows");

  private static final OpenDataChecks CHECKS = new OpenDataChecks(Catalogue.shipped());

  @TempDir private Path folder;

  @Test
  void aSoundPairPassesAll() throws IOException {
    assertEquals(Set.of(), failing("send.csv", DATA, METADATA));
  }

  @ParameterizedTest(name = "{0}")
  @CsvFileSource(
      resources = "/open-data/faults.csv",
      numLinesToSkip = 1,
      delimiter = '|',
      nullValues = "")
  void aFaultFailsItsCheckAndThoseItImplies(
      String check, String file, String sound, String faulty, String implied) throws IOException {
    String text = file.equals("data") ? DATA : METADATA;
    assertTrue(text.contains(read(sound)), "the text to be spoilt is there: " + sound);
    String spoilt = text.replace(read(sound), read(faulty));
    Set<String> failing =
        file.equals("data")
            ? failing("send.csv", spoilt, METADATA)
            : failing("send.csv", DATA, spoilt);
    Set<String> expected = new TreeSet<>(Set.of(check));
    if (implied != null) {
      expected.addAll(List.of(implied.split(" ")));
    }
    assertEquals(expected, failing);
  }

  @Test
  void everyCheckHasAFaultThatFailsIt() throws IOException {
    Set<String> faulted = new TreeSet<>(FAIL_OTHERWISE);
    try (var in = getClass().getResourceAsStream("/open-data/faults.csv")) {
      new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .skip(1)
          .forEach(line -> faulted.add(line.substring(0, line.indexOf('|'))));
    }
    faulted.add("row_limit"); // needs over a million rows
    assertEquals(new TreeSet<>(CHECKS.ids()), faulted);
  }

  @Test
  void namesOfFilesAreHeldToo() throws IOException {
    assertTrue(failing("send absence.csv", DATA, METADATA).contains("filename_spaces"));
    assertTrue(failing("send&absence.csv", DATA, METADATA).contains("filename_special"));
    assertTrue(failing("send.txt", DATA, METADATA).contains("filenames_match"));
  }

  @Test
  void aFilterOfTooManyItemsIsRefused() throws IOException {
    String row = "202425,Academic year,National,E92000001,England,,,,,,Sex,Item %d,Total,1,1\n";
    String many = IntStream.range(0, 25_000).mapToObj(row::formatted).collect(Collectors.joining());
    Set<String> failing = failing("send.csv", DATA + many, METADATA);
    assertTrue(failing.contains("filter_item_limit"), failing.toString());
  }

  @Test
  void aFileOfIgnoredLevelsAloneIsRefused() throws IOException {
    String ignored = DATA.replaceAll(",(?:National|Regional|Local authority),", ",Planning area,");
    assertTrue(failing("send.csv", ignored, METADATA).contains("geog_ignored_rows"));
    String mixed = DATA.replace(",National,", ",School,").replace(",Regional,", ",Provider,");
    assertTrue(failing("send.csv", mixed, METADATA).contains("geog_ignored_rows"));
  }

  /** What the table of faults writes in words, because a cell cannot hold it. */
  private static String read(String cell) {
    return cell.replace("(nothing)", "")
        .replace("(line)", "\n")
        .replace("(mark)", "\uFEFF")
        .replace("(return)", "\r")
        .replace("(space)", " ")
        .replace("(quote)", "\"");
  }

  private Set<String> failing(String name, String data, String metadata) throws IOException {
    Path file = folder.resolve(name);
    Files.writeString(file, data);
    Files.writeString(OpenDataFiles.metadataOf(file), metadata);
    List<OpenDataChecks.Result> results = CHECKS.of(file);
    return results.stream()
        .filter(r -> !r.passed())
        .map(OpenDataChecks.Result::id)
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
