package org.sendmetrics.jobs.audit.scan;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.sendmetrics.jobs.audit.read.Sight.KeptPoint;
import org.sendmetrics.jobs.audit.read.Sight.Trait;
import org.sendmetrics.jobs.audit.read.Sight.Trait.Kind;
import org.sendmetrics.jobs.audit.read.Sight.Words;

/** Judges what a file holds besides words and rows. */
final class TraitScan {
  private static final Pattern DIGIT = Pattern.compile("\\d");
  private static final Pattern PATH_OR_ADDRESS = Pattern.compile("[\\\\@]|\\w:/|(^|\\s)/\\w");
  private static final Set<String> NAMES = Set.of("creator", "lastModifiedBy");
  private static final Set<String> WORDS = Set.of("title", "subject", "description", "keywords");

  /** Properties that programs fill in and that say nothing of people or places. */
  private static final Set<String> TECHNICAL =
      Set.of(
          "created",
          "modified",
          "language",
          "revision",
          "Application",
          "AppVersion",
          "DocSecurity",
          "TotalTime",
          "ScaleCrop",
          "LinksUpToDate",
          "SharedDoc",
          "HyperlinksChanged");

  private final Scope scope;
  private final Findings findings;
  private final WordScan words;
  private final Map<String, String> pageStyle;

  /**
   * @param pageStyle the style of the first page that was seen, which all others must have; shared
   */
  TraitScan(Scope scope, Findings findings, WordScan words, Map<String, String> pageStyle) {
    this.scope = scope;
    this.findings = findings;
    this.words = words;
    this.pageStyle = pageStyle;
  }

  static Map<String, String> noStyleYet() {
    return new HashMap<>();
  }

  void see(Trait t) {
    boolean isFault =
        switch (t.kind()) {
          case PROPERTY -> isTelling(t);
          case DATA_ATTRIBUTE, INLINE_STYLE -> DIGIT.matcher(t.detail()).find();
          case PAGE_STYLE -> !pageStyle.computeIfAbsent("", k -> t.detail()).equals(t.detail());
          default -> true;
        };
    if (isFault) {
      findings.add(Fault.valueOf(t.kind().name()), t.spot());
    }
  }

  private boolean isTelling(Trait t) {
    int equals = t.detail().indexOf('=');
    String name = t.detail().substring(0, equals);
    String value = t.detail().substring(equals + 1);
    if (NAMES.contains(name)) {
      return !isPartnership(value);
    }
    if (WORDS.contains(name)) {
      words.see(new Words(t.spot(), "", value));
    }
    boolean isExpected = WORDS.contains(name) || TECHNICAL.contains(name);
    return !isExpected || PATH_OR_ADDRESS.matcher(value).find();
  }

  private boolean isPartnership(String name) {
    return name.equals(scope.words().text("author.all"))
        || name.equals(scope.words().text("author", "area", scope.area().name()));
  }

  /** A chart may keep what its cells hold, and nothing where they are empty or hold a symbol. */
  void see(KeptPoint p) {
    findings.countNumber();
    if (p.kept().equals(p.cell())) {
      return;
    }
    List<BigDecimal> kept = Numerals.in(p.kept());
    List<BigDecimal> shown = p.cell() == null ? List.of() : Numerals.in(p.cell());
    boolean isSame =
        kept.size() == 1 && shown.size() == 1 && kept.get(0).compareTo(shown.get(0)) == 0;
    if (!isSame) {
      findings.add(Fault.CHART_KEEPS_MORE, p.spot().at(p.spot().where() + " " + p.range()));
    }
  }

  /** Whether a format shows a number as it is, at most rounded. */
  static boolean isPlain(String format) {
    return format.isEmpty()
        || format.equals("General")
        || format.equals("@")
        || format.matches("[#,0]*0(\\.0+)?");
  }

  /** Notes that a cell is shown otherwise than it is. */
  void format(org.sendmetrics.jobs.audit.read.Spot where, String format) {
    if (!isPlain(format)) {
      see(new Trait(where, Kind.NUMBER_FORMAT, format));
    }
  }
}
