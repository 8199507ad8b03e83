package org.sendmetrics.jobs.compare;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sendmetrics.schemas.PublishedShape;

/**
 * Checks a published list of authorities that holds no figures: codes, names, neighbours.
 *
 * <p><b>Shape:</b> in, the list's rows; out, how many name authorities that we know. No row becomes
 * a figure: our own code lists are what the program reads.
 */
final class AuthorityList {
  private final PublishedHeader header;
  private final PublishedShape shape;
  private final KnownAreas areas;
  private final FindingLog log;
  private final Map<String, String> spelt = new HashMap<>();
  private final Set<List<String>> seen = new HashSet<>();

  AuthorityList(PublishedHeader header, KnownAreas areas, FindingLog log) {
    this.header = header;
    this.shape = header.publication().shape();
    this.areas = areas;
    this.log = log;
  }

  long read(PublishedTable table) {
    SpellingVariants variants = new SpellingVariants();
    Map<String, Set<String>> listed = new LinkedHashMap<>();
    long kept = 0;
    for (PublishedTable.Line line : table.rows()) {
      if (line.cells().size() != header.width()) {
        log.setAside(
            "published-field-count",
            line.number(),
            "",
            "The row has not as many fields as the header.",
            "Give the file as it was downloaded.");
        continue;
      }
      for (String column : header.publication().filters().keySet()) {
        variants.add(column, header.cell(line.cells(), column), line.number());
      }
      if (isKnown(line)) {
        kept++;
      }
      for (String column : shape.authorityColumns()) {
        listed.computeIfAbsent(column, k -> new HashSet<>()).add(header.cell(line.cells(), column));
      }
    }
    variants.tell(log);
    listed.forEach((column, codes) -> tellOfTwoTimes(column, codes, table.headerLine()));
    return kept;
  }

  private void tellOfTwoTimes(String column, Set<String> codes, long headerLine) {
    for (String pair : areas.successorsBeside(codes)) {
      log.warnAbout(
          pair,
          "published-list-of-two-times",
          headerLine,
          header.spelling(column),
          "The column has authorities that never were at the same time:",
          "Use only those in force in the period that is looked at.");
    }
  }

  private boolean isKnown(PublishedTable.Line line) {
    boolean known = true;
    Set<String> inRow = new HashSet<>();
    for (String column : shape.authorityColumns()) {
      String code = header.cell(line.cells(), column);
      if (code.isEmpty() || header.publication().symbols().containsKey(code)) {
        log.warn(
            "published-list-cell-missing",
            line.number(),
            header.spelling(column),
            "There is no code, or a symbol where one should be.",
            "Look the authority up in a newer list.");
      } else if (!areas.isAuthority(code)) {
        known = false;
        log.setAside(
            "published-authority-unknown",
            line.number(),
            header.spelling(column),
            "The code is not, and never was, a local authority's.",
            "Nothing, if it is the number of a region or of England.");
      } else if (!inRow.add(code)) {
        log.warn(
            "published-authority-beside-itself",
            line.number(),
            header.spelling(column),
            "An authority is listed as its own neighbour.",
            "Remove the row.");
      }
    }
    name(line);
    if (!seen.add(line.cells())) {
      log.warn(
          "published-row-repeated",
          line.number(),
          "",
          "An earlier row is the same in every cell.",
          "Remove the copy.");
    }
    return known;
  }

  private void name(PublishedTable.Line line) {
    String code = header.cell(line.cells(), shape.authorityColumns().get(0));
    String name = header.cell(line.cells(), PublishedHeader.LA_NAME);
    if (!name.isEmpty() && areas.isAuthority(code) && !areas.codesNamed(name).contains(code)) {
      log.warnAbout(
          name + " beside " + code,
          "published-area-name-differs",
          line.number(),
          header.spelling(PublishedHeader.LA_NAME),
          "The name beside a code is not one that we know of that area.",
          "Another spelling belongs in codelists/authority-alias.csv.");
    }
    String newCode = header.cell(line.cells(), PublishedHeader.NEW_LA_CODE);
    String before = newCode.isEmpty() ? null : spelt.putIfAbsent(code, newCode);
    if (before != null && !before.equals(newCode)) {
      log.warnAbout(
          code + " beside " + before + " and " + newCode,
          "published-area-code-changed",
          line.number(),
          header.spelling(PublishedHeader.NEW_LA_CODE),
          "One 3-digit code stands beside two nine-character codes.",
          "Nothing: the 3-digit code is the key, the other has a history.");
    }
  }
}
