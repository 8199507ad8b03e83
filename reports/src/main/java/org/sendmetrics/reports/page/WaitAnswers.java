package org.sendmetrics.reports.page;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.sendmetrics.reports.content.Block;
import org.sendmetrics.reports.figures.AreaFigures;
import org.sendmetrics.reports.figures.Group;
import org.sendmetrics.reports.figures.Headline;
import org.sendmetrics.reports.figures.When;
import org.sendmetrics.reports.style.Edition;
import org.sendmetrics.reports.style.Numbers;
import org.sendmetrics.reports.style.PeriodWords;
import org.sendmetrics.reports.style.Sentences;
import org.sendmetrics.schemas.Figure;
import org.sendmetrics.schemas.LocalWords;
import org.sendmetrics.schemas.Metric;
import org.sendmetrics.schemas.PeriodKind;
import org.sendmetrics.schemas.Target;

/**
 * What a family asks first, answered on the first screen: how many wait past the time limit, how
 * long half of the children wait, what is to change by when, and who helps.
 *
 * <p><b>Law:</b> an answer that cannot be given is said to be missing, and who did not give it.
 */
final class WaitAnswers {
  /** The limit of the law that these measures are about. */
  static final String ON_TIME = "ehcp.issued-within-20-weeks-rate";

  static final String OVER_LIMIT = "ehcp.open-cases-over-20-weeks";
  private static final String HALF = "ehcp.weeks-to-issue-median-with-waiting";

  private final Edition edition;
  private final Sentences sentences;

  WaitAnswers(Edition edition, Sentences sentences) {
    this.edition = edition;
    this.sentences = sentences;
  }

  Block of(AreaFigures area, LocalWords said, List<Headline> lines) {
    List<Block.Titled> answers = new ArrayList<>();
    Optional<Block.Titled> over = overLimit(area);
    over.ifPresent(answers::add);
    half(area).ifPresent(answers::add);
    if (over.isEmpty()) {
      answers.add(
          new Block.Titled(
              edition.text("question." + OVER_LIMIT), edition.text("wait.over_limit.none")));
      lines.stream()
          .filter(h -> h.metric().id().equals(ON_TIME))
          .findFirst()
          .ifPresent(
              h ->
                  answers.add(
                      new Block.Titled(
                          edition.text("question." + ON_TIME),
                          sentences.answer(h.metric(), h.when(), h.now()))));
    }
    answers.add(new Block.Titled(edition.text("wait.change.title"), change(said)));
    answers.add(new Block.Titled(edition.text("wait.help.title"), help(said)));
    return new Block.Answers(answers);
  }

  /** Whether the area's own waiting cases can be told, so that no section need repeat them. */
  boolean tellsWhoWaits(AreaFigures area) {
    return overLimit(area).isPresent();
  }

  private Optional<Block.Titled> overLimit(AreaFigures area) {
    return newest(OVER_LIMIT, area, List.of(PeriodKind.MONTH, PeriodKind.CALENDAR_YEAR))
        .map(
            when -> {
              Figure f = area.of(OVER_LIMIT, Group.EVERYONE, when).orElseThrow();
              String text =
                  f.value() == null
                      ? sentences.answer(metric(OVER_LIMIT), when, f)
                      : edition
                          .words()
                          .plural(
                              "wait.over_limit",
                              f.value().longValueExact(),
                              "period",
                              counted(when),
                              "count",
                              Numbers.text(f.value().longValueExact()));
              return new Block.Titled(edition.text("question." + OVER_LIMIT), text);
            });
  }

  /** The day of the count in words. */
  private String counted(When when) {
    boolean isOver = !when.end().isAfter(edition.asAt());
    boolean isMonth = when.kind().filter(PeriodKind.MONTH::equals).isPresent();
    return edition.text(
        isOver && isMonth ? "wait.at_end" : "wait.counted_on",
        "period",
        PeriodWords.of(when, edition),
        "in_period",
        PeriodWords.within(when, edition),
        "day",
        Edition.day(isOver ? when.end() : edition.asAt()));
  }

  private Optional<Block.Titled> half(AreaFigures area) {
    return newest(HALF, area, List.of(PeriodKind.CALENDAR_YEAR))
        .map(
            when -> {
              Figure f = area.of(HALF, Group.EVERYONE, when).orElseThrow();
              String period = PeriodWords.in(when, edition);
              if (when.end().isAfter(edition.asAt())) {
                period = edition.text("wait.so_far", "period", period);
              }
              String text;
              if (f.value() == null && f.symbol().equals("z")) {
                text = edition.text("wait.half.not_reached", "period", period);
              } else if (f.value() == null) {
                text = sentences.answer(metric(HALF), when, f);
              } else {
                text =
                    edition.text(
                        "wait.half", "period", period, "amount", sentences.amount(metric(HALF), f));
              }
              return new Block.Titled(edition.text("question." + HALF), text);
            });
  }

  private Metric metric(String id) {
    return edition.catalogue().metric(id);
  }

  /** The newest period that has begun and has an answer, of the first kind that has one. */
  private Optional<When> newest(String metric, AreaFigures area, List<PeriodKind> kinds) {
    LocalDate asAt = edition.asAt();
    return kinds.stream()
        .flatMap(
            kind ->
                area.periods(metric, Group.EVERYONE).stream()
                    .filter(w -> w.kind().filter(kind::equals).isPresent())
                    .filter(w -> !w.start().isAfter(asAt))
                    .filter(w -> isAnswer(area.of(metric, Group.EVERYONE, w).orElseThrow()))
                    .findFirst()
                    .stream())
        .findFirst();
  }

  private static boolean isAnswer(Figure f) {
    return !f.symbol().equals("x");
  }

  private String change(LocalWords said) {
    return said.board().targets().stream()
        .filter(t -> t.metric().equals(ON_TIME) && t.date().isAfter(edition.asAt()))
        .min(Comparator.comparing(Target::date))
        .map(
            t ->
                edition.text(
                    "wait.change",
                    "day",
                    Edition.day(t.date()),
                    "amount",
                    sentences.outOfHundred(t.target())))
        .orElseGet(() -> edition.text("wait.change.none"));
  }

  private String help(LocalWords said) {
    return said.contacts().stream()
        .findFirst()
        .map(c -> AskSection.sentence(c, edition))
        .orElseGet(() -> edition.text("ask.none"));
  }
}
