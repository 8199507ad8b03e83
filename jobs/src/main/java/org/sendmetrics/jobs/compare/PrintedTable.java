package org.sendmetrics.jobs.compare;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.sendmetrics.schemas.PublishedShape;

/**
 * Lays a table made for the eye out as a plain one.
 *
 * <p><b>Shape:</b> in, a title, two rows of headings (the upper one over several columns each), an
 * area a row under headings of its own, and notes; out, one row an area and upper heading, in which
 * there is anything. Footnote numbers are taken off headings and labels.
 */
final class PrintedTable {
  /** A footnote's number, or several, after a word. */
  private static final Pattern FOOTNOTE = Pattern.compile("(?<=[^\\d\\s,])\\d(,\\d)*$");

  private final PublishedShape.Printed printed;
  private final List<String> upper;
  private final List<String> lower;

  private PrintedTable(PublishedShape.Printed printed, CsvRecord upper, CsvRecord lower) {
    this.printed = printed;
    this.upper = filled(upper.getFields());
    this.lower = lower.getFields().stream().map(PrintedTable::bare).toList();
  }

  /** The plain table, or empty when the headings are not there. */
  static Optional<PublishedTable> unfold(List<CsvRecord> records, PublishedShape.Printed printed) {
    for (int i = 0; i + 1 < records.size(); i++) {
      CsvRecord upper = records.get(i);
      CsvRecord lower = records.get(i + 1);
      if (bare(upper.getField(0)).equalsIgnoreCase(printed.label())
          && upper.getFieldCount() == lower.getFieldCount()) {
        PrintedTable table = new PrintedTable(printed, upper, lower);
        return Optional.of(
            table.unfold(upper.getStartingLineNumber(), records.subList(i + 2, records.size())));
      }
    }
    return Optional.empty();
  }

  private PublishedTable unfold(long headerLine, List<CsvRecord> body) {
    Set<String> names = new LinkedHashSet<>();
    Map<String, Map<String, Integer>> groups = new LinkedHashMap<>();
    List<Integer> fixed = new ArrayList<>();
    for (int i = 0; i < lower.size(); i++) {
      if (lower.get(i).isEmpty()) {
        fixed.add(i);
      } else {
        names.add(lower.get(i));
        groups.computeIfAbsent(upper.get(i), k -> new LinkedHashMap<>()).put(lower.get(i), i);
      }
    }
    Set<String> ofWholes = new TreeSet<>();
    printed.wholes().values().forEach(cells -> ofWholes.addAll(cells.keySet()));
    List<String> header = new ArrayList<>(List.of(printed.across()));
    fixed.forEach(i -> header.add(upper.get(i)));
    header.addAll(ofWholes);
    header.addAll(names);
    List<PublishedTable.Line> rows = new ArrayList<>();
    for (CsvRecord record : body) {
      if (record.getFieldCount() != lower.size()) {
        continue;
      }
      for (Map.Entry<String, Map<String, Integer>> group : groups.entrySet()) {
        List<String> figures =
            names.stream()
                .map(n -> group.getValue().get(n))
                .map(i -> i == null ? "" : record.getField(i).strip())
                .toList();
        if (figures.stream().allMatch(String::isEmpty)) {
          continue;
        }
        List<String> cells = new ArrayList<>(List.of(group.getKey()));
        fixed.forEach(i -> cells.add(bare(record.getField(i))));
        Map<String, String> whole =
            printed.wholes().getOrDefault(bare(record.getField(0)), Map.of());
        ofWholes.forEach(column -> cells.add(whole.getOrDefault(column, "")));
        cells.addAll(figures);
        rows.add(new PublishedTable.Line(record.getStartingLineNumber(), cells));
      }
    }
    return new PublishedTable(headerLine, header, rows);
  }

  /** Headings over several columns, written over each of them. */
  private static List<String> filled(List<String> cells) {
    List<String> filled = new ArrayList<>();
    String last = "";
    for (String cell : cells) {
      last = cell.isBlank() ? last : bare(cell);
      filled.add(last);
    }
    return filled;
  }

  private static String bare(String text) {
    return FOOTNOTE.matcher(text.strip()).replaceAll("").strip();
  }
}
