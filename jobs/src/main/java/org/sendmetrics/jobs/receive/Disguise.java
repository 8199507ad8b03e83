package org.sendmetrics.jobs.receive;

import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.sendmetrics.schemas.Field;

/** How a spreadsheet dressed a value, so that it may no longer be what was meant. */
enum Disguise {
  DATE("the spreadsheet holds a date where none is expected", EnumSet.of(Field.Type.DATE)),
  SCIENTIFIC(
      "the spreadsheet turned the value into a number in scientific notation",
      EnumSet.of(Field.Type.INTEGER, Field.Type.NUMBER)),
  ROUNDED(
      "the spreadsheet turned the value into a number and kept fifteen digits of it",
      EnumSet.of(Field.Type.NUMBER)),
  ERROR("the spreadsheet's formula failed", EnumSet.noneOf(Field.Type.class));

  private final String told;
  private final Set<Field.Type> suits;

  Disguise(String told, Set<Field.Type> suits) {
    this.told = told;
    this.suits = suits;
  }

  /** What a spreadsheet wrote where a file number stood, when it is then saved as text. */
  private static final Pattern SCIENTIFIC_TEXT = Pattern.compile("[0-9]([.][0-9]+)?E[+][0-9]+");

  /** How a spreadsheet dressed a reference before it was saved as text; null when it did not. */
  static Disguise inText(Field field, String cell) {
    boolean reference = field.role() == Field.Role.IDENTIFIER;
    return reference && SCIENTIFIC_TEXT.matcher(cell).matches() ? SCIENTIFIC : null;
  }

  /** What happened, for a finding. */
  String told() {
    return told;
  }

  /** Whether a column of the type means just that. */
  boolean suits(Field.Type type) {
    return suits.contains(type);
  }
}
