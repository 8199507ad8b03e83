package org.sendmetrics.jobs.audit.scan;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.sendmetrics.jobs.audit.read.Sight;
import org.sendmetrics.jobs.audit.read.Spot;
import org.sendmetrics.schemas.Figure;
import org.sendmetrics.schemas.Metric;
import org.sendmetrics.schemas.PeerComparison;

/**
 * Judges numbers in sentences.
 *
 * <p><b>Law:</b> once declared wording and dates are taken away, a number must be one of a figure
 * of the measure that the sentence or its heading names, in a period that it or the sentence before
 * names or the year before that, for the area, its region or England.
 */
final class WordScan {
  private static final String METHODOLOGY = "methodology.html";
  private static final String SEN_PROVISION = "SEN provision";

  private final Scope scope;
  private final Findings findings;
  private final Set<String> plain;
  private String heading = "";
  private Set<PeriodName> last = new LinkedHashSet<>();

  /**
   * @param plain texts known to hold no figure; shared by all products and added to
   */
  WordScan(Scope scope, Findings findings, Set<String> plain) {
    this.scope = scope;
    this.findings = findings;
    this.plain = plain;
  }

  void see(Sight.Words w) {
    if (!w.heading().equals(heading)) {
      heading = w.heading();
      last = new LinkedHashSet<>();
    }
    if (plain.contains(w.text())) {
      return;
    }
    String rest = scope.words().withoutDeclared(w.text());
    PeriodWords.Found found = scope.periods().in(rest);
    if (found.periods().isEmpty() && Numerals.in(rest).isEmpty()) {
      plain.add(w.text());
      return;
    }
    if (!found.periods().isEmpty()) {
      last = found.periods();
    }
    if (w.spot().file().equals(METHODOLOGY)) {
      definition(w, found.rest());
      return;
    }
    Set<Metric> metrics = scope.words().mentioned(w.text());
    if (metrics.isEmpty()) {
      scope.words().named(heading).or(() -> scope.words().begins(heading)).ifPresent(metrics::add);
    }
    numbers(w.spot(), w.text(), Numerals.in(found.rest()), metrics, last);
  }

  /** The page of definitions has the numbers of definitions alone. */
  private void definition(Sight.Words w, String rest) {
    Optional<Metric> metric = scope.words().named(heading);
    List<BigDecimal> defined = scope.words().defined(metric);
    for (BigDecimal shown : Numerals.in(rest)) {
      findings.countNumber();
      if (defined.stream().noneMatch(n -> Numerals.shows(shown, n))) {
        findings.add(Fault.NUMBER_WITHOUT_KEY, w.spot());
      }
    }
  }

  /** Judges words about known measures and periods. */
  void judge(Spot where, String text, Set<Metric> metrics, Set<PeriodName> periods) {
    if (plain.contains(text)) {
      return;
    }
    PeriodWords.Found found = scope.periods().in(scope.words().withoutDeclared(text));
    if (found.periods().isEmpty() && Numerals.in(found.rest()).isEmpty()) {
      plain.add(text);
    }
    numbers(where, text, Numerals.in(found.rest()), metrics, periods);
  }

  private void numbers(
      Spot where,
      String text,
      List<BigDecimal> numbers,
      Set<Metric> metrics,
      Set<PeriodName> periods) {
    if (numbers.isEmpty()) {
      return;
    }
    Set<PeriodName> all = new LinkedHashSet<>(periods);
    periods.forEach(p -> all.add(p.yearBefore()));
    List<Figure> figures = figures(text, metrics, all);
    List<BigDecimal> exact = beside(metrics, all);
    for (BigDecimal shown : numbers) {
      findings.countNumber();
      boolean isShown =
          figures.stream().anyMatch(f -> shows(shown, f))
              || exact.stream().anyMatch(n -> Numerals.shows(shown, n));
      if (!isShown) {
        findings.add(
            isWithheld(metrics, periods) ? Fault.PUBLISHED_ELSEWHERE : Fault.NUMBER_WITHOUT_KEY,
            where);
      }
    }
  }

  private List<Figure> figures(String text, Set<Metric> metrics, Set<PeriodName> periods) {
    List<Figure> figures = new ArrayList<>();
    List<AreaTable> places =
        List.of(
            scope.area(), scope.release().region(scope.area().place()), scope.release().england());
    for (Metric metric : metrics) {
      for (PeriodName period : periods) {
        for (AreaTable place : places) {
          place.about(metric.id(), period).stream()
              .filter(f -> isMeant(f.key(), text))
              .forEach(figures::add);
        }
      }
    }
    return figures;
  }

  /** Everyone, pupils by SEN provision, or a group that the text names. */
  private static boolean isMeant(Figure.Key key, String text) {
    boolean isPhase = key.phase().equals(Figure.TOTAL) || text.contains(key.phase());
    boolean isItem =
        key.breakdownTopic().equals(Figure.TOTAL)
            || key.breakdownTopic().equals(SEN_PROVISION)
            || text.contains(key.breakdown());
    return isPhase && isItem;
  }

  private static boolean shows(BigDecimal shown, Figure f) {
    for (Part part : Part.values()) {
      if (Numerals.shows(shown, part.of(f))) {
        return true;
      }
    }
    return false;
  }

  /** Numbers of comparisons, and differences from England as both are shown. */
  private List<BigDecimal> beside(Set<Metric> metrics, Set<PeriodName> periods) {
    List<BigDecimal> numbers = new ArrayList<>();
    for (Metric metric : metrics) {
      for (PeriodName period : periods) {
        PeerComparison c = scope.area().peers(metric.id(), period);
        if (c != null) {
          for (BigDecimal n :
              new BigDecimal[] {
                c.neighboursValue(),
                c.neighboursMedian(),
                c.neighboursLowest(),
                c.neighboursHighest(),
                BigDecimal.valueOf(c.neighboursAvailable()),
                whole(c.higher()),
                whole(c.lower()),
                whole(c.alike())
              }) {
            if (n != null) {
              numbers.add(n);
            }
          }
        }
        numbers.addAll(differences(metric, period));
      }
    }
    return numbers;
  }

  private static BigDecimal whole(Integer number) {
    return number == null ? null : BigDecimal.valueOf(number);
  }

  private List<BigDecimal> differences(Metric metric, PeriodName period) {
    AreaTable.Id id = AreaTable.Id.total(metric.id(), period);
    Set<BigDecimal> mine = shown(scope.area(), id, metric);
    Set<BigDecimal> theirs = shown(scope.release().england(), id, metric);
    return mine.stream()
        .flatMap(a -> theirs.stream().map(b -> a.subtract(b).abs()))
        .collect(Collectors.toList());
  }

  private static Set<BigDecimal> shown(AreaTable table, AreaTable.Id id, Metric metric) {
    Set<BigDecimal> values = new HashSet<>();
    for (Figure f : table.all(id)) {
      if (f.value() != null) {
        values.add(f.value().setScale(metric.decimalPlaces(), java.math.RoundingMode.HALF_UP));
      }
    }
    return values;
  }

  /** Whether the sentence is about one figure, which the table withholds. */
  private boolean isWithheld(Set<Metric> metrics, Set<PeriodName> periods) {
    if (metrics.size() != 1 || periods.size() != 1) {
      return false;
    }
    AreaTable.Id id = AreaTable.Id.total(metrics.iterator().next().id(), periods.iterator().next());
    Figure own = scope.area().own(id);
    return own != null && Judge.isWithheld(own);
  }
}
