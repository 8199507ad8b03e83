package org.sendmetrics.jobs.receive;

/**
 * Watches the bytes of one part of a workbook for what no spreadsheet writes: a document type, or
 * cells beyond every column a workbook can have, before which a reader makes room for all others.
 *
 * <p><b>Source:</b> ECMA-376, part 1, 18.3.1.4: the attribute {@code r} of a cell, the last column
 * being XFD; part 2, 8.2.5: no document types.
 */
final class WorkbookPart {
  private static final String DOCUMENT_TYPE = "<!D";
  private static final int MOST_LETTERS = 3;

  /** How far the attribute {@code r="} has been met. */
  private enum Met {
    NOTHING,
    BLANK,
    NAME,
    EQUALS,
    VALUE
  }

  private Met met = Met.NOTHING;
  private boolean inTag;
  private int letters;
  private int ofDocumentType;
  private boolean hostile;

  void take(byte[] block, int length) {
    for (int i = 0; i < length; i++) {
      take((char) (block[i] & 0xFF));
    }
  }

  private void take(char letter) {
    ofDocumentType =
        letter == DOCUMENT_TYPE.charAt(ofDocumentType) ? ofDocumentType + 1 : letter == '<' ? 1 : 0;
    if (ofDocumentType == DOCUMENT_TYPE.length()) {
      hostile = true;
      ofDocumentType = 0;
    }
    inTag = letter == '<' || inTag && letter != '>';
    if (!inTag) {
      met = Met.NOTHING;
      return;
    }
    boolean blank = letter <= ' ';
    met =
        switch (met) {
          case NOTHING -> blank ? Met.BLANK : Met.NOTHING;
          case BLANK -> letter == 'r' ? Met.NAME : blank ? Met.BLANK : Met.NOTHING;
          case NAME -> letter == '=' ? Met.EQUALS : blank ? Met.NAME : Met.NOTHING;
          case EQUALS -> opened(letter, blank);
          case VALUE -> valued(letter);
        };
  }

  private Met opened(char letter, boolean blank) {
    letters = 0;
    return letter == '"' || letter == '\'' ? Met.VALUE : blank ? Met.EQUALS : Met.NOTHING;
  }

  private Met valued(char letter) {
    boolean isLetter = letter >= 'A' && letter <= 'Z' || letter >= 'a' && letter <= 'z';
    letters += isLetter ? 1 : 0;
    hostile |= letters > MOST_LETTERS || letter == '&';
    return isLetter ? Met.VALUE : Met.NOTHING;
  }

  /** Whether such a thing has been met, or a cell that hides where it stands. */
  boolean hostile() {
    return hostile;
  }
}
