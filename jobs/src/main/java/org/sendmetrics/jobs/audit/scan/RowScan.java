package org.sendmetrics.jobs.audit.scan;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sendmetrics.jobs.audit.read.Sight;
import org.sendmetrics.jobs.audit.read.Sight.Cell;
import org.sendmetrics.jobs.audit.read.Spot;
import org.sendmetrics.jobs.audit.scan.AreaTable.Id;
import org.sendmetrics.jobs.audit.scan.Columns.Role;
import org.sendmetrics.schemas.Figure;
import org.sendmetrics.schemas.Metric;

/**
 * Judges rows of tables: by position where the headers tell measure and period, else as words.
 *
 * <p><b>Law:</b> in a table with keys, a number in a column that no header explains has no key.
 */
final class RowScan {
  private final Scope scope;
  private final Findings findings;
  private final Judge judge;
  private final WordScan words;
  private final ChanceLimits limits;
  private final Leftovers leftovers;
  private final SpreadOfAreas spread;
  private Sight.Table table;
  private Columns columns;
  private int ordinal;

  RowScan(Scope scope, Findings findings, WordScan words) {
    this.scope = scope;
    this.findings = findings;
    this.judge = new Judge(findings);
    this.words = words;
    this.limits = new ChanceLimits(scope, findings);
    this.leftovers = new Leftovers(scope.words().timeliness(), findings);
    this.spread = new SpreadOfAreas(scope, findings);
  }

  /** Judges what can be judged at the end of a table only: call when a file has been read. */
  void end() {
    limits.end();
  }

  void see(Sight.Row row) {
    if (row.table() != table) {
      limits.end();
      table = row.table();
      columns = Columns.of(table, scope.area(), scope.words());
      ordinal = 0;
    }
    ordinal++;
    if (!columns.isKeyed()) {
      row.cells().stream().filter(c -> !isOrdinal(c)).forEach(c -> unkeyed(row, c));
      return;
    }
    Optional<Metric> metric =
        columns.metric().or(() -> scope.words().named(columns.text(row, Role.MEASURE)));
    PeriodName period = scope.periods().only(columns.text(row, Role.PERIOD));
    for (Cell cell : row.cells()) {
      Role role = columns.role(cell.column());
      if (role.isName() || Numerals.in(cell.text()).isEmpty()) {
        continue;
      }
      Spot where = at(row, cell);
      if (metric.isEmpty() || period == null) {
        findings.add(Fault.NUMBER_WITHOUT_KEY, where);
      } else if (role == Role.WORDS || role == Role.UNIT) {
        words.judge(where, cell.text(), Set.of(metric.get()), Set.of(period));
      } else {
        Metric own = columns.own(cell.column());
        number(row, cell, role, own == null ? metric.get() : own, period, where);
      }
    }
  }

  private Spot at(Sight.Row row, Cell cell) {
    String name = row.table().name();
    boolean isSheet = row.spot().where().startsWith(name + "!");
    return row.spot().at(isSheet ? name + "!" + cell.where() : cell.where());
  }

  /** Whether a cell does nothing but count the rows of its table. */
  private boolean isOrdinal(Cell cell) {
    return cell.column() == 0 && cell.text().equals(Integer.toString(ordinal));
  }

  private void unkeyed(Sight.Row row, Cell cell) {
    Spot where = at(row, cell);
    if (cell.isNumber()) {
      findings.add(Fault.NUMBER_WITHOUT_KEY, where);
    } else {
      words.see(new Sight.Words(where, row.table().heading(), cell.text()));
    }
  }

  private void number(
      Sight.Row row, Cell cell, Role role, Metric metric, PeriodName period, Spot where) {
    List<BigDecimal> numbers =
        Numerals.in(cell.isNumber() ? cell.text() : withoutUnit(cell.text()));
    RowKey key = new RowKey(scope, columns, row);
    Id id = key.id(metric, period);
    AreaTable area = key.area();
    String series = key.series();
    if (cell.isNumber() && isMoreThanShown(cell, numbers)) {
      findings.add(Fault.MORE_THAN_SHOWN, where);
    }
    if (role == Role.COUNTED) {
      counted(area, id, numbers, where);
      return;
    }
    if (numbers.size() != 1) {
      findings.add(Fault.NUMBER_WITHOUT_KEY, where);
      return;
    }
    BigDecimal shown = numbers.get(0);
    Figure.Place place = scope.area().place();
    switch (role) {
      case NUMERATOR -> judge.number(area, id, series, Part.NUMERATOR, shown, where);
      case DENOMINATOR -> judge.number(area, id, series, Part.DENOMINATOR, shown, where);
      case VALUE -> value(area, id, series, Part.VALUE, shown, metric, where);
      case LOWER -> value(area, id, series, Part.LOWER, shown, metric, where);
      case UPPER -> value(area, id, series, Part.UPPER, shown, metric, where);
      case YEAR_BEFORE -> value(area, before(id), "", Part.VALUE, shown, metric, where);
      case REGION_VALUE ->
          value(scope.release().region(place), id, "", Part.VALUE, shown, metric, where);
      case ENGLAND_VALUE ->
          value(scope.release().england(), id, "", Part.VALUE, shown, metric, where);
      case BEFORE, NOW, CHANGE -> moved(area, id, role, shown, where);
      case CENTRE, LOWER_LIMIT, UPPER_LIMIT -> limits.see(id, metric, role, shown, where);
      case INNER_LOWER, INNER_UPPER, OUTER_LOWER, OUTER_UPPER ->
          limits.funnel(id, role, base(row), shown, where);
      case EXCEPTED, EXCEPTED_SHARE, IN_NO_BAND, IN_NO_BAND_SHARE ->
          leftovers.see(area, id, series, role, shown, where);
      case AREAS, AREAS_SHARE, WITH_FIGURE ->
          spread.count(id, series, role, columns.text(row, Role.SPREAD_BAND), shown, where);
      case DECILE -> {
        String header = row.table().headers().get(cell.column());
        spread.decile(id, series, scope.words().headers().tenth(header), shown, where);
      }
      default -> findings.add(Fault.NUMBER_WITHOUT_KEY, where);
    }
  }

  /** The base of a row; 0 where it has none. */
  private BigDecimal base(Sight.Row row) {
    List<BigDecimal> base = Numerals.in(columns.text(row, Role.DENOMINATOR));
    return base.size() == 1 ? base.get(0) : BigDecimal.ZERO;
  }

  /** Rates are held against the table at the places that their measure is shown with, or more. */
  private void value(
      AreaTable area,
      Id id,
      String series,
      Part part,
      BigDecimal shown,
      Metric metric,
      Spot where) {
    int places = Math.max(metric.decimalPlaces(), Numerals.places(shown));
    judge.number(area, id, series, part, shown.setScale(places), where);
  }

  /** A text cell without the words around its number; most have none. */
  private String withoutUnit(String text) {
    boolean hasLetters = text.chars().anyMatch(Character::isLetter);
    return hasLetters ? scope.words().withoutDeclared(text) : text;
  }

  private static Id before(Id id) {
    return new Id(id.metric(), id.period().yearBefore(), id.phase(), id.topic(), id.item());
  }

  private void counted(AreaTable area, Id id, List<BigDecimal> numbers, Spot where) {
    for (int i = 0; i < numbers.size(); i++) {
      if (i > 1) {
        findings.add(Fault.NUMBER_WITHOUT_KEY, where);
        return;
      }
      Part part = i == 0 ? Part.NUMERATOR : Part.DENOMINATOR;
      judge.number(area, id, "", part, numbers.get(i), where);
    }
  }

  /** What a list of changes says of a figure; a number before one that is now withheld tells it. */
  private void moved(AreaTable area, Id id, Role role, BigDecimal shown, Spot where) {
    Figure own = area.own(id);
    if (role == Role.NOW) {
      judge.number(area, id, "", Part.VALUE, shown, where);
      return;
    }
    findings.countNumber();
    if (own != null && Judge.isWithheld(own) && area.published(id).isEmpty()) {
      findings.add(Fault.PUBLISHED_ELSEWHERE, where);
      findings.saw(own.key(), Part.VALUE, shown, Figure.LIVE, where);
      return;
    }
    boolean isListed =
        area.revisions(id).stream()
            .anyMatch(
                r ->
                    Numerals.shows(
                        shown, role == Role.BEFORE ? r.before().value() : r.difference()));
    if (!isListed) {
      findings.add(Fault.NOT_IN_TABLE, where);
    }
  }

  private boolean isMoreThanShown(Cell cell, List<BigDecimal> numbers) {
    int point = cell.format().indexOf('.');
    boolean isPlain = cell.format().matches("[#,0]+(\\.0+)?");
    int places = point < 0 ? 0 : cell.format().length() - point - 1;
    return isPlain && numbers.stream().anyMatch(n -> Numerals.places(n) > places);
  }
}
