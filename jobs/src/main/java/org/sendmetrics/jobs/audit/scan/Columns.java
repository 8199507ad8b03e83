package org.sendmetrics.jobs.audit.scan;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sendmetrics.jobs.audit.read.Sight;
import org.sendmetrics.schemas.Metric;

/**
 * What the columns of a table hold, told by their headers and by what the table says it is about.
 *
 * @param roles in the order of columns
 * @param own the measure that a column is about by itself, whatever its row is about; null for none
 * @param metric the one measure that the whole table is about; empty where rows name their own
 */
record Columns(List<Role> roles, List<Metric> own, Optional<Metric> metric) {

  /** What one column holds. */
  enum Role {
    MEASURE,
    PERIOD,
    PHASE,
    TOPIC,
    ITEM,
    SEN_PROVISION,
    SOURCE,
    AREA,
    AREA_CODE,
    NUMERATOR,
    DENOMINATOR,
    VALUE,
    LOWER,
    UPPER,
    COUNTED,
    YEAR_BEFORE,
    REGION_VALUE,
    ENGLAND_VALUE,
    BEFORE,
    NOW,
    CHANGE,
    CENTRE,
    LOWER_LIMIT,
    UPPER_LIMIT,
    INNER_LOWER,
    INNER_UPPER,
    OUTER_LOWER,
    OUTER_UPPER,
    EXCEPTED,
    EXCEPTED_SHARE,
    IN_NO_BAND,
    IN_NO_BAND_SHARE,
    SPREAD_BAND,
    AREAS,
    AREAS_SHARE,
    WITH_FIGURE,
    DECILE,
    UNIT,
    WORDS,
    UNKNOWN;

    /** Whether such a column says what its row is about, so that no number in it is a figure. */
    boolean isName() {
      return NAMES.contains(this);
    }
  }

  private static final Set<Role> NAMES =
      EnumSet.of(
          Role.MEASURE,
          Role.PERIOD,
          Role.PHASE,
          Role.TOPIC,
          Role.ITEM,
          Role.SEN_PROVISION,
          Role.SOURCE,
          Role.AREA,
          Role.AREA_CODE,
          Role.SPREAD_BAND);

  /** The columns that have one name wherever they stand, by the key of that name. */
  static final Map<String, Role> KEYS =
      Map.ofEntries(
          Map.entry("column.measure", Role.MEASURE),
          Map.entry("column.period", Role.PERIOD),
          Map.entry("column.phase", Role.PHASE),
          Map.entry("column.split", Role.TOPIC),
          Map.entry("column.group", Role.ITEM),
          Map.entry("column.sen_provision", Role.SEN_PROVISION),
          Map.entry("column.source", Role.SOURCE),
          Map.entry("column.area", Role.AREA),
          Map.entry("column.area_code", Role.AREA_CODE),
          Map.entry("column.numerator", Role.NUMERATOR),
          Map.entry("column.denominator", Role.DENOMINATOR),
          Map.entry("column.figure", Role.VALUE),
          Map.entry("column.lower", Role.LOWER),
          Map.entry("column.upper", Role.UPPER),
          Map.entry("column.counted", Role.COUNTED),
          Map.entry("column.year_before", Role.YEAR_BEFORE),
          Map.entry("column.region", Role.REGION_VALUE),
          Map.entry("column.england", Role.ENGLAND_VALUE),
          Map.entry("revisions.column.before", Role.BEFORE),
          Map.entry("revisions.column.now", Role.NOW),
          Map.entry("revisions.column.change", Role.CHANGE),
          Map.entry("revisions.column.why", Role.WORDS),
          Map.entry("control.column.mean", Role.CENTRE),
          Map.entry("control.column.lower", Role.LOWER_LIMIT),
          Map.entry("control.column.upper", Role.UPPER_LIMIT),
          Map.entry("funnel.column.inner.lower", Role.INNER_LOWER),
          Map.entry("funnel.column.inner.upper", Role.INNER_UPPER),
          Map.entry("funnel.column.outer.lower", Role.OUTER_LOWER),
          Map.entry("funnel.column.outer.upper", Role.OUTER_UPPER),
          Map.entry("national.column.excepted", Role.EXCEPTED),
          Map.entry("national.column.excepted_share", Role.EXCEPTED_SHARE),
          Map.entry("national.column.unknown", Role.IN_NO_BAND),
          Map.entry("national.column.unknown_share", Role.IN_NO_BAND_SHARE),
          Map.entry("national.column.unusable", Role.WORDS),
          Map.entry("national.column.spread", Role.SPREAD_BAND),
          Map.entry("national.column.areas", Role.AREAS),
          Map.entry("national.column.areas_share", Role.AREAS_SHARE),
          Map.entry("national.column.with_figure", Role.WITH_FIGURE),
          Map.entry("column.unit", Role.UNIT),
          Map.entry("column.change", Role.WORDS),
          Map.entry("column.difference", Role.WORDS),
          Map.entry("column.neighbours", Role.WORDS),
          Map.entry("column.told_apart", Role.WORDS),
          Map.entry("column.notes", Role.WORDS));

  /** Reads the headers of a table in a product of an authority, or of all of them. */
  static Columns of(Sight.Table table, AreaTable area, Vocabulary words) {
    List<Role> roles = new ArrayList<>();
    List<Metric> own = new ArrayList<>();
    for (String header : table.headers()) {
      roles.add(role(header, area, words));
      own.add(words.headers().measureOf(header));
    }
    Optional<Metric> metric = Optional.empty();
    if (!roles.contains(Role.MEASURE)) {
      metric =
          words
              .begins(table.caption())
              .or(() -> words.named(table.heading()))
              .or(() -> words.begins(table.heading()));
    }
    return new Columns(roles, own, metric);
  }

  private static Role role(String header, AreaTable area, Vocabulary words) {
    Role known = words.headers().role(header);
    if (known != null) {
      return known;
    }
    if (isOf(header, area.name(), words)) {
      return Role.VALUE;
    }
    if (isOf(header, area.place().regionName(), words)) {
      return Role.REGION_VALUE;
    }
    if (isOf(header, words.text("column.england"), words)) {
      return Role.ENGLAND_VALUE;
    }
    return Role.UNKNOWN;
  }

  private static boolean isOf(String header, String place, Vocabulary words) {
    return !place.isEmpty()
        && (header.equals(place) || header.equals(words.text("column.drawn", "area", place)));
  }

  /** Whether each row has a measure and a period, so that its numbers have keys. */
  boolean isKeyed() {
    return roles.contains(Role.PERIOD) && (metric.isPresent() || roles.contains(Role.MEASURE));
  }

  /** What a row holds in the first column of a role; empty text where there is none. */
  String text(Sight.Row row, Role role) {
    int column = roles.indexOf(role);
    Sight.Cell cell = column < 0 ? null : row.at(column);
    return cell == null ? "" : cell.text();
  }

  /** The measure that a column is about by itself; null for none. */
  Metric own(int column) {
    return column < own.size() ? own.get(column) : null;
  }

  Role role(int column) {
    return column < roles.size() ? roles.get(column) : Role.UNKNOWN;
  }
}
