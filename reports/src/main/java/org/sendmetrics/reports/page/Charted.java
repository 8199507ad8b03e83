package org.sendmetrics.reports.page;

import org.sendmetrics.reports.book.Book;
import org.sendmetrics.reports.book.Page;

/** A chart that can be drawn, with the sheet of its numbers. */
interface Charted {
  /** The name of the sheet of its numbers. */
  String sheet();

  /** The title of that sheet. */
  String title();

  /** What stands above it. */
  String heading();

  /** What it shows, in a sentence that stands in for it. */
  String finding();

  /** Writes the sheet of numbers, then draws on a page that is already there. */
  void add(Book book, Page page);
}
