package org.sendmetrics.jobs.audit.release;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.sendmetrics.jobs.audit.release.AttackResult.Finding;
import org.sendmetrics.schemas.Catalogue;
import org.sendmetrics.schemas.Figure;
import org.sendmetrics.schemas.Figure.Place;
import org.sendmetrics.schemas.FigureCsv;

/**
 * Releases of requests for an assessment, by two authorities of one region, and the attack on them.
 */
abstract class AttackOnRequests {
  static final String REQUESTS = "ehcp.requests";
  static final String WITHHELD = "c";
  static final Place NORTH = Place.region("E12000001", "North East");
  static final Place ONE =
      new Place(
          Figure.Level.LOCAL_AUTHORITY,
          "E12000001",
          "North East",
          "E06000001",
          "Hartlepool",
          "805");
  static final Place OTHER =
      new Place(
          Figure.Level.LOCAL_AUTHORITY,
          "E12000001",
          "North East",
          "E06000002",
          "Middlesbrough",
          "806");

  @TempDir Path folder;
  final List<Figure> figures = new ArrayList<>();

  @BeforeEach
  void makeFolder() throws IOException {
    Files.createDirectories(folder.resolve("public"));
  }

  void shown(Place place, String item, long number) {
    figures.add(requests(place, "2024", "Calendar year", item, BigDecimal.valueOf(number), ""));
  }

  void withheld(Place place, String item) {
    figures.add(requests(place, "2024", "Calendar year", item, null, WITHHELD));
  }

  static Figure requests(
      Place place, String year, String period, String item, BigDecimal number, String symbol) {
    String topic = item.equals(Figure.TOTAL) ? Figure.TOTAL : "Sex";
    return requests(place, year, period, topic, item, number, symbol);
  }

  static Figure requests(
      Place place,
      String year,
      String period,
      String topic,
      String item,
      BigDecimal number,
      String symbol) {
    Figure.Key key = new Figure.Key(REQUESTS, year, period, place, Figure.TOTAL, topic, item);
    return new Figure(
        key, number, null, number, null, null, "number", symbol, Figure.LIVE, "authorities=2/153");
  }

  /** Two authorities by two sexes, with every margin shown. */
  void table(long[][] numbers, boolean[][] hidden) {
    String[] items = {"Female", "Male"};
    Place[] places = {ONE, OTHER};
    for (Place wider : List.of(Place.ENGLAND, NORTH)) {
      shown(wider, Figure.TOTAL, numbers[0][0] + numbers[0][1] + numbers[1][0] + numbers[1][1]);
      shown(wider, items[0], numbers[0][0] + numbers[1][0]);
      shown(wider, items[1], numbers[0][1] + numbers[1][1]);
    }
    for (int p = 0; p < 2; p++) {
      shown(places[p], Figure.TOTAL, numbers[p][0] + numbers[p][1]);
      for (int i = 0; i < 2; i++) {
        if (hidden[p][i]) {
          withheld(places[p], items[i]);
        } else {
          shown(places[p], items[i], numbers[p][i]);
        }
      }
    }
  }

  private Path written() {
    Path table = folder.resolve("public").resolve("metric-values.csv");
    FigureCsv.write(table, figures);
    return table;
  }

  /** The release as the attacker reads it. */
  Figures read() {
    return Figures.read(Catalogue.shipped(), written());
  }

  AttackResult attack(Path... earlier) {
    written();
    return ReleaseAttack.of(Catalogue.shipped(), folder, List.of(earlier)).run();
  }

  static Finding only(AttackResult result) {
    assertEquals(1, result.findings().size(), result.findings().toString());
    return result.findings().get(0);
  }
}
