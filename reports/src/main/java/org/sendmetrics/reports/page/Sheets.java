package org.sendmetrics.reports.page;

import java.util.Locale;
import org.sendmetrics.reports.style.Edition;
import org.sendmetrics.schemas.Metric;

/** The names of sheets and tables: letters, digits and underscores, the same in every workbook. */
public final class Sheets {
  public static final String COVER = "Cover";
  public static final String CONTENTS = "Contents";
  public static final String DASHBOARD = "Dashboard";
  public static final String COMPARISON = "Comparison";
  public static final String BY_SEN = "By_SEN";
  public static final String NOTES = "Notes";
  public static final String CHANGED = "What_changed";
  public static final String REGIONS = "Regions";
  public static final String EXCEPTIONS = "Exceptions";

  private static final int LONGEST = 31;

  private Sheets() {}

  /** A sheet and what its title says. */
  public record Entry(String sheet, String title) {}

  /** The sheet of a family's table. */
  static String family(Edition edition, String family) {
    return name(edition.family(family));
  }

  /** The sheet of a chart's numbers. */
  static String chart(String kind, Metric metric) {
    return name(Character.toUpperCase(kind.charAt(0)) + kind.substring(1) + " " + metric.title());
  }

  /** A name that sheets may have, made from words. */
  public static String name(String words) {
    String name = words.replaceAll("[^A-Za-z0-9]+", "_").replaceAll("^_|_$", "");
    return name.length() <= LONGEST ? name : name.substring(0, LONGEST);
  }

  /** The name of the one table of a sheet. */
  public static String table(String sheet) {
    return "table_" + sheet.toLowerCase(Locale.ROOT);
  }
}
