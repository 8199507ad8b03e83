package org.sendmetrics.jobs.audit.release;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sendmetrics.schemas.Catalogue;

/**
 * Attacks a release of our own as a stranger would who has its files and knows how its figures hang
 * together, and, where they are given, the releases before it.
 *
 * <p>Shape: the out folder of a release in; counts by family and every finding out. <b>Law:</b> the
 * true numbers are never looked at.
 */
public final class ReleaseAttack {
  private static final String TABLE = "metric-values.csv";

  private final Catalogue catalogue;
  private final Path table;
  private final List<Path> earlier;
  private final Map<Seen.Where, Seen> elsewhere;
  private final Set<String> families;

  private ReleaseAttack(
      Catalogue catalogue,
      Path table,
      List<Path> earlier,
      Map<Seen.Where, Seen> elsewhere,
      Set<String> families) {
    this.catalogue = catalogue;
    this.table = table;
    this.earlier = earlier;
    this.elsewhere = elsewhere;
    this.families = families;
  }

  /**
   * An attack on one release.
   *
   * @param out folder that has {@code public/metric-values.csv}
   * @param earlier tables of figures of the releases before it, oldest first, each plain or ending
   *     in {@code .gz}
   */
  public static ReleaseAttack of(Catalogue catalogue, Path out, List<Path> earlier) {
    return ofTable(catalogue, out.resolve("public").resolve(TABLE), earlier);
  }

  /** An attack on one table of figures, wherever it lies. */
  public static ReleaseAttack ofTable(Catalogue catalogue, Path table, List<Path> earlier) {
    return new ReleaseAttack(
        catalogue, table, List.copyOf(earlier), Map.of(), Set.copyOf(catalogue.families()));
  }

  /** The same attack, knowing what other products show of figures. */
  public ReleaseAttack knowing(Map<Seen.Where, Seen> seenElsewhere) {
    return new ReleaseAttack(catalogue, table, earlier, Map.copyOf(seenElsewhere), families);
  }

  /** The same attack on the figures of some families alone. */
  public ReleaseAttack only(Set<String> ofFamilies) {
    return new ReleaseAttack(catalogue, table, earlier, elsewhere, Set.copyOf(ofFamilies));
  }

  /** The table that is attacked. */
  public Path table() {
    return table;
  }

  public AttackResult run() {
    Figures figures = Figures.read(catalogue, table);
    List<AttackResult.Finding> findings = new ArrayList<>();
    EarlierReleases before = new EarlierReleases(catalogue, figures);
    earlier.forEach(release -> findings.addAll(before.compare(release)));
    figures.know(elsewhere);
    Areas areas = new Areas(figures);
    List<AttackResult.Family> attacked = new ArrayList<>();
    findings.removeIf(f -> !families.contains(catalogue.metric(f.figure().metric()).family()));
    for (String family : catalogue.families().stream().filter(families::contains).toList()) {
      FamilyAttack attack = new FamilyAttack(catalogue, family, figures, areas);
      attacked.add(attack.run());
      findings.addAll(attack.findings());
    }
    return new AttackResult(attacked, findings);
  }
}
