package org.sendmetrics.jobs.run;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.sendmetrics.schemas.Figure;

/**
 * What the operator asked for.
 *
 * @param asAt the day on which open cases are judged
 * @param las 3-digit codes that the run is limited to; empty for those that sent something, {@code
 *     all} for every authority in force
 * @param key file with the key for pseudonyms, where not the operator's own
 * @param engine which engine measures, where the operator says so
 */
public record RunOptions(
    Path inbox,
    Path out,
    Path work,
    LocalDate asAt,
    List<String> las,
    Optional<Path> key,
    Optional<EngineChoice> engine) {

  /**
   * Whether figures of a place are wanted: of every region and England, and of the authorities
   * named.
   */
  boolean wants(Figure.Place place) {
    return place.level() != Figure.Level.LOCAL_AUTHORITY || wantsLa(place.laCode());
  }

  /** Whether an authority is wanted. */
  boolean wantsLa(String code) {
    return las.isEmpty() || las.equals(List.of("all")) || las.contains(code);
  }

  /** The command that asks for the same again. */
  public String command() {
    return "sendmetrics run --inbox "
        + inbox
        + " --out "
        + out
        + " --work "
        + work
        + " --as-at "
        + asAt
        + (las.isEmpty() ? "" : " --la " + String.join(",", las))
        + key.map(k -> " --key " + k).orElse("")
        + engine.map(e -> " --engine " + e.label()).orElse("");
  }
}
