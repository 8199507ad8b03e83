package org.sendmetrics.jobs.compare;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.sendmetrics.schemas.Authorities;
import org.sendmetrics.schemas.Authority;
import org.sendmetrics.schemas.Catalogue;
import org.sendmetrics.schemas.Codelist;
import org.sendmetrics.schemas.Figure;

/**
 * Finds the area of a published row in our lookup.
 *
 * <p>The 3-digit code decides; a file without it is read by nine-character code, then by name. The
 * nine-character code and the names of a file are only held against the lookup: they drift between
 * editions, and one file may print two codes for one authority.
 *
 * <p><b>Errors:</b> an area that cannot be found sets the row aside; codes and names that do not
 * agree are warnings.
 *
 * <p><b>Source:</b> {@code codelists/local-authority.csv}, {@code region.csv}, {@code
 * authority-alias.csv}.
 */
final class PublishedAreas {
  /** Files may put London's authorities in Inner or Outer London, E13..., instead. */
  private static final String ONE_OF_THE_NINE = "E12";

  private final Authorities authorities;
  private final List<Codelist.Entry> entries;
  private final Map<String, Set<String>> codesByName = new HashMap<>();

  PublishedAreas(Catalogue catalogue) {
    authorities = catalogue.authorities();
    entries = catalogue.codelist("local-authority").entries();
    entries.forEach(e -> name(e.label(), e.code()));
    catalogue.authorityAliases().forEach(this::name);
  }

  private void name(String name, String code) {
    codesByName.computeIfAbsent(key(name), k -> new TreeSet<>()).add(code);
  }

  /** The row's area as it stood on a day; empty, with a finding, when there is none. */
  Optional<Figure.Place> find(
      PublishedHeader header, List<String> row, long line, LocalDate day, FindingLog log) {
    String level = header.cell(row, PublishedHeader.LEVEL).strip();
    if (level.equals(Figure.Level.NATIONAL.label())) {
      return Optional.of(Figure.Place.ENGLAND);
    }
    if (level.equals(Figure.Level.REGIONAL.label())) {
      return region(header, row, line, log);
    }
    if (level.equals(Figure.Level.LOCAL_AUTHORITY.label())) {
      return authority(header, row, line, day, log);
    }
    log.setAside(
        "published-level-unknown",
        line,
        header.spelling(PublishedHeader.LEVEL),
        "The geographic level is none of National, Regional, Local authority.",
        "Rows of other levels are not used; nothing needs mending.");
    return Optional.empty();
  }

  private Optional<Figure.Place> region(
      PublishedHeader header, List<String> row, long line, FindingLog log) {
    String code = header.cell(row, PublishedHeader.REGION_CODE).strip();
    String name = header.cell(row, PublishedHeader.REGION_NAME).strip();
    Optional<Codelist.Entry> region =
        authorities.regions().stream()
            .filter(e -> code.isEmpty() ? same(e.label(), name) : e.code().equals(code))
            .findFirst();
    if (region.isEmpty()) {
      log.setAside(
          "published-region-unknown",
          line,
          PublishedHeader.REGION_CODE,
          "The region is not one of the nine.",
          "Use the code of one of the nine regions of England, E12000001 to E12000009.");
    } else if (!name.isEmpty() && !same(region.get().label(), name)) {
      warnOfName(log, line, PublishedHeader.REGION_NAME, region.get().label());
    }
    return region.map(e -> Figure.Place.region(e.code(), e.label()));
  }

  private Optional<Figure.Place> authority(
      PublishedHeader header, List<String> row, long line, LocalDate day, FindingLog log) {
    String oldCode = header.cell(row, PublishedHeader.OLD_LA_CODE).strip();
    String newCode = header.cell(row, PublishedHeader.NEW_LA_CODE).strip();
    String name = header.cell(row, PublishedHeader.LA_NAME).strip();
    Optional<Authority> found =
        code(oldCode, newCode, name, day).flatMap(c -> authorities.at(c, day));
    if (found.isEmpty()) {
      log.setAside(
          "published-authority-unknown",
          line,
          PublishedHeader.OLD_LA_CODE,
          "The code is not, and never was, a local authority's.",
          "Correct the 3-digit code, or add the authority to codelists/local-authority.csv.");
      return Optional.empty();
    }
    Authority authority = found.get();
    if (!name.isEmpty() && !codesNamed(name).contains(authority.code())) {
      warnOfName(log, line, PublishedHeader.LA_NAME, authority.name());
    }
    if (!newCode.isEmpty() && !newCode.equals(authority.newLaCode())) {
      warnOfCode(log, line, day, newCode, authority);
    }
    String region = header.cell(row, PublishedHeader.REGION_CODE).strip();
    if (region.startsWith(ONE_OF_THE_NINE) && !region.equals(authority.regionCode())) {
      log.warnOnce(
          "published-area-region-differs",
          line,
          PublishedHeader.REGION_CODE,
          authority.name() + " is in " + authority.regionName() + ", not in the row's region.",
          "Check the region; ours is the one that counts.");
    }
    if (!inForce(authority.code(), day)) {
      log.warnOnce(
          "published-authority-not-in-force",
          line,
          PublishedHeader.OLD_LA_CODE,
          authority.name() + " was not an authority on " + day + ", the period's last day.",
          "Check whether the row belongs to the authority's successors.");
    }
    return Optional.of(Figure.Place.of(authority));
  }

  private boolean inForce(String code, LocalDate day) {
    return entries.stream().anyMatch(e -> e.code().equals(code) && e.inForce(day));
  }

  private Set<String> codesNamed(String name) {
    return codesByName.getOrDefault(key(name), Set.of());
  }

  private Optional<String> code(String oldCode, String newCode, String name, LocalDate day) {
    if (!oldCode.isEmpty()) {
      return Optional.of(oldCode);
    }
    if (!newCode.isEmpty()) {
      return entries.stream()
          .filter(e -> e.attribute("new_la_code").equals(newCode))
          .map(Codelist.Entry::code)
          .findFirst();
    }
    return codesNamed(name).stream()
        .reduce((one, other) -> inForce(one, day) ? one : other); // two Dorsets, at two times
  }

  private static void warnOfName(FindingLog log, long line, String column, String ours) {
    log.warnOnce(
        "published-area-name-differs",
        line,
        column,
        "The name beside the code is not a name of " + ours + ".",
        "Check that code and name are of the same area; the code is the one that counts.");
  }

  private void warnOfCode(
      FindingLog log, long line, LocalDate day, String newCode, Authority authority) {
    boolean once =
        entries.stream()
            .anyMatch(
                e ->
                    e.code().equals(authority.code())
                        && e.attribute("new_la_code").equals(newCode));
    log.warnOnce(
        "published-area-code-differs",
        line,
        PublishedHeader.NEW_LA_CODE,
        "The nine-character code "
            + (once ? "was at another time that of " : "never was that of ")
            + authority.name()
            + ", which on "
            + day
            + " had "
            + authority.newLaCode()
            + ".",
        "Nothing, if the 3-digit code is right: it is the one that counts.");
  }

  private static boolean same(String ours, String theirs) {
    return key(ours).equals(key(theirs));
  }

  private static String key(String name) {
    return name.toLowerCase(Locale.ROOT);
  }
}
