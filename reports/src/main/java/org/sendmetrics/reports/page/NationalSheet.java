package org.sendmetrics.reports.page;

import org.sendmetrics.reports.book.Book;

/** A sheet of the workbook of all areas that is there only where it has rows. */
interface NationalSheet {
  boolean isEmpty();

  String sheet();

  String title();

  void add(Book book);
}
