package org.sendmetrics.jobs.measure;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.sendmetrics.schemas.View;

/** Which authorities sent which extracts, and which columns of them. */
public final class Submissions {
  private final Map<String, Map<String, Set<String>>> columns = new HashMap<>();

  /** Notes that rows of an authority were kept from a file with these columns. */
  public void add(String extract, String la, Collection<String> sent) {
    columns
        .computeIfAbsent(extract, e -> new HashMap<>())
        .computeIfAbsent(la, l -> new HashSet<>())
        .addAll(sent);
  }

  /**
   * Notes that rows of an authority came into an extract's table from a file of some extract.
   *
   * @param sent the columns of that file
   */
  public void addFilled(View table, String extract, String la, Collection<String> sent) {
    Map<String, List<String>> madeOf = table.madeOf().get(extract);
    add(
        table.id(),
        la,
        madeOf == null
            ? sent
            : madeOf.keySet().stream()
                .filter(c -> madeOf.get(c).stream().allMatch(from -> sentColumn(from, la)))
                .toList());
  }

  /** Whether any row of the authority was kept from any file of the extract. */
  public boolean sent(String extract, String la) {
    return columns.getOrDefault(extract, Map.of()).containsKey(la);
  }

  /** Whether a column, named {@code extract.column}, was in any file that gave a kept row. */
  public boolean sentColumn(String qualified, String la) {
    int dot = qualified.indexOf('.');
    return columns
        .getOrDefault(qualified.substring(0, dot), Map.of())
        .getOrDefault(la, Set.of())
        .contains(qualified.substring(dot + 1));
  }

  /** The authorities with a kept row in any extract. */
  public TreeSet<String> authorities() {
    TreeSet<String> authorities = new TreeSet<>();
    columns.values().forEach(byLa -> authorities.addAll(byLa.keySet()));
    return authorities;
  }
}
