package org.sendmetrics.jobs.compare;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.sendmetrics.schemas.Authorities;
import org.sendmetrics.schemas.Authority;
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
 */
final class PublishedAreas {
  /** Files may put London's authorities in Inner or Outer London, E13..., instead. */
  private static final String ONE_OF_THE_NINE = "E12";

  /** How the codes of Inner and Outer London begin. */
  static final String PART_OF_REGION = "E13";

  private final KnownAreas known;

  PublishedAreas(KnownAreas known) {
    this.known = known;
  }

  /**
   * A row's area.
   *
   * @param printedRegion the region as the file has it, which may be Inner or Outer London
   * @param certain false where code and name are of two authorities
   */
  record Found(Figure.Place place, String printedRegion, boolean certain) {}

  /** The row's area as it stood on a day; empty, with a finding, when there is none. */
  Optional<Found> find(
      PublishedHeader header, List<String> row, long line, LocalDate day, FindingLog log) {
    String level = level(header, row);
    if (level.equals(Figure.Level.NATIONAL.label())) {
      return Optional.of(new Found(Figure.Place.ENGLAND, "", true));
    }
    if (level.equals(Figure.Level.REGIONAL.label())) {
      return region(header, row, line, log)
          .map(e -> new Found(Figure.Place.region(e.code(), e.label()), e.code(), true));
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

  /** The level as the file says it; where it says none, that of the area's name. */
  private String level(PublishedHeader header, List<String> row) {
    String level = header.cell(row, PublishedHeader.LEVEL);
    if (!level.isEmpty()) {
      return level;
    }
    String name = header.cell(row, PublishedHeader.LA_NAME);
    if (KnownAreas.same(Authorities.ENGLAND_NAME, name)) {
      return Figure.Level.NATIONAL.label();
    }
    return (known.region("", name).isPresent()
            ? Figure.Level.REGIONAL
            : Figure.Level.LOCAL_AUTHORITY)
        .label();
  }

  private Optional<Codelist.Entry> region(
      PublishedHeader header, List<String> row, long line, FindingLog log) {
    String code = header.cell(row, PublishedHeader.REGION_CODE);
    String ofRegion = header.cell(row, PublishedHeader.REGION_NAME);
    String name =
        code.isEmpty() && known.region("", ofRegion).isEmpty()
            ? header.cell(row, PublishedHeader.LA_NAME)
            : ofRegion;
    Optional<Codelist.Entry> region = known.region(code, name);
    if (region.isEmpty()) {
      log.setAside(
          "published-region-unknown",
          line,
          header.spelling(PublishedHeader.REGION_CODE),
          "The region is not one of the nine, nor Inner or Outer London.",
          "Use the code of one of the nine regions of England, E12000001 to E12000009.");
      return region;
    }
    if (!name.isEmpty() && !name.equals(region.get().label())) {
      warnOfName(log, line, header.spelling(PublishedHeader.REGION_NAME), region.get().label());
    }
    if (region.get().code().startsWith(PART_OF_REGION)) {
      log.warn(
          "published-region-is-part-of-one",
          line,
          header.spelling(PublishedHeader.REGION_NAME),
          region.get().label()
              + " is a part of one of the nine regions; it is reconciled with its"
              + " authorities and is no comparator.",
          "Nothing: the file has no figure for the whole region.");
    }
    return region;
  }

  private Optional<Found> authority(
      PublishedHeader header, List<String> row, long line, LocalDate day, FindingLog log) {
    String oldCode = header.cell(row, PublishedHeader.OLD_LA_CODE);
    String newCode = header.cell(row, PublishedHeader.NEW_LA_CODE);
    String name = header.cell(row, PublishedHeader.LA_NAME);
    Optional<Authority> found = known.authority(oldCode, newCode, name, day);
    if (found.isEmpty()) {
      log.setAside(
          "published-authority-unknown",
          line,
          header.spelling(
              oldCode.isEmpty() ? PublishedHeader.LA_NAME : PublishedHeader.OLD_LA_CODE),
          oldCode.isEmpty() && newCode.isEmpty()
              ? "The name is no local authority's: " + name + "."
              : "The code is not, and never was, a local authority's.",
          "Correct it, or add the authority to codelists/local-authority.csv, another spelling to"
              + " codelists/authority-alias.csv.");
      return Optional.empty();
    }
    Authority authority = found.get();
    boolean certain = name.isEmpty() || known.codesNamed(name).contains(authority.code());
    if (!certain) {
      warnOfAnother(log, line, header, name, authority);
    }
    if (!newCode.isEmpty() && !newCode.equals(authority.newLaCode())) {
      warnOfCode(log, line, newCode, authority);
    }
    String region = header.cell(row, PublishedHeader.REGION_CODE);
    if (region.startsWith(ONE_OF_THE_NINE) && !region.equals(authority.regionCode())) {
      log.warnAbout(
          authority.name() + " is in " + authority.regionName(),
          "published-area-region-differs",
          line,
          PublishedHeader.REGION_CODE,
          "An authority is put in a region that it is not in.",
          "Check the region; ours is the one that counts.");
    }
    if (!known.inForce(authority.code(), day)) {
      log.warnAbout(
          authority.name() + " (" + authority.code() + ")",
          "published-authority-not-in-force",
          line,
          header.spelling(PublishedHeader.OLD_LA_CODE),
          "A row is of an authority that was none on the period's last day.",
          "Check whether the row belongs to the authority's successors.");
    }
    return Optional.of(
        new Found(
            Figure.Place.of(authority),
            region.isEmpty() ? authority.regionCode() : region,
            certain || known.codesNamed(name).isEmpty()));
  }

  private static void warnOfName(FindingLog log, long line, String column, String ours) {
    log.warn(
        "published-area-name-differs",
        line,
        column,
        "The region's name is written otherwise than " + ours + ".",
        "Check that code and name are of the same area; the code is the one that counts.");
  }

  private void warnOfAnother(
      FindingLog log, long line, PublishedHeader header, String name, Authority authority) {
    String beside = name + " beside " + authority.code() + ", " + authority.name();
    if (known.codesNamed(name).isEmpty()) {
      log.warnAbout(
          beside,
          "published-area-name-differs",
          line,
          header.spelling(PublishedHeader.LA_NAME),
          "The name beside a code is not one that we know of that area.",
          "Check that code and name are of the same area; the code is the one that counts."
              + " Another spelling belongs in codelists/authority-alias.csv.");
    } else {
      log.warnAbout(
          beside,
          "published-code-and-name-of-two-areas",
          line,
          header.spelling(PublishedHeader.LA_NAME),
          "Code and name are of two authorities: the row is added into its region and England and"
              + " is no authority's figure.",
          "Correct the code or the name.");
    }
  }

  private void warnOfCode(FindingLog log, long line, String newCode, Authority authority) {
    boolean once = known.everHad(authority.code(), newCode);
    log.warnAbout(
        authority.name() + " has " + newCode + " for " + authority.newLaCode(),
        "published-area-code-differs",
        line,
        PublishedHeader.NEW_LA_CODE,
        once
            ? "A nine-character code was the area's at another time than the period's end."
            : "A nine-character code never was the area's.",
        "Nothing, if the 3-digit code is right: it is the one that counts.");
  }
}
