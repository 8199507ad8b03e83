package org.sendmetrics.jobs.audit.read;

/**
 * Where something stands.
 *
 * @param file path inside the public folder, with {@code /}
 * @param where sheet and cell, part of a package, or line; empty for the file as a whole
 */
public record Spot(String file, String where) {

  /** The same file, elsewhere. */
  public Spot at(String elsewhere) {
    return new Spot(file, elsewhere);
  }

  @Override
  public String toString() {
    return where.isEmpty() ? file : file + " " + where;
  }
}
