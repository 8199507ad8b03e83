package org.sendmetrics.jobs.compare;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.sendmetrics.schemas.Authorities;
import org.sendmetrics.schemas.Authority;
import org.sendmetrics.schemas.Catalogue;
import org.sendmetrics.schemas.Codelist;

/**
 * Authorities and regions by every code and name that we know of them.
 *
 * <p><b>Source:</b> {@code codelists/local-authority.csv}, {@code region.csv}, {@code
 * sub-region.csv}, {@code authority-alias.csv}.
 */
final class KnownAreas {
  /** A day before any reorganisation. */
  private static final LocalDate ANCIENT = LocalDate.of(1974, 4, 1);

  private final Authorities authorities;
  private final List<Codelist.Entry> entries;
  private final List<Codelist.Entry> regions = new ArrayList<>();
  private final Map<String, Optional<Authority>> asOn = new HashMap<>();
  private final Map<String, Set<String>> codesByName = new HashMap<>();

  KnownAreas(Catalogue catalogue) {
    authorities = catalogue.authorities();
    entries = catalogue.codelist("local-authority").entries();
    regions.addAll(authorities.regions());
    regions.addAll(catalogue.codelist("sub-region").entries());
    entries.forEach(e -> name(e.label(), e.code()));
    catalogue.authorityAliases().forEach(this::name);
  }

  private void name(String name, String code) {
    codesByName.computeIfAbsent(key(name), k -> new TreeSet<>()).add(code);
  }

  /** A region, or Inner or Outer London, by its code, or by name where the code is empty. */
  Optional<Codelist.Entry> region(String code, String name) {
    return regions.stream()
        .filter(e -> code.isEmpty() ? same(e.label(), name) : e.code().equals(code))
        .findFirst();
  }

  /** The authority that a row's codes and name are of, as it stood on a day. */
  Optional<Authority> authority(String oldCode, String newCode, String name, LocalDate day) {
    return code(oldCode, newCode, name, day)
        .flatMap(c -> asOn.computeIfAbsent(c + day, k -> authorities.at(c, day)));
  }

  private Optional<String> code(String oldCode, String newCode, String name, LocalDate day) {
    if (!oldCode.isEmpty()) {
      return Optional.of(oldCode);
    }
    Optional<String> ofNewCode =
        entries.stream()
            .filter(e -> !newCode.isEmpty() && e.attribute("new_la_code").equals(newCode))
            .map(Codelist.Entry::code)
            .findFirst();
    return ofNewCode.isPresent()
        ? ofNewCode
        : codesNamed(name).stream()
            .reduce((one, other) -> inForce(one, day) ? one : other); // two Dorsets, at two times
  }

  /** The 3-digit codes that a name is or was of. */
  Set<String> codesNamed(String name) {
    return codesByName.getOrDefault(key(name), Set.of());
  }

  /** Whether the code is an authority's, whenever. */
  boolean isAuthority(String code) {
    return entries.stream().anyMatch(e -> e.code().equals(code));
  }

  boolean inForce(String code, LocalDate day) {
    return entries.stream().anyMatch(e -> e.code().equals(code) && e.inForce(day));
  }

  /** Whether a nine-character code is or was the authority's. */
  boolean everHad(String code, String newCode) {
    return entries.stream()
        .anyMatch(e -> e.code().equals(code) && e.attribute("new_la_code").equals(newCode));
  }

  /** Successors listed beside their predecessors, as {@code Cumbria and Cumberland}. */
  List<String> successorsBeside(Set<String> codes) {
    return entries.stream()
        .filter(e -> codes.contains(e.code()))
        .flatMap(
            e ->
                Stream.of(e.attribute("predecessors").split(";"))
                    .filter(p -> !p.isEmpty() && codes.contains(p))
                    .map(p -> named(p) + " and " + e.label() + " (" + e.code() + ")"))
        .toList();
  }

  private String named(String code) {
    return authorities.at(code, ANCIENT).orElseThrow().name() + " (" + code + ")";
  }

  /** Whether two names are the same but for their capitals. */
  static boolean same(String ours, String theirs) {
    return ours.equalsIgnoreCase(theirs);
  }

  private static String key(String name) {
    return name.toLowerCase(Locale.ROOT);
  }
}
