package org.sendmetrics.jobs.receive;

/**
 * A text file was taken for plain UTF-8, and something in it says that it may be none: it must be
 * read again, from its beginning, in the encoding that all of it tells. Becomes no finding.
 */
final class EncodingInDoubt extends RuntimeException {
  private static final long serialVersionUID = 1L;

  EncodingInDoubt(Throwable cause) {
    super(cause);
  }
}
