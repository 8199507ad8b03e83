package org.sendmetrics.jobs.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sendmetrics.schemas.Catalogue;
import org.sendmetrics.schemas.Figure;

/** Pairs from a few invented figures: written whole or refused. */
class OpenDataTest {
  private static final Catalogue CATALOGUE = Catalogue.shipped();

  private final List<Figure> figures = new ArrayList<>(InventedFigures.all());

  @TempDir private Path folder;

  @Test
  void everyPairPassesEveryCheck() {
    write();
    OpenDataChecks checks = new OpenDataChecks(CATALOGUE);
    for (String id : CATALOGUE.openDataPairs().keySet()) {
      for (OpenDataChecks.Result result : checks.of(folder.resolve(id + ".csv"))) {
        assertTrue(result.passed(), id + " " + result);
      }
    }
  }

  @Test
  void namesAndLabelsOfEveryShippedMetricKeepTheRules() {
    for (var pair : CATALOGUE.openDataPairs().values()) {
      for (var metric : OpenData.metrics(CATALOGUE, pair)) {
        for (var indicator : OpenDataIndicator.of(pair, metric)) {
          assertTrue(indicator.name().matches("[a-z][a-z0-9_]{2,49}"), indicator.name());
          assertTrue(indicator.label().length() <= 80, indicator.label());
        }
      }
      pair.stems().keySet().forEach(CATALOGUE::metric);
    }
  }

  @Test
  void aFamilyWithoutFiguresHasNoPair() {
    write();
    figures.removeIf(f -> f.key().metric().startsWith("mediation."));
    Set<String> names = write().texts().keySet();
    assertEquals(6, names.size(), names.toString());
    assertTrue(names.stream().noneMatch(n -> n.startsWith("send_mediation")), names.toString());
  }

  @Test
  void neitherTheOrderOfFiguresNorTheMachinesLocaleChangesAByte() {
    Map<String, String> before = write().texts();
    Collections.shuffle(figures, new Random(7));
    Locale locale = Locale.getDefault();
    try {
      Locale.setDefault(Locale.GERMANY);
      assertEquals(before, write().texts());
    } finally {
      Locale.setDefault(locale);
    }
    assertEquals(8, before.size());
  }

  @Test
  void aPairThatFailsACheckIsRefusedAndTheFolderIsLeftAsItWas() {
    WrittenPairs pairs = write();
    Map<String, String> before = pairs.texts();
    figures.add(InventedFigures.withUntrimmedItem());
    OpenDataRefused refused = assertThrows(OpenDataRefused.class, this::write);
    String message = refused.getMessage();
    assertTrue(message.contains("send_mediation.csv: filter_whitespace"), message);
    assertEquals(before, pairs.texts());
  }

  @Test
  void twoFiguresForOneCellAreAFaultOfOurs() {
    figures.add(figures.get(0));
    assertThrows(IllegalArgumentException.class, this::write);
  }

  private WrittenPairs write() {
    return WrittenPairs.of(figures, folder);
  }
}
