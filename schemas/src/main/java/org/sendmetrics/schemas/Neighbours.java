package org.sendmetrics.schemas;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The ten statistical neighbours of each authority, in the set of their time.
 *
 * <p><b>Shape:</b> codes of 3 digits, nearest first; a set may still name abolished authorities,
 * which then have no figure. The relation is not mutual.
 *
 * <p><b>Source:</b> {@code codelists/statistical-neighbour.csv}; which set counts when: the
 * contract, section 3.
 */
public final class Neighbours {
  /** The last year for which the set of 2021 counts; after it that of 2025 does. */
  private static final int LAST_YEAR_OF_FIRST_SET = 2022;

  private static final String FIRST_SET = "2021";
  private static final String SECOND_SET = "2025";

  private final Map<String, List<String>> codes = new HashMap<>();

  Neighbours(SchemaFiles files) {
    for (Path file : files.list("codelists", "statistical-neighbour.csv")) {
      for (NamedCsvRecord row : files.rows(file)) {
        codes
            .computeIfAbsent(
                row.getField("set") + "|" + row.getField("la_code"), k -> new ArrayList<>())
            .add(row.getField("neighbour_code"));
      }
    }
  }

  /** The set that counts for a period that ends on a day, named by its year. */
  public static String setOf(LocalDate lastDay) {
    return lastDay.getYear() <= LAST_YEAR_OF_FIRST_SET ? FIRST_SET : SECOND_SET;
  }

  /** An authority's neighbours for a period that ends on a day; none where the set has none. */
  public List<String> of(String laCode, LocalDate lastDay) {
    return codes.getOrDefault(setOf(lastDay) + "|" + laCode, List.of());
  }
}
