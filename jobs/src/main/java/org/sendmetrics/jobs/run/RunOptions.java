package org.sendmetrics.jobs.run;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.sendmetrics.reports.style.Approval;
import org.sendmetrics.schemas.Figure;

/**
 * What the operator asked for.
 *
 * @param asAt the day on which open cases are judged
 * @param las 3-digit codes that the run is limited to; empty for those that sent something, {@code
 *     all} for every authority in force
 * @param key file with the key for pseudonyms, where not the operator's own
 * @param engine which engine measures, where the operator says so
 * @param approval who stands behind what is written
 * @param exceptions the workbook that owners filled in, of a release that was approved
 */
public record RunOptions(
    Path inbox,
    Path out,
    Path work,
    LocalDate asAt,
    List<String> las,
    Optional<Path> key,
    Optional<EngineChoice> engine,
    Approval approval,
    Optional<Path> exceptions) {

  /** Those of a run that publishes without asking the owners. */
  public RunOptions(
      Path inbox,
      Path out,
      Path work,
      LocalDate asAt,
      List<String> las,
      Optional<Path> key,
      Optional<EngineChoice> engine) {
    this(inbox, out, work, asAt, las, key, engine, Approval.NOT_ASKED, Optional.empty());
  }

  /** The same as a draft for the owners to look at. */
  public RunOptions asDraft() {
    return new RunOptions(
        inbox, out, work, asAt, las, key, engine, Approval.DRAFT, Optional.empty());
  }

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
    if (approval.state() == Approval.State.APPROVED) {
      return "sendmetrics release --out "
          + out
          + " --approved-by \""
          + approval.by()
          + "\""
          + exceptions.map(e -> " --exceptions " + e).orElse("");
    }
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
        + engine.map(e -> " --engine " + e.label()).orElse("")
        + (approval.isDraft() ? " --draft" : "");
  }
}
