package org.sendmetrics.jobs.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PublishedCellTest {
  private static final Map<String, String> SYMBOLS =
      Published.CATALOGUE.publications().get("ehc-plans-20-weeks").symbols();

  @ParameterizedTest
  @CsvSource({"x,x", "z,z", "c,c", "low,low", ":,x", "~,c", "..,x", ".,z", "Z,z", "'',x"})
  void aSymbolIsKeptAndIsNeverANumber(String raw, String symbol) {
    PublishedCell cell = PublishedCell.read(raw, SYMBOLS);
    assertNull(cell.number());
    assertEquals(symbol, cell.symbol());
    assertTrue(cell.readable());
  }

  @ParameterizedTest
  @CsvSource({
    "32.299999999999997,32.3",
    "10.000000000000002,10",
    "'1,234',1234",
    "'1,234,567.5',1234567.5",
    "46.4%,46.4",
    "' 12 ',12"
  })
  void anOddlyWrittenNumberIsReadAndTheOddityNamed(String raw, BigDecimal number) {
    PublishedCell cell = PublishedCell.read(raw, SYMBOLS);
    assertEquals(0, number.compareTo(cell.number()));
    assertFalse(cell.oddity().isEmpty());
  }

  @Test
  void anUnroundedRateIsNotTakenForStrayDigits() {
    PublishedCell cell = PublishedCell.read("6.882780099", SYMBOLS);
    assertEquals(new BigDecimal("6.882780099"), cell.number());
    assertTrue(cell.oddity().isEmpty());
  }

  @ParameterizedTest
  @CsvSource({
    "n/a",
    "'1,23'",
    "12-",
    "x x",
    "11e100000081",
    "1E99",
    "1e-1000000000",
    "1000000000000000",
    "'999,999,999,999,999,999'"
  })
  void anythingElseCannotBeRead(String raw) {
    PublishedCell cell = PublishedCell.read(raw, SYMBOLS);
    assertFalse(cell.readable());
    assertNull(cell.number());
  }

  @ParameterizedTest
  @CsvSource({"12,true", "12.0,true", "0,true", "12.5,false", "-1,false", "x,false"})
  void aCountIsAWholeNumberOfNoughtOrMore(String raw, boolean count) {
    assertEquals(count, PublishedCell.read(raw, SYMBOLS).isCount());
  }
}
