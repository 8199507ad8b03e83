package org.sendmetrics.schemas;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Reads breakdowns, those that group another after it, and holds them against the code lists. */
final class BreakdownReader {
  private final Map<String, Codelist> codelists;
  private final Map<String, Breakdown> breakdowns = new LinkedHashMap<>();
  private final Map<String, Grouping> groupings = new LinkedHashMap<>();

  BreakdownReader(Map<String, Codelist> codelists) {
    this.codelists = codelists;
  }

  /** Whether a breakdown groups another, and so must be read after it. */
  static boolean groupsAnother(Declaration d) {
    return d.has("groups");
  }

  /** Those read so far, by id. */
  Map<String, Breakdown> breakdowns() {
    return breakdowns;
  }

  /** The groupings read so far, by id of the finer breakdown. */
  Map<String, Grouping> groupings() {
    return groupings;
  }

  Breakdown read(Declaration d) {
    Breakdown read = groupsAnother(d) ? grouping(d) : plain(d);
    breakdowns.put(read.id(), read);
    return read;
  }

  private Breakdown plain(Declaration d) {
    return new Breakdown(
        d.text("id"),
        d.text("topic"),
        d.text("column"),
        codelist(d),
        d.optionalText("label").orElse("label"),
        d.flag("child_characteristic", true),
        Optional.empty());
  }

  private Breakdown grouping(Declaration d) {
    String finer = d.text("groups");
    Breakdown fine = breakdowns.get(finer);
    if (fine == null || fine.codelist().isEmpty() || groupings.containsKey(finer)) {
      throw d.refuse(
          "groups", "'" + finer + "' is no breakdown with a code list that is not grouped yet");
    }
    Optional<String> codelist = codelist(d);
    if (codelist.isEmpty()) {
      throw d.refuse("codelist", "is missing: it gives the groups their words and order");
    }
    Breakdown coarse =
        new Breakdown(
            d.text("id"),
            d.text("topic"),
            d.text("by"),
            codelist,
            "label",
            fine.childCharacteristic(),
            Optional.of(finer));
    groupings.put(
        finer, Grouping.read(d, coarse, fine, codelists, (b, code) -> word(codelists, b, code)));
    return coarse;
  }

  private Optional<String> codelist(Declaration d) {
    Optional<String> codelist = d.optionalText("codelist");
    codelist.ifPresent(
        id -> {
          if (!codelists.containsKey(id)) {
            throw d.refuse("codelist", "there is no code list '" + id + "'");
          }
        });
    return codelist;
  }

  /** The words in which an item of a breakdown is printed; the code itself when it has none. */
  static String word(Map<String, Codelist> codelists, Breakdown breakdown, String code) {
    return breakdown
        .codelist()
        .flatMap(id -> labelIn(codelists.get(id), breakdown.label(), code))
        .orElse(code);
  }

  private static Optional<String> labelIn(Codelist list, String column, String code) {
    if (column.equals("label")) {
      return list.label(code);
    }
    return list.entries().stream()
        .filter(e -> e.code().equals(code))
        .map(e -> e.attribute(column))
        .findFirst();
  }
}
