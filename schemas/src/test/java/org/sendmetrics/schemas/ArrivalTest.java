package org.sendmetrics.schemas;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sendmetrics.schemas.Arrival.Standing;

class ArrivalTest {
  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource({
    "0, 0, NOT_RECEIVED",
    "100, 0, ALL_KEPT",
    "101, 1, FEW_SET_ASIDE",
    "100, 1, SOME_SET_ASIDE",
    "100, 5, SOME_SET_ASIDE",
    "100, 6, MANY_SET_ASIDE",
    "1, 1, MANY_SET_ASIDE"
  })
  void bands(long rows, long setAside, Standing standing) {
    assertEquals(standing, Standing.of(rows, setAside));
  }

  @Test
  void whatIsWrittenIsReadBack() {
    List<Arrival> arrivals =
        List.of(
            new Arrival("301", "ehcp", Standing.ALL_KEPT),
            new Arrival("301", "roll", Standing.NOT_RECEIVED));
    assertEquals(List.of(), Arrival.read(folder));
    Arrival.write(folder, arrivals);
    assertEquals(arrivals, Arrival.read(folder));
  }
}
