package org.sendmetrics.jobs.derive;

import com.google.auto.service.AutoService;
import java.time.Period;
import java.util.List;
import java.util.Set;
import org.sendmetrics.schemas.Catalogue;
import org.sendmetrics.schemas.Codelist;

/**
 * Age band on the day the request was received; nothing without a birth date. Source: contract of
 * the extracts, age bands by receipt.
 */
@AutoService(DerivedField.class)
public final class AgeBandAtReceipt implements DerivedField {
  private static final List<Codelist.Entry> BANDS =
      Catalogue.shipped().codelist("age-band").entries();

  /** The oldest age, in years, that a request can be for: where the last band ends. */
  public static int oldest() {
    return BANDS.stream().mapToInt(b -> number(b, "to_age")).max().orElseThrow();
  }

  @Override
  public String column() {
    return "age_band";
  }

  @Override
  public Set<String> extracts() {
    return Set.of("ehcp");
  }

  @Override
  public Class<?> type() {
    return String.class;
  }

  @Override
  public String of(Row row) {
    if (!row.has("birth_date")) {
      return null;
    }
    int age = Period.between(row.date("birth_date"), row.date("received_date")).getYears();
    return BANDS.stream()
        .filter(b -> age >= number(b, "from_age") && age <= number(b, "to_age"))
        .map(Codelist.Entry::code)
        .findFirst()
        .orElse(null);
  }

  private static int number(Codelist.Entry band, String column) {
    return Integer.parseInt(band.attribute(column));
  }
}
