package org.sendmetrics.schemas;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Local authorities through their reorganisations, keyed by the 3-digit code.
 *
 * <p>Source: {@code codelists/local-authority.csv}, {@code codelists/region.csv}.
 */
public final class Authorities {
  public static final String ENGLAND_CODE = "E92000001";
  public static final String ENGLAND_NAME = "England";

  private final Codelist authorities;
  private final Codelist regions;

  Authorities(Codelist authorities, Codelist regions) {
    this.authorities = authorities;
    this.regions = regions;
  }

  /** The authorities in force on a day, by code. */
  public List<Authority> inForce(LocalDate day) {
    return authorities.entries().stream()
        .filter(e -> e.inForce(day))
        .map(this::authority)
        .sorted(Comparator.comparing(Authority::code))
        .toList();
  }

  /**
   * The authority of a code as it stood on a day; before its first day or after its last, as it
   * stood on the nearest day. Empty when the code never was an authority's.
   */
  public Optional<Authority> at(String code, LocalDate day) {
    return authorities.entries().stream()
        .filter(e -> e.code().equals(code))
        .min(Comparator.comparingLong(e -> daysOutside(e, day)))
        .map(this::authority);
  }

  /**
   * The codes of the authorities from which one took over; none where only its own code changed.
   */
  public List<String> predecessors(String code) {
    return authorities.entries().stream()
        .filter(e -> e.code().equals(code))
        .flatMap(e -> Stream.of(e.attribute("predecessors").split(";")))
        .filter(p -> !p.isBlank())
        .distinct()
        .toList();
  }

  /** Every 3-digit code that is or ever was an authority's. */
  public TreeSet<String> codes() {
    return new TreeSet<>(authorities.codes());
  }

  /** Region codes and names, in the order of the code list. */
  public List<Codelist.Entry> regions() {
    return regions.entries();
  }

  private static long daysOutside(Codelist.Entry entry, LocalDate day) {
    if (day.isBefore(entry.validFrom())) {
      return entry.validFrom().toEpochDay() - day.toEpochDay();
    }
    return day.isAfter(entry.validTo()) ? day.toEpochDay() - entry.validTo().toEpochDay() : 0;
  }

  private Authority authority(Codelist.Entry entry) {
    String region = entry.attribute("region_code");
    return new Authority(
        entry.code(),
        entry.label(),
        entry.attribute("new_la_code"),
        region,
        regions.label(region).orElse(""));
  }
}
