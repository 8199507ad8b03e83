package org.sendmetrics.schemas;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * A list of codes with their words, each with the dates between which it is in force and its
 * source.
 *
 * @param id the file's name without its ending
 * @param entries in the file's order, which is the order in which they are shown
 */
public record Codelist(String id, List<Entry> entries) {

  /**
   * One code during one span of dates.
   *
   * @param validFrom first day in force; {@link LocalDate#MIN} when open
   * @param validTo last day in force; {@link LocalDate#MAX} when open
   * @param attributes the list's further columns by name
   */
  public record Entry(
      String code,
      String label,
      LocalDate validFrom,
      LocalDate validTo,
      Map<String, String> attributes,
      String source) {

    public boolean inForce(LocalDate day) {
      return !day.isBefore(validFrom) && !day.isAfter(validTo);
    }

    /** The further column's cell, empty text when the list has none. */
    public String attribute(String name) {
      return attributes.getOrDefault(name, "");
    }
  }

  /** Every code that is or ever was in force. */
  public Set<String> codes() {
    return entries.stream().map(Entry::code).collect(Collectors.toCollection(TreeSet::new));
  }

  public Optional<Entry> entry(String code, LocalDate day) {
    return entries.stream().filter(e -> e.code().equals(code) && e.inForce(day)).findFirst();
  }

  /** The newest words for a code, whenever it was in force. */
  public Optional<String> label(String code) {
    return entries.stream()
        .filter(e -> e.code().equals(code))
        .reduce((older, newer) -> newer)
        .map(Entry::label);
  }
}
