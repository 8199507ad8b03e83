package org.sendmetrics.jobs.receive;

import java.util.List;
import java.util.Map;

/** Whether what stands where a table has its header can be a header at all. */
final class HeaderShape {
  /** How files begin that are called CSV and are none. */
  private static final Map<String, String> OTHER_KINDS =
      Map.of("<", "HTML or XML", "{\\rtf", "rich text", "{", "JSON", "[", "JSON", "%PDF", "PDF");

  private static final Map<String, String> DELIMITERS =
      Map.of(";", "semicolons", "\t", "tabs", "|", "bars", "^", "carets");

  private HeaderShape() {}

  /** Throws {@link UnreadableFile} for what is no table, or one whose cells are not parted. */
  static void require(List<String> header) {
    String first = header.get(0).strip();
    OTHER_KINDS.keySet().stream()
        .filter(first::startsWith)
        .max(java.util.Comparator.comparing(String::length))
        .ifPresent(start -> refuse(OTHER_KINDS.get(start)));
    if (header.size() > 1) {
      return;
    }
    for (Map.Entry<String, String> delimiter : DELIMITERS.entrySet()) {
      if (first.contains(delimiter.getKey())) {
        throw notParted("cells are parted by " + delimiter.getValue() + ", not by commas");
      }
    }
    if (first.contains(",")) {
      throw notParted("every line is put into quotes whole, so that it is one cell");
    }
  }

  private static void refuse(String kind) {
    throw new UnreadableFile(
        "not-csv",
        "the file is called CSV and is " + kind,
        "export the table as CSV in UTF-8; giving a file another name does not change it");
  }

  private static UnreadableFile notParted(String how) {
    return new UnreadableFile(
        "cells-not-parted", how, "export the table as CSV with commas between cells and resubmit");
  }
}
