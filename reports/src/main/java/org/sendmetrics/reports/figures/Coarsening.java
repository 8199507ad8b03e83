package org.sendmetrics.reports.figures;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.sendmetrics.schemas.Catalogue;
import org.sendmetrics.schemas.Figure;
import org.sendmetrics.schemas.Grouping;
import org.sendmetrics.schemas.PeriodKind;

/**
 * What a page shows of one area so that it is not a grid of withheld numbers: the one place where
 * that is chosen.
 *
 * <p>Shape: rows of figures in; out, in the same order, those to show, and what was chosen for
 * whom. Each split of a metric is judged by itself. Where half of its whole years or more are
 * withheld its groups stand in for its items; where half of its terms, quarters or months are, only
 * whole years are left; where neither helps, nothing is. Groups are shown only where they stand in.
 *
 * <p>Law: of what is left of a split, less than half of what could have a number is withheld.
 *
 * <p>Source: small counts are made coarser before they are withheld; see the rules in {@code
 * schemas/disclosure}.
 */
public final class Coarsening {
  private static final String WITHHELD = "c";

  private Coarsening() {}

  /** A way in which a metric is split; {@code topic} is the finer one where there are groups. */
  public record Split(String metric, String topic, boolean byPhase) {

    /** Whether it is everyone, at all schools. */
    public boolean isTotal() {
      return topic.equals(Figure.TOTAL) && !byPhase;
    }
  }

  /** What stands in for what would be mostly withheld. */
  public enum Instead {
    GROUPS,
    WHOLE_YEARS,
    NOTHING
  }

  /**
   * One choice.
   *
   * @param leftOut the kinds of period that longer ones stand in for; else empty
   * @param left the kinds of period that stand in for them; else empty
   */
  public record Choice(
      Split split, Instead instead, Set<PeriodKind> leftOut, Set<PeriodKind> left) {
    static Choice of(Split split, Instead instead) {
      return new Choice(split, instead, Set.of(), Set.of());
    }
  }

  /**
   * What is shown.
   *
   * @param splits all that there were, shown or not
   */
  public record Shown<T>(List<T> rows, List<Choice> choices, Set<Split> splits) {}

  /** Whether at least half of the figures that could have a number are withheld. */
  public static boolean isMostlyWithheld(Collection<Figure> figures) {
    long withheld = figures.stream().filter(Coarsening::isWithheld).count();
    long shown = figures.stream().filter(f -> f.value() != null).count();
    return withheld > 0 && withheld >= shown;
  }

  public static boolean isWithheld(Figure figure) {
    return figure.symbol().equals(WITHHELD);
  }

  /**
   * Chooses what to show of one area.
   *
   * @param figure a row's figure; a row without one, which is null, is shown
   */
  public static <T> Shown<T> of(Catalogue catalogue, List<T> rows, Function<T, Figure> figure) {
    Map<String, Grouping> byCoarse = new LinkedHashMap<>();
    catalogue.groupings().values().forEach(g -> byCoarse.put(g.coarse().topic(), g));
    Map<Slice, Levels> slices = new LinkedHashMap<>();
    for (T row : rows) {
      Figure f = figure.apply(row);
      if (f != null) {
        Optional<Grouping> grouping = Optional.ofNullable(byCoarse.get(f.key().breakdownTopic()));
        slices.computeIfAbsent(Slice.of(f, grouping), s -> new Levels()).add(f, grouping);
      }
    }
    Set<Figure> kept = Collections.newSetFromMap(new IdentityHashMap<>());
    List<Choice> choices = new ArrayList<>();
    Set<Split> splits = new LinkedHashSet<>();
    slices.forEach(
        (slice, levels) -> {
          splits.add(slice.split());
          levels.choose(slice.split(), kept, choices);
        });
    List<T> shown =
        rows.stream()
            .filter(r -> figure.apply(r) == null || kept.contains(figure.apply(r)))
            .toList();
    return new Shown<>(shown, toSay(choices), splits);
  }

  /** Without what goes without saying: no split of a metric is shown that is not shown at all. */
  private static List<Choice> toSay(List<Choice> choices) {
    Set<String> unshown =
        choices.stream()
            .filter(c -> c.split().isTotal() && c.instead() == Instead.NOTHING)
            .map(c -> c.split().metric())
            .collect(Collectors.toSet());
    return choices.stream()
        .distinct()
        .filter(c -> c.split().isTotal() || !unshown.contains(c.split().metric()))
        .toList();
  }

  /** A split as one publication, or we, have counted it. */
  private record Slice(Split split, String series) {
    static Slice of(Figure f, Optional<Grouping> grouping) {
      Figure.Key key = f.key();
      String topic = grouping.map(g -> g.fine().topic()).orElse(key.breakdownTopic());
      boolean byPhase = !key.phase().equals(Figure.TOTAL);
      return new Slice(new Split(key.metric(), topic, byPhase), f.sourceSeries());
    }
  }

  /** The figures of a slice by items, then by groups, each by kind of period. */
  private static final class Levels {
    private final Map<Optional<PeriodKind>, List<Figure>> items = new LinkedHashMap<>();
    private final Map<Optional<PeriodKind>, List<Figure>> groups = new LinkedHashMap<>();

    void add(Figure f, Optional<Grouping> grouping) {
      (grouping.isPresent() ? groups : items)
          .computeIfAbsent(When.of(f).kind(), k -> new ArrayList<>())
          .add(f);
    }

    void choose(Split split, Set<Figure> kept, List<Choice> choices) {
      Map<Optional<PeriodKind>, List<Figure>> level = items;
      if (items.isEmpty() || isMostlyWithheld(years(items))) {
        if (groups.isEmpty() || isMostlyWithheld(years(groups))) {
          choices.add(Choice.of(split, Instead.NOTHING));
          return;
        }
        choices.add(Choice.of(split, Instead.GROUPS));
        level = groups;
      }
      Set<PeriodKind> leftOut = new TreeSet<>();
      Set<PeriodKind> left = new TreeSet<>();
      boolean isWhole = true;
      for (Map.Entry<Optional<PeriodKind>, List<Figure>> kind : level.entrySet()) {
        if (isMostlyWithheld(kind.getValue())) {
          kind.getKey().ifPresent(leftOut::add);
          isWhole = false;
        } else {
          kind.getKey().ifPresent(left::add);
          kept.addAll(kind.getValue());
        }
      }
      if (!isWhole) {
        choices.add(new Choice(split, Instead.WHOLE_YEARS, leftOut, left));
      }
    }

    /** The figures of whole years; those of every period where there are none. */
    private static List<Figure> years(Map<Optional<PeriodKind>, List<Figure>> level) {
      List<Figure> years = new ArrayList<>();
      Headline.YEARS.forEach(y -> years.addAll(level.getOrDefault(Optional.of(y), List.of())));
      return years.isEmpty() ? level.values().stream().flatMap(List::stream).toList() : years;
    }
  }
}
