package org.sendmetrics.jobs.publish;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.sendmetrics.schemas.Authorities;
import org.sendmetrics.schemas.Catalogue;
import org.sendmetrics.schemas.Figure;
import org.sendmetrics.schemas.Figure.Place;

/** A few invented figures of each family, as they are after disclosure control. */
final class InventedFigures {
  private static final Catalogue CATALOGUE = Catalogue.shipped();
  private static final LocalDate OLD = LocalDate.of(2022, 8, 31);
  private static final LocalDate NEW = LocalDate.of(2025, 8, 31);
  private static final String OVERALL = "attendance.overall-absence-rate";

  private InventedFigures() {}

  static List<Figure> all() {
    List<Figure> all = new ArrayList<>();
    attendance(all);
    String suspensions = "exclusions.suspension-rate";
    all.add(
        figure(suspensions, "202425", "Academic year", at("202", NEW), "Total", "Total", 9, 90));
    all.add(figure(suspensions, "202425", "Spring term", at("202", NEW), "Total", "Total", 6, 90));
    all.add(
        figure(suspensions, "202425", "Spring term", at("202", NEW), "NC year", "Year 10", 6, 90));
    String resolution = "mediation.resolution-rate";
    all.add(figure(resolution, "2024", "Calendar year", at("202", NEW), "Total", "Total", 9, 30));
    all.add(
        figure(resolution, "2024", "Calendar year", at("202", NEW), "Issue type", "Health", 7, 11));
    all.add(
        figure(resolution, "202425", "Financial year Q1", at("202", NEW), "Total", "Total", 5, 8));
    timeliness(all);
    return all;
  }

  private static void attendance(List<Figure> all) {
    for (String term : List.of("Academic year", "Autumn term")) {
      all.add(figure(OVERALL, "202425", term, at("202", NEW), "Total", "Total", 30, 400));
      all.add(figure(OVERALL, "202425", term, at("933", NEW), "Total", "Total", 30, 400));
      all.add(figure(OVERALL, "202425", term, at("801", NEW), "Total", "Total", 30, 400));
    }
    Figure withheld =
        figure(
            OVERALL,
            "202425",
            "Academic year",
            at("373", NEW),
            "SEN provision",
            "Education, health and care plan",
            3,
            40);
    all.add(withheld.without("c"));
    all.add(figure(OVERALL, "202425", "Academic year", Place.ENGLAND, "Total", "Total", 90, 1200));
    Place london = Place.region("E12000007", "London");
    all.add(figure(OVERALL, "202425", "Academic year", london, "Total", "Total", 30, 400));
    all.add(figure(OVERALL, "202122", "Academic year", at("933", OLD), "Total", "Total", 20, 400));
    String persistent = "attendance.persistent-absence-rate";
    all.add(
        figure(persistent, "202425", "Academic year", at("202", NEW), "Total", "Total", 12, 40));
    all.add(inPrimarySchools());
  }

  /** Attendance of one school, of whose pupils little more than the sex is known. */
  static List<Figure> ofFewPupils() {
    List<Figure> few = new ArrayList<>();
    Place camden = at("202", NEW);
    for (String term : List.of("Academic year", "Autumn term")) {
      few.add(figure(OVERALL, "202425", term, camden, "Total", "Total", 30, 400));
      few.add(figure(OVERALL, "202425", term, camden, "Sex", "Female", 30, 400));
      few.add(
          inPhase(figure(OVERALL, "202425", term, camden, "Total", "Total", 30, 400), "Primary"));
      for (String topic : List.of("FSM", "SEN primary need", "SEN need group", "Ethnicity")) {
        few.add(figure(OVERALL, "202425", term, camden, topic, "Unknown", 30, 400));
      }
    }
    return few;
  }

  /** The one figure of a phase. */
  static Figure inPrimarySchools() {
    String persistent = "attendance.persistent-absence-rate";
    Place camden = at("202", NEW);
    return inPhase(
        figure(persistent, "202425", "Academic year", camden, "Total", "Total", 6, 20), "Primary");
  }

  /** A figure whose item no pair may hold. */
  static Figure withUntrimmedItem() {
    String resolution = "mediation.resolution-rate";
    Place camden = at("202", NEW);
    return figure(resolution, "2024", "Calendar year", camden, "Issue type", " Cease", 8, 20);
  }

  private static void timeliness(List<Figure> all) {
    Place camden = at("202", NEW);
    all.add(requests("2024", "Calendar year", camden, 100));
    all.add(requests("2023", "Calendar year", camden, 90));
    all.add(requests("202324", "Financial year Q3", camden, 43));
    all.add(requests("202324", "Financial year Q4", camden, 44));
    all.add(requests("202425", "Financial year Q1", camden, 41));
    all.add(requests("2024", "May", camden, 999));
    all.add(requests("2023", "Calendar year", at("933", NEW), 80));
    all.add(requests("202223", "Financial year Q4", at("933", OLD), 20));
    all.add(noted(requests("2024", "Calendar year", Place.ENGLAND, 900), "authorities=140/153"));
    all.add(
        noted(requests("2023", "Calendar year", Place.ENGLAND, 900), "authorities=0/153")
            .without("x"));
  }

  private static Place at(String code, LocalDate day) {
    Authorities authorities = CATALOGUE.authorities();
    return Place.of(authorities.at(code, day).orElseThrow());
  }

  private static Figure requests(String time, String identifier, Place place, long number) {
    Figure.Key key =
        new Figure.Key("ehcp.requests", time, identifier, place, "Total", "Total", "Total");
    return new Figure(
        key,
        BigDecimal.valueOf(number),
        null,
        BigDecimal.valueOf(number),
        null,
        null,
        "number",
        "",
        Figure.LIVE,
        "");
  }

  private static Figure inPhase(Figure f, String phase) {
    Figure.Key k = f.key();
    Figure.Key key =
        new Figure.Key(
            k.metric(),
            k.timePeriod(),
            k.timeIdentifier(),
            k.place(),
            phase,
            k.breakdownTopic(),
            k.breakdown());
    return new Figure(
        key, f.numerator(), f.denominator(), f.value(), null, null, f.unit(), "", Figure.LIVE, "");
  }

  private static Figure noted(Figure f, String note) {
    return new Figure(
        f.key(),
        f.numerator(),
        f.denominator(),
        f.value(),
        null,
        null,
        f.unit(),
        f.symbol(),
        f.sourceSeries(),
        note);
  }

  /** A figure of all phases; one of a region or of England says that 8 of 153 reported. */
  static Figure figure(
      String metric,
      String time,
      String identifier,
      Place place,
      String topic,
      String item,
      long numerator,
      long denominator) {
    Figure.Key key = new Figure.Key(metric, time, identifier, place, Figure.TOTAL, topic, item);
    BigDecimal value =
        BigDecimal.valueOf(100 * numerator)
            .divide(BigDecimal.valueOf(denominator), 6, RoundingMode.HALF_UP);
    String unit = CATALOGUE.metric(metric).unit().symbol();
    String note = place.level() == Figure.Level.LOCAL_AUTHORITY ? "" : "authorities=8/153";
    return new Figure(
        key,
        BigDecimal.valueOf(numerator),
        denominator,
        value,
        null,
        null,
        unit,
        "",
        Figure.LIVE,
        note);
  }
}
