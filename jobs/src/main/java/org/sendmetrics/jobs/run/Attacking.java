package org.sendmetrics.jobs.run;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sendmetrics.jobs.audit.release.AttackResult;
import org.sendmetrics.jobs.audit.release.ReleaseAttack;
import org.sendmetrics.jobs.audit.release.Seen;
import org.sendmetrics.jobs.disclose.Earlier;

/**
 * Attacks a table of figures together with the releases before it, and keeps of which bytes it
 * found nothing: the same bytes need not be attacked a second time.
 */
final class Attacking {
  private static final String HELD = "held.json";

  private final Run run;
  private final List<Path> earlier;

  Attacking(Run run) {
    this.run = run;
    earlier = new Revising(run).earlierReleases().stream().map(Earlier.Release::table).toList();
  }

  /**
   * A table that held.
   *
   * @param table SHA-256 of its bytes
   * @param earlier the same of the tables of the releases before it
   * @param families what was attacked
   */
  private record Held(String table, List<String> earlier, List<AttackResult.Family> families) {}

  /** What comes of attacking the figures of some families. */
  AttackResult attack(Path table, Set<String> families) {
    return ReleaseAttack.ofTable(run.catalogue(), table, earlier).only(families).run();
  }

  /** Notes that a table held. */
  void keep(Path table, List<AttackResult.Family> families) {
    Json.write(table.resolveSibling(HELD), new Held(Hashes.of(table), before(), families));
  }

  /** What comes of attacking the table of the finished products, knowing what else they show. */
  AttackResult attackFinished(Path products, Map<Seen.Where, Seen> elsewhere) {
    ReleaseAttack attack = ReleaseAttack.of(run.catalogue(), products, earlier);
    Path known = run.stage(Stages.DISCLOSED).resolve(HELD);
    if (elsewhere.isEmpty() && Files.exists(known)) {
      Held held = Json.read(known, Held.class);
      if (held.table().equals(Hashes.of(attack.table())) && held.earlier().equals(before())) {
        return new AttackResult(held.families(), List.of());
      }
    }
    return attack.knowing(elsewhere).run();
  }

  /** How many releases are attacked with this one. */
  int releasesBefore() {
    return earlier.size();
  }

  private List<String> before() {
    List<String> hashes = new ArrayList<>();
    earlier.forEach(table -> hashes.add(Hashes.of(table)));
    return hashes;
  }
}
