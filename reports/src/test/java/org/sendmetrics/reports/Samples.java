package org.sendmetrics.reports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.sendmetrics.schemas.BoardWords;
import org.sendmetrics.schemas.Catalogue;
import org.sendmetrics.schemas.Figure;
import org.sendmetrics.schemas.FigureCsv;
import org.sendmetrics.schemas.Metric;
import org.sendmetrics.schemas.Remark;
import org.sendmetrics.schemas.Revision;
import org.sendmetrics.schemas.RevisionCsv;
import org.sendmetrics.schemas.Target;

/** Invented figures of two areas, with every symbol, and a publication's figures of a third. */
public final class Samples {
  public static final Catalogue CATALOGUE = Catalogue.shipped();
  public static final LocalDate AS_AT = LocalDate.of(2025, 11, 14);
  public static final Release RELEASE = new Release(AS_AT, true, false, "run-1");
  public static final String ON_TIME = "ehcp.issued-within-20-weeks-rate";
  public static final String ABSENCE = "attendance.overall-absence-rate";
  public static final String REQUESTS = "ehcp.requests";
  public static final String PUBLICATION = "A publication <of> tests & more";

  public static final Figure.Place BARKING =
      new Figure.Place(
          Figure.Level.LOCAL_AUTHORITY,
          "E12000007",
          "London",
          "E09000002",
          "Barking and Dagenham",
          "301");
  public static final Figure.Place CAMDEN =
      new Figure.Place(
          Figure.Level.LOCAL_AUTHORITY, "E12000007", "London", "E09000007", "Camden", "202");
  public static final Figure.Place DERBY =
      new Figure.Place(
          Figure.Level.LOCAL_AUTHORITY, "E12000004", "East Midlands", "E06000015", "Derby", "831");

  /** One area's board: a target that is missed, one of no figure, and remarks on both. */
  public static final BoardWords SAID =
      new BoardWords(
          List.of(
              target(ON_TIME, "65", "90", LocalDate.of(2025, 12, 31), "Head of SEND"),
              target(ON_TIME, "65", "100", LocalDate.of(2026, 12, 31), "Head of SEND"),
              target(ABSENCE, "13", "5", LocalDate.of(2025, 12, 31), "")),
          List.of(
              remark(ON_TIME, "The oldest 12 cases came first.", "Vacancies", "Recruit 3"),
              remark("forum", "Families still wait.", "", "")));

  private Samples() {}

  private static Target target(
      String metric, String baseline, String target, LocalDate day, String owner) {
    return new Target(
        "301",
        metric,
        new BigDecimal(baseline),
        "2023",
        new BigDecimal(target),
        day,
        new BigDecimal("2"),
        owner);
  }

  /** What a board says of a measure in 2025. */
  public static Remark remark(String metric, String text, String cause, String action) {
    return new Remark(
        "301",
        metric,
        "2025",
        "Calendar year",
        "Board",
        text,
        cause,
        action,
        LocalDate.of(2026, 3, 31),
        "On track");
  }

  /** A folder of products with tables of figures and findings. */
  public static Path products(Path folder) {
    try {
      Files.createDirectories(folder.resolve("public"));
      Files.createDirectories(folder.resolve("restricted"));
      FigureCsv.write(folder.resolve("public/metric-values.csv"), live());
      FigureCsv.write(folder.resolve("public/comparators.csv"), published());
      RevisionCsv.write(folder.resolve("public/revisions.csv"), revisions());
      Files.writeString(
          folder.resolve("restricted/row-balance.csv"),
          """
          file,extract,la_code,rows_in,rows_kept,rows_set_aside,sha256
          ehcp_301.csv,ehcp,301,300,291,9,ab
          attendance.csv,attendance,202;301,9000,8990,10,cd
          published/x.csv,published,831,10,10,0,ef
          """);
      Files.writeString(
          folder.resolve("restricted/findings.csv"),
          """
          rule,severity,file,line,column,message,remedy
          field.code,reject-row,ehcp_301.csv,17,sex,"=HYPERLINK(""http://x"",""y"")",Use F or M.
          file.header,reject-file,mystery.csv,,,no extract has this header,Name the file.
          """);
      return folder;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Our own figures: quarters with a gap, years, symbols, one split. */
  public static List<Figure> live() {
    List<Figure> figures = new ArrayList<>();
    for (Figure.Place place : List.of(BARKING, CAMDEN)) {
      figures.add(share(ON_TIME, "202425", "Financial year Q1", place, 42, 105));
      figures.add(none(ON_TIME, "202425", "Financial year Q2", place, "x"));
      figures.add(share(ON_TIME, "202425", "Financial year Q3", place, 50, 100));
      figures.add(share(ON_TIME, "202425", "Financial year Q4", place, 20, 90));
      figures.add(share(ON_TIME, "202526", "Financial year Q1", place, 80, 100));
      figures.add(share(ON_TIME, "2024", "Calendar year", place, 40, 100));
      figures.add(share(ON_TIME, "2025", "Calendar year", place, 10, 30));
      figures.add(none(REQUESTS, "2024", "Calendar year", place, "z"));
      figures.add(number(REQUESTS, "202526", "Financial year Q1", place, 1250));
      figures.add(share(ABSENCE, "202425", "Academic year", place, 1234, 10_000));
      figures.add(share(ABSENCE, "202425", "Autumn term", place, 410, 3_400));
      figures.add(share(ABSENCE, "202425", "Spring term", place, 420, 3_300));
      figures.add(none(ABSENCE, "202425", "Summer term", place, "c"));
      figures.add(
          split(
              share(ABSENCE, "202425", "Academic year", place, 300, 1_000),
              "SEN provision",
              "Education, health and care plan"));
      figures.add(split(none(ABSENCE, "202425", "Academic year", place, "c"), "Sex", "=1+1"));
      for (String sex : List.of("Female", "Male")) {
        Figure half = share(ABSENCE, "202425", "Academic year", place, 600, 5_000);
        figures.add(split(half, "Sex", sex));
      }
      figures.add(split(none(ABSENCE, "202425", "Academic year", place, "c"), "FSM", "Eligible"));
    }
    figures.add(share(ON_TIME, "2024", "Calendar year", Figure.Place.ENGLAND, 80, 200));
    return figures.stream().map(f -> coverage(f)).toList();
  }

  /** Figures of a publication: three years of one area, and England. */
  public static List<Figure> published() {
    List<Figure> figures = new ArrayList<>();
    for (String year : List.of("2022", "2023", "2024")) {
      figures.add(share(ON_TIME, year, "Calendar year", DERBY, 30, 60));
      figures.add(share(ON_TIME, year, "Calendar year", Figure.Place.ENGLAND, 464, 1_000));
    }
    return figures.stream()
        .map(
            f ->
                new Figure(
                    f.key(),
                    f.numerator(),
                    f.denominator(),
                    f.value(),
                    null,
                    null,
                    f.unit(),
                    f.symbol(),
                    PUBLICATION,
                    ""))
        .toList();
  }

  /** A figure that moved, one that was hidden before, and one of another area's region. */
  private static List<Revision> revisions() {
    return List.of(
        moved(BARKING, shown("40", ""), shown("42.5", ""), "resubmitted: ehcp_301.csv"),
        moved(BARKING, shown(null, "c"), shown("12", ""), "new: ehcp_b.csv"),
        moved(
            Figure.Place.region("E12000004", "East Midlands"),
            shown("50", ""),
            shown("51", ""),
            "new: ehcp_831.csv"));
  }

  private static Revision moved(
      Figure.Place place, Revision.Shown before, Revision.Shown now, String reason) {
    return Revision.of(
        key(ON_TIME, "2024", "Calendar year", place),
        before,
        now,
        "%",
        Figure.LIVE,
        "2025-03-31",
        reason);
  }

  private static Revision.Shown shown(String value, String symbol) {
    return new Revision.Shown(null, null, value == null ? null : new BigDecimal(value), symbol);
  }

  /** A share with limits three points either side. */
  public static Figure share(
      String metric, String period, String identifier, Figure.Place place, long n, long d) {
    Metric declared = CATALOGUE.metric(metric);
    BigDecimal value =
        BigDecimal.valueOf(n * declared.unit().scale())
            .divide(BigDecimal.valueOf(d), MathContext.DECIMAL64);
    BigDecimal three = BigDecimal.valueOf(3);
    return new Figure(
        key(metric, period, identifier, place),
        BigDecimal.valueOf(n),
        d,
        value,
        value.subtract(three).max(BigDecimal.ZERO),
        value.add(three),
        declared.unit().symbol(),
        "",
        Figure.LIVE,
        "");
  }

  public static Figure number(
      String metric, String period, String identifier, Figure.Place place, long n) {
    return new Figure(
        key(metric, period, identifier, place),
        BigDecimal.valueOf(n),
        null,
        BigDecimal.valueOf(n),
        null,
        null,
        "number",
        "",
        Figure.LIVE,
        "");
  }

  public static Figure none(
      String metric, String period, String identifier, Figure.Place place, String symbol) {
    String unit = CATALOGUE.metric(metric).unit().symbol();
    return new Figure(
        key(metric, period, identifier, place),
        null,
        null,
        null,
        null,
        null,
        unit,
        symbol,
        Figure.LIVE,
        "");
  }

  /** The same figure of an item. */
  public static Figure split(Figure f, String topic, String item) {
    Figure.Key k = f.key();
    Figure.Key key =
        new Figure.Key(
            k.metric(), k.timePeriod(), k.timeIdentifier(), k.place(), "Total", topic, item);
    return new Figure(
        key,
        f.numerator(),
        f.denominator(),
        f.value(),
        f.lower(),
        f.upper(),
        f.unit(),
        f.symbol(),
        f.sourceSeries(),
        "");
  }

  private static Figure coverage(Figure f) {
    boolean isEngland = f.key().place().level() == Figure.Level.NATIONAL;
    return new Figure(
        f.key(),
        f.numerator(),
        f.denominator(),
        f.value(),
        f.lower(),
        f.upper(),
        f.unit(),
        f.symbol(),
        f.sourceSeries(),
        isEngland ? "authorities=2/153" : "");
  }

  private static Figure.Key key(
      String metric, String period, String identifier, Figure.Place place) {
    return new Figure.Key(metric, period, identifier, place, "Total", "Total", "Total");
  }
}
