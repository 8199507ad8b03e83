package org.sendmetrics.jobs.derive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.sendmetrics.jobs.support.EveryService;
import org.sendmetrics.schemas.Catalogue;
import org.sendmetrics.schemas.TableSchema;

/** What holds of every derived field on the classpath. */
class EveryDerivedFieldTest {

  @Test
  void everyFieldHasATest() {
    EveryService.assertTested(DerivedField.class);
  }

  @Test
  void everyFieldIsANewColumnOfAKnownExtract() {
    Set<String> seen = new HashSet<>();
    for (DerivedField field : EveryService.of(DerivedField.class)) {
      for (String extract : field.extracts()) {
        TableSchema schema = Catalogue.shipped().extracts().get(extract);
        assertTrue(schema != null, field.column() + " is derived for an unknown " + extract);
        assertTrue(schema.field(field.column()).isEmpty(), field.column() + " is sent already");
        assertTrue(seen.add(extract + "." + field.column()), field.column() + " is there twice");
      }
    }
  }

  @Test
  void everyFieldIsNamedInSnakeCaseAndIsTextOrAWholeNumber() {
    for (DerivedField field : EveryService.of(DerivedField.class)) {
      assertTrue(field.column().matches("[a-z0-9]+(_[a-z0-9]+)*"), field.column());
      assertEquals(
          true, Set.of(String.class, Integer.class).contains(field.type()), field.column());
    }
  }
}
