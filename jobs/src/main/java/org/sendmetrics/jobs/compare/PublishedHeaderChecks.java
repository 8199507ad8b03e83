package org.sendmetrics.jobs.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.sendmetrics.schemas.Publication;

/** What a published file's header tells before any row is read. */
final class PublishedHeaderChecks {
  private final PublishedHeader header;
  private final PublishedTable table;
  private final FindingLog log;

  PublishedHeaderChecks(PublishedHeader header, PublishedTable table, FindingLog log) {
    this.header = header;
    this.table = table;
    this.log = log;
  }

  /** The measures whose columns are all there; says which columns are repeated, renamed, gone. */
  List<Publication.Measure> measures() {
    header.repeated().forEach(this::repeated);
    renamed();
    oddCase();
    List<Publication.Measure> whole = new ArrayList<>();
    for (Publication.Measure measure : header.publication().measures()) {
      if (header.has(measure.numerator())
          && header.has(measure.denominator())
          && header.has(measure.rate().stream().toList())) {
        whole.add(measure);
      } else if (measure.metric().isPresent() || isPartlyThere(measure)) {
        missing(measure);
      }
    }
    return whole;
  }

  /** Whether any column of its own is there; a file may leave out what is no metric of ours. */
  private boolean isPartlyThere(Publication.Measure measure) {
    return Stream.concat(measure.numerator().stream(), measure.rate().stream())
        .anyMatch(column -> header.has(List.of(column)));
  }

  private void repeated(int place) {
    String column = header.publication().columnNamed(header.spellings().get(place));
    int first = header.places().get(column);
    long differing =
        table.rows().stream()
            .map(PublishedTable.Line::cells)
            .filter(cells -> cells.size() == header.width())
            .filter(cells -> !cells.get(first).equals(cells.get(place)))
            .count();
    log.warn(
        "published-column-repeated",
        table.headerLine(),
        header.spellings().get(place),
        "The column stands more than once; the first is read. "
            + (differing == 0
                ? "The copies are the same in every row."
                : "The copies differ in " + differing + " rows."),
        "Remove the copies.");
  }

  private void renamed() {
    for (Map.Entry<String, Integer> column : header.places().entrySet()) {
      String spelt = header.spellings().get(column.getValue());
      if (!spelt.toLowerCase(Locale.ROOT).equals(column.getKey())) {
        log.warnAbout(
            spelt + " as " + column.getKey(),
            "published-column-renamed",
            table.headerLine(),
            spelt,
            "Columns are renamed or misspelt, and are read all the same:",
            "Nothing, if that is what it holds: the other name is declared in"
                + " schemas/publications/"
                + header.publication().id()
                + ".yaml.");
      }
    }
  }

  /** Columns in capitals among columns that are not. */
  private void oddCase() {
    List<String> capitals =
        header.spellings().stream().filter(n -> !n.equals(n.toLowerCase(Locale.ROOT))).toList();
    if (!capitals.isEmpty() && capitals.size() * 2 < header.width()) {
      log.warn(
          "published-columns-of-two-cases",
          table.headerLine(),
          capitals.get(0),
          "Some column names have capitals and most have none: "
              + String.join(", ", capitals)
              + ".",
          "Nothing: case does not count here; scripts that read by exact name will miss them.");
    }
  }

  private void missing(Publication.Measure measure) {
    log.warnAbout(
        measure.metric().orElse(measure.namedBy()),
        "published-column-missing",
        table.headerLine(),
        measure.namedBy(),
        "The columns of a measure are not all there; it is not read:",
        "If a column was renamed, add the new spelling to other_names of schemas/publications/"
            + header.publication().id()
            + ".yaml.");
  }
}
