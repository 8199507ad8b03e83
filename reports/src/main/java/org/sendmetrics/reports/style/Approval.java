package org.sendmetrics.reports.style;

/**
 * Who stands behind a release.
 *
 * @param by who approved it; empty text unless somebody did
 */
public record Approval(State state, String by) {
  /** How far a release has come. */
  public enum State {
    /** Published without asking the owners. */
    NOT_ASKED,
    /** Written for the owners to look at. */
    DRAFT,
    /** The owners have approved it. */
    APPROVED
  }

  public static final Approval NOT_ASKED = new Approval(State.NOT_ASKED, "");
  public static final Approval DRAFT = new Approval(State.DRAFT, "");

  public static Approval by(String name) {
    return new Approval(State.APPROVED, name);
  }

  public boolean isDraft() {
    return state == State.DRAFT;
  }
}
