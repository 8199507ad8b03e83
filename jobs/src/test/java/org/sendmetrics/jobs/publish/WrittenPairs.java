package org.sendmetrics.jobs.publish;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.sendmetrics.schemas.Catalogue;
import org.sendmetrics.schemas.Figure;

/** A folder of pairs, written and read back for the tests. */
record WrittenPairs(Path folder) {

  static WrittenPairs of(List<Figure> figures, Path folder) {
    OpenData.write(Catalogue.shipped(), figures, folder);
    return new WrittenPairs(folder);
  }

  /** Every file's text by its name. */
  Map<String, String> texts() {
    Map<String, String> texts = new HashMap<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        texts.put(file.getFileName().toString(), Files.readString(file));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return texts;
  }

  /** The rows of a pair's data file, cells by column. */
  List<Map<String, String>> rows(String pair) {
    List<Map<String, String>> rows = new ArrayList<>();
    try (var reader = CsvReader.builder().ofNamedCsvRecord(folder.resolve(pair + ".csv"))) {
      reader.forEach(r -> rows.add(r.getFieldsAsMap()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return rows;
  }

  /** The one row of a breakdown item, all phases; England's when the code is empty. */
  Map<String, String> row(String pair, String time, String laCode, String item, String part) {
    String level = laCode.isEmpty() ? "National" : "Local authority";
    return rows(pair).stream()
        .filter(r -> r.get("time_period").equals(time))
        .filter(r -> r.get("geographic_level").equals(level))
        .filter(r -> r.get("old_la_code").equals(laCode))
        .filter(r -> r.get("breakdown").equals(item) && r.get("education_phase").equals("Total"))
        .filter(r -> part.equals(r.getOrDefault("term", r.get("quarter"))))
        .findFirst()
        .orElseThrow();
  }
}
