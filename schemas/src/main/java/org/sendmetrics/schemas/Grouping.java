package org.sendmetrics.schemas;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;

/**
 * A coarser breakdown whose items are groups of a finer one's: key stages of year groups.
 *
 * <p>Shape: every item of the finer breakdown is in exactly one group, so that Total is the sum of
 * the groups and a group the sum of its items. An item that no list knows is in {@code Unknown}.
 *
 * <p>Errors: reading refuses a code that has no group, two groups, or one that the groups' own list
 * does not know.
 *
 * @param coarse whose items are the groups
 * @param fine whose items are grouped
 * @param groupOfCode by code of the finer item, code of its group
 * @param groupOfWord by words of the finer item, words of its group, in the order of the lists
 */
public record Grouping(
    Breakdown coarse,
    Breakdown fine,
    Map<String, String> groupOfCode,
    Map<String, String> groupOfWord) {

  public static final String UNKNOWN = "Unknown";

  /**
   * Reads the groups out of the finer breakdown's code list.
   *
   * @param d the declaration of the coarser breakdown
   * @param words the word of an item of a breakdown
   */
  static Grouping read(
      Declaration d,
      Breakdown coarse,
      Breakdown fine,
      Map<String, Codelist> codelists,
      BiFunction<Breakdown, String, String> words) {
    Set<String> groups = new LinkedHashSet<>(d.texts("kept"));
    groups.add(UNKNOWN);
    Map<String, String> byCode = new LinkedHashMap<>();
    groups.forEach(kept -> byCode.put(kept, kept));
    Set<String> known = new LinkedHashSet<>(groups);
    known.addAll(codelists.get(coarse.codelist().orElseThrow()).codes());
    for (Codelist.Entry entry : codelists.get(fine.codelist().orElseThrow()).entries()) {
      String group = entry.attribute(coarse.column());
      if (!known.contains(group)) {
        throw d.refuse(
            "by", "the group '" + group + "' of '" + entry.code() + "' is in no list of groups");
      }
      String other = byCode.putIfAbsent(entry.code(), group);
      if (other != null && !other.equals(group)) {
        throw d.refuse("by", "'" + entry.code() + "' is in '" + other + "' and in '" + group + "'");
      }
    }
    Map<String, String> byWord = new LinkedHashMap<>();
    byCode.forEach(
        (code, group) -> byWord.put(words.apply(fine, code), words.apply(coarse, group)));
    return new Grouping(coarse, fine, byCode, byWord);
  }

  /** The code of the group that a finer item's code is in. */
  public String group(String code) {
    return groupOfCode.getOrDefault(code, UNKNOWN);
  }

  /** The words of the group that a finer item is in, by its words. */
  public String groupOf(String item) {
    return groupOfWord.getOrDefault(item, UNKNOWN);
  }

  /** By words of a group, the words of the items that it adds up. */
  public Map<String, List<String>> itemsOfGroup() {
    Map<String, List<String>> items = new LinkedHashMap<>();
    groupOfWord.forEach(
        (item, group) -> items.computeIfAbsent(group, g -> new ArrayList<>()).add(item));
    return items;
  }

  /** The code of the group as an expression over the finer breakdown's column. */
  String sql() {
    Map<String, List<String>> codes =
        groupOfCode.keySet().stream()
            .collect(
                Collectors.groupingBy(groupOfCode::get, LinkedHashMap::new, Collectors.toList()));
    codes.remove(UNKNOWN);
    return codes.entrySet().stream()
        .map(
            group ->
                "\n    when "
                    + fine.column()
                    + " in ("
                    + group.getValue().stream()
                        .map(Grouping::text)
                        .collect(Collectors.joining(", "))
                    + ") then "
                    + text(group.getKey()))
        .collect(Collectors.joining("", "case", "\n    else " + text(UNKNOWN) + " end"));
  }

  private static String text(String word) {
    return "'" + word.replace("'", "''") + "'";
  }
}
