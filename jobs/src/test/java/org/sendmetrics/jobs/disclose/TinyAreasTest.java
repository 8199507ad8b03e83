package org.sendmetrics.jobs.disclose;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sendmetrics.jobs.audit.release.AttackResult;
import org.sendmetrics.jobs.audit.release.ReleaseAttack;
import org.sendmetrics.schemas.Catalogue;
import org.sendmetrics.schemas.Counted;
import org.sendmetrics.schemas.Figure;
import org.sendmetrics.schemas.Figure.Place;
import org.sendmetrics.schemas.FigureCsv;

/**
 * The Isles of Scilly and the City of London, each beside one larger authority of its region: what
 * of their few children would be told is withheld, and England's figures stay.
 */
class TinyAreasTest {
  private static final Catalogue CATALOGUE = Catalogue.shipped();
  private static final String PERSISTENT = "attendance.persistent-absence-rate";
  private static final Place SOUTH_WEST = Place.region("E12000009", "South West");
  private static final Place LONDON = Place.region("E12000007", "London");
  private static final Place SCILLY = authority(SOUTH_WEST, "E06000053", "Isles of Scilly", "420");
  private static final Place CORNWALL = authority(SOUTH_WEST, "E06000052", "Cornwall", "908");
  private static final Place CITY = authority(LONDON, "E09000001", "City of London", "201");
  private static final Place CAMDEN = authority(LONDON, "E09000007", "Camden", "202");

  @TempDir Path folder;
  private final List<Counted> counted = new ArrayList<>();
  private List<Figure> figures;

  private static Place authority(Place region, String newCode, String name, String code) {
    return new Place(
        Figure.Level.LOCAL_AUTHORITY,
        region.regionCode(),
        region.regionName(),
        newCode,
        name,
        code);
  }

  /** Persistently absent girls of all girls, boys of all boys. */
  private void add(Place place, long girls, long ofGirls, long boys, long ofBoys) {
    add(place, Figure.TOTAL, Figure.TOTAL, girls + boys, ofGirls + ofBoys);
    add(place, "Sex", "Female", girls, ofGirls);
    add(place, "Sex", "Male", boys, ofBoys);
  }

  private void add(Place place, String topic, String item, long numerator, long denominator) {
    counted.add(
        new Counted(
            new Figure.Key(PERSISTENT, "202425", "Academic year", place, Figure.TOTAL, topic, item),
            List.of(Rows.each(numerator), Rows.each(denominator)),
            "",
            ""));
  }

  @BeforeEach
  void protect() {
    add(Place.ENGLAND, 955, 4_772, 966, 4_880);
    add(SOUTH_WEST, 502, 2_521, 503, 2_539);
    add(SCILLY, 2, 21, 3, 39);
    add(CORNWALL, 500, 2_500, 500, 2_500);
    add(LONDON, 453, 2_251, 463, 2_341);
    add(CITY, 3, 51, 3, 41);
    add(CAMDEN, 450, 2_200, 460, 2_300);
    figures = DisclosureTest.protect(counted);
  }

  private Figure figure(Place place, String item) {
    return figures.stream()
        .filter(f -> f.key().place().equals(place) && f.key().breakdown().equals(item))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void whatTheyWouldTellOfTheirFewIsWithheldAndEnglandsFiguresStay() {
    for (String item : List.of("Female", "Male")) {
      assertEquals("c", figure(SCILLY, item).symbol());
      assertEquals("c", figure(CITY, item).symbol());
      assertTrue(figure(Place.ENGLAND, item).isShown(), item);
    }
    for (Place place : List.of(Place.ENGLAND, SOUTH_WEST, LONDON, CORNWALL, CAMDEN)) {
      assertTrue(figure(place, Figure.TOTAL).isShown(), place.name());
    }
  }

  @Test
  void nothingOfThemCanBeWorkedOut() throws IOException {
    Path table = Files.createDirectories(folder.resolve("public")).resolve("metric-values.csv");
    FigureCsv.write(table, figures);
    AttackResult attacked = ReleaseAttack.of(CATALOGUE, folder, List.of()).run();
    assertTrue(attacked.attacked() >= 4, attacked.toString());
    assertTrue(attacked.holds(), attacked.findings().toString());
  }
}
