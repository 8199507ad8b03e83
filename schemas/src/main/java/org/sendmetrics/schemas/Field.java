package org.sendmetrics.schemas;

import java.util.List;
import java.util.Optional;

/**
 * One column of an extract, as its Table Schema declares it.
 *
 * @param name the column's name in {@code snake_case}
 * @param aliases other headers under which suppliers send it
 * @param type how a filled cell is read
 * @param required an empty cell sets the row aside, and a file without the column is refused
 * @param codelist id of the code list that a filled cell must be in
 * @param pattern regular expression that a filled cell must match whole
 * @param minimum smallest number allowed
 * @param maximum largest whole number allowed
 * @param role what the column holds about a person
 * @param onInvalid what a filled cell that cannot be read costs: the row, or only the value
 * @param landedAs the column's name after receipt; an identifier lands under another name than its
 *     own
 * @param title what the column is, in words, for findings and documents
 */
public record Field(
    String name,
    List<String> aliases,
    Type type,
    boolean required,
    Optional<String> codelist,
    Optional<String> pattern,
    Optional<Integer> minimum,
    Optional<Integer> maximum,
    Role role,
    OnInvalid onInvalid,
    String landedAs,
    String title) {

  /**
   * How a filled cell is read. {@code CODE} is text that must be in a code list; {@code NUMBER} has
   * up to six decimals.
   */
  public enum Type {
    TEXT,
    CODE,
    INTEGER,
    NUMBER,
    DATE,
    ACADEMIC_YEAR
  }

  /** What a column says about a person, hence what becomes of it on receipt. */
  public enum Role {
    /** Says nothing about who somebody is; landed as it is. */
    FACT,
    /** Names a person or a case file of one; replaced by a keyed pseudonym. */
    IDENTIFIER,
    /** A birth date; only ages derived from it are landed. */
    BIRTH_DATE,
    /** Free words or a supplier's reference, of no use to any figure; never landed. */
    DROPPED
  }

  /** What an unreadable filled cell costs. */
  public enum OnInvalid {
    REJECT_ROW,
    UNKNOWN
  }
}
