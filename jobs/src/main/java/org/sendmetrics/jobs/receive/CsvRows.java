package org.sendmetrics.jobs.receive;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import de.siegmar.fastcsv.reader.CsvParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Makes rows of what the CSV reader finds. A text that a column had a moment ago is not made again:
 * most cells of a table are one of few.
 *
 * <p><b>Errors:</b> {@link CsvParseException} for an endless row.
 */
final class CsvRows extends AbstractBaseCsvCallbackHandler<RowSource.RawRow> {
  private static final int MOST_FIELDS = 1 << 14;
  private static final int LONGEST_ROW = 1 << 26;

  /** Longer texts hardly come twice. */
  private static final int LONGEST_KEPT = 16;

  private static final int TEXTS_A_COLUMN = 1 << 11;

  private final List<String[]> texts = new ArrayList<>();
  private String[] cells = new String[64];
  private int width;
  private int length;

  @Override
  protected void handleBegin(long line) {
    width = 0;
    length = 0;
  }

  @Override
  protected void handleField(int field, char[] letters, int from, int many, boolean quoted) {
    length += many;
    if (field >= MOST_FIELDS || length > LONGEST_ROW) {
      throw new CsvParseException("an endless row");
    }
    if (field == cells.length) {
      cells = Arrays.copyOf(cells, 2 * field);
    }
    cells[field] = text(field, letters, from, many);
    width = field + 1;
  }

  private String text(int field, char[] letters, int from, int many) {
    if (many == 0) {
      return "";
    }
    if (many > LONGEST_KEPT) {
      return new String(letters, from, many);
    }
    while (texts.size() <= field) {
      texts.add(null);
    }
    String[] ofColumn = texts.get(field);
    if (ofColumn == null) {
      ofColumn = new String[TEXTS_A_COLUMN];
      texts.set(field, ofColumn);
    }
    int hash = 0;
    for (int i = from; i < from + many; i++) {
      hash = 31 * hash + letters[i];
    }
    int place = (hash ^ hash >>> 11) & TEXTS_A_COLUMN - 1;
    String there = ofColumn[place];
    if (there == null || !is(there, letters, from, many)) {
      there = new String(letters, from, many);
      ofColumn[place] = there;
    }
    return there;
  }

  private static boolean is(String text, char[] letters, int from, int many) {
    if (text.length() != many) {
      return false;
    }
    for (int i = 0; i < many; i++) {
      if (text.charAt(i) != letters[from + i]) {
        return false;
      }
    }
    return true;
  }

  @Override
  protected RowSource.RawRow buildRecord() {
    return new RowSource.RawRow(
        getStartingLineNumber(), Arrays.asList(Arrays.copyOf(cells, width)));
  }
}
