package org.sendmetrics.schemas;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The settings of one statistical method, each a plain decimal, with what it does and its source.
 *
 * <p><b>Errors:</b> {@link SchemaException} for a method or a setting that is not there.
 *
 * <p>Source: {@code methods/*.yaml}.
 */
public record Statistics(String id, String says, Map<String, Double> settings, String source) {
  private static final String FOLDER = "methods";

  /** A method of those that this build ships. */
  public static Statistics shipped(String id) {
    try (SchemaFiles files = SchemaFiles.onClasspath()) {
      return files.declaration(files.file(FOLDER + "/" + id + ".yaml")).read(Statistics::read);
    }
  }

  private static Statistics read(Declaration d) {
    Map<String, Double> settings = new LinkedHashMap<>();
    Declaration given = d.child("settings");
    for (String name : given.names()) {
      try {
        settings.put(name, Double.valueOf(given.text(name)));
      } catch (NumberFormatException e) {
        throw given.refuse(name, "must be a number");
      }
    }
    return new Statistics(d.text("id"), d.text("says"), Map.copyOf(settings), d.text("source"));
  }

  /** A setting. */
  public double setting(String name) {
    Double value = settings.get(name);
    if (value == null) {
      throw new SchemaException(FOLDER + "/" + id + ".yaml", "settings." + name, "is missing");
    }
    return value;
  }

  /** A setting that counts something. */
  public int count(String name) {
    return (int) Math.round(setting(name));
  }
}
