package org.sendmetrics.schemas;

/** A fault in the project's own declarations: says which file and which key, and what is wrong. */
public final class SchemaException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public SchemaException(String file, String key, String problem) {
    super(file + ": " + key + ": " + problem);
  }
}
