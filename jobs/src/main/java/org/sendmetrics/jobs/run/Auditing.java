package org.sendmetrics.jobs.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.sendmetrics.jobs.audit.release.AttackResult;
import org.sendmetrics.jobs.audit.release.Seen;
import org.sendmetrics.jobs.audit.scan.ProductScan;
import org.sendmetrics.jobs.audit.scan.Products;
import org.sendmetrics.schemas.Figure;

/**
 * Lets the attacker at the finished products, before anybody else has them: every number of theirs
 * is held against the one table of figures, and then what the table withholds is worked out, with
 * the releases before it, as far as it can be. A release that fails is not delivered, whatever is
 * asked.
 *
 * <p>Shape out: {@code disclosure-audit.json} for everybody, which says what was attacked, and the
 * manifest. What was found goes to the work folder.
 */
final class Auditing {
  static final String PUBLIC_RECORD = "disclosure-audit.json";
  static final String LOG = "disclosure-audit-findings.csv";

  private final Run run;

  Auditing(Run run) {
    this.run = run;
  }

  void write(Path folder) {
    Path products = run.stage(Stages.PRODUCTS);
    ProductScan scan = Products.scan(products, run.catalogue());
    Attacking attacking = new Attacking(run);
    AttackResult attack = attacking.attackFinished(products, live(scan));
    AuditLog.write(run.stage(LOG), scan.findings(), attack);
    int faults = scan.findings().size() + attack.failures().size();
    if (faults > 0) {
      throw new AuditFailed(faults, run.stage(LOG));
    }
    Path open = folder.resolve("public");
    try {
      Files.createDirectories(open);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Json.write(open.resolve(PUBLIC_RECORD), record(scan, attack, attacking.releasesBefore()));
    new Pages(run).manifest(List.of(products, folder)).write(folder);
  }

  /** What products show of our own figures; a publication's count is not ours. */
  private static Map<Seen.Where, Seen> live(ProductScan scan) {
    Map<Seen.Where, Seen> live = new LinkedHashMap<>();
    scan.shownThoughWithheld()
        .forEach(
            (key, seen) ->
                seen.stream()
                    .filter(s -> s.series().equals(Figure.LIVE))
                    .forEach(s -> merge(live, where(key), s)));
    return live;
  }

  private static void merge(
      Map<Seen.Where, Seen> live, Seen.Where where, org.sendmetrics.jobs.audit.scan.Seen seen) {
    Seen known = live.getOrDefault(where, new Seen(null, null));
    boolean isWhole = seen.number().stripTrailingZeros().scale() <= 0;
    if (isWhole) {
      long number = seen.number().longValueExact();
      switch (seen.part()) {
        case NUMERATOR -> live.put(where, new Seen(number, known.denominator()));
        case DENOMINATOR -> live.put(where, new Seen(known.numerator(), number));
        default -> live.putIfAbsent(where, known);
      }
    }
  }

  private static Seen.Where where(Figure.Key key) {
    return new Seen.Where(
        key.metric(),
        key.timePeriod(),
        key.timeIdentifier(),
        key.place().code(),
        key.phase(),
        key.breakdownTopic(),
        key.breakdown());
  }

  private Map<String, Object> record(ProductScan scan, AttackResult attack, int earlier) {
    Map<String, Object> record = new LinkedHashMap<>();
    record.put("products", "no number in any product is missing from or withheld in the table");
    record.put("files_read", scan.files());
    record.put("numbers_held_against_the_table", scan.numbers());
    record.put("table", "no withheld count can be worked out from what is shown");
    record.put("earlier_releases_attacked_with_it", earlier);
    List<Map<String, Object>> families = new ArrayList<>();
    for (AttackResult.Family f : attack.families()) {
      Map<String, Object> family = new LinkedHashMap<>();
      family.put("family", f.family());
      family.put("figures", f.figures());
      family.put("withheld_counts_attacked", f.attacked());
      family.put("recovered", f.exact() + f.narrow());
      family.put("not_decided_in_whole_numbers", f.undecided());
      families.add(family);
    }
    record.put("families", families);
    Map<String, Long> settings = new TreeMap<>();
    run.catalogue().disclosureRules().rules().forEach((id, r) -> settings.put(id, r.setting()));
    record.put("settings", settings);
    return record;
  }
}
