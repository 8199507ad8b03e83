package org.sendmetrics.jobs.generate;

/**
 * Unique pupil numbers that are well formed and belong to nobody: the digits after the authority's
 * code start with 9, as no school number does.
 *
 * <p>Source: Department for Education, Unique pupil numbers guidance, check letter: the twelve
 * digits weighted 2 to 13, summed, modulo 23.
 */
final class Upn {
  private static final String LETTERS = "ABCDEFGHJKLMNPQRTUVWXYZ";
  private static final int FIRST_WEIGHT = 2;
  private static final int SERIAL_DIGITS = 8;

  private Upn() {}

  static String of(String laCode, int serial) {
    String number = Integer.toString(serial);
    String digits = laCode + "9" + "0".repeat(SERIAL_DIGITS - number.length()) + number;
    return checkLetter(digits) + digits;
  }

  static char checkLetter(String digits) {
    int sum = 0;
    for (int i = 0; i < digits.length(); i++) {
      sum += (digits.charAt(i) - '0') * (i + FIRST_WEIGHT);
    }
    return LETTERS.charAt(sum % LETTERS.length());
  }
}
