package org.sendmetrics.jobs.run;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.sendmetrics.jobs.audit.release.AttackResult;
import org.sendmetrics.jobs.disclose.Decisions;
import org.sendmetrics.jobs.disclose.Disclosure;
import org.sendmetrics.jobs.disclose.Exposed;
import org.sendmetrics.jobs.disclose.Tally;
import org.sendmetrics.jobs.disclose.UndisclosedFile;
import org.sendmetrics.jobs.disclose.cube.Slice;
import org.sendmetrics.schemas.Catalogue;
import org.sendmetrics.schemas.PeriodNesting.Named;

/**
 * Turns the table of figures before disclosure control into the one that is published: withholds,
 * attacks what came of it, and withholds more, until the attacker works nothing out.
 *
 * <p><b>Errors:</b> {@link AuditFailed} where a withheld count has no proof, or where the attacker
 * still works one out when there is nothing more to withhold for it.
 */
final class Disclosing {
  private static final String LINES = "withheld.json";

  private final Run run;
  private final Attacking attacking;
  private final Map<String, AttackResult.Family> attacked = new TreeMap<>();

  Disclosing(Run run) {
    this.run = run;
    attacking = new Attacking(run);
  }

  void write(Path folder) {
    Path undisclosed = run.stage(Stages.UNDISCLOSED);
    Path table = folder.resolve(UndisclosedFile.FIGURES);
    Decisions decisions =
        Decisions.of(
            run.catalogue(),
            new Disclosure(run.catalogue(), run.options().asAt()),
            undisclosed,
            new Revising(run).earlierReleases());
    Set<String> families = decisions.tallies().keySet();
    do {
      decisions.write(undisclosed, folder);
      refuseUnproven(decisions, folder);
      AttackResult result = attacking.attack(table, families);
      result.families().forEach(f -> attacked.put(f.family(), f));
      List<Exposed> exposed = exposed(result);
      if (!exposed.isEmpty() && !decisions.mend(exposed)) {
        AuditLog.write(run.stage(Auditing.LOG), List.of(), result);
        throw new AuditFailed(exposed.size(), run.stage(Auditing.LOG));
      }
      families = families(run.catalogue(), exposed);
    } while (!families.isEmpty());
    attacking.keep(table, List.copyOf(attacked.values()));
    Json.write(folder.resolve(LINES), lines(decisions));
  }

  private static void refuseUnproven(Decisions decisions, Path folder) {
    int unproven = decisions.tallies().values().stream().mapToInt(Tally::unproven).sum();
    if (unproven > 0) {
      throw AuditFailed.unproven(unproven, folder);
    }
  }

  /** What an attack worked out, or might have. */
  static List<Exposed> exposed(AttackResult result) {
    return result.failures().stream()
        .map(
            f ->
                new Exposed(
                    f.figure().metric(),
                    new Named(f.figure().timePeriod(), f.figure().timeIdentifier()),
                    f.figure().area(),
                    new Slice(f.figure().phase(), f.figure().topic(), f.figure().item()),
                    f.low()))
        .toList();
  }

  /** The families that some counts are of. */
  static Set<String> families(Catalogue catalogue, List<Exposed> exposed) {
    Set<String> families = new TreeSet<>();
    exposed.forEach(e -> families.add(catalogue.metric(e.metric()).family()));
    return families;
  }

  private List<String> lines(Decisions decisions) {
    List<String> lines = new ArrayList<>(decisions.lines());
    lines.add(
        String.format(
            Locale.UK,
            "attack       %,d withheld counts, of which none can be worked out, %.1f s",
            attacked.values().stream().mapToInt(AttackResult.Family::attacked).sum(),
            attacked.values().stream().mapToDouble(AttackResult.Family::seconds).sum()));
    return lines;
  }

  /** What was withheld, a line a family, and what the attack on it tried. */
  static List<String> lines(Run run) {
    return List.of(Json.read(run.stage(Stages.DISCLOSED).resolve(LINES), String[].class));
  }
}
