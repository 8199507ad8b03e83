package org.sendmetrics.reports;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.sendmetrics.reports.make.Products;
import org.sendmetrics.reports.make.Shelf;
import org.sendmetrics.reports.page.DictionaryPage;
import org.sendmetrics.reports.page.Explained;
import org.sendmetrics.reports.page.ExplanationPage;
import org.sendmetrics.reports.page.PublicPages;
import org.sendmetrics.reports.plain.MarkdownPage;
import org.sendmetrics.reports.plain.TerminalPage;
import org.sendmetrics.reports.restricted.RestrictedPages;
import org.sendmetrics.schemas.BoardWords;
import org.sendmetrics.schemas.Catalogue;
import org.sendmetrics.schemas.LocalWords;
import org.sendmetrics.schemas.Remark;

/**
 * Writes every product from the published table of figures.
 *
 * <p><b>Errors:</b> {@link org.sendmetrics.reports.make.UnwrittenPages} when some could not be
 * written; all others are there.
 */
public final class Reports {
  private Reports() {}

  /** Writes the public products of areas that say nothing beside their figures. */
  public static void write(Catalogue catalogue, Release release, Path products) {
    write(catalogue, release, LocalWords.NONE, products);
  }

  /** Writes the public products of areas that sent no contacts. */
  public static void write(Catalogue catalogue, Release release, BoardWords said, Path products) {
    write(catalogue, release, new LocalWords(List.of(), said), products);
  }

  /**
   * Writes the public products: boards, summaries, the methodology.
   *
   * @param said what the people of the areas say beside the figures
   * @param products the folder that holds {@code public/metric-values.csv} and, where there are
   *     published figures, {@code public/comparators.csv}
   */
  public static void write(Catalogue catalogue, Release release, LocalWords said, Path products) {
    onAShelfOfItsOwn(
        products,
        pages ->
            new PublicPages(release.open(catalogue), said)
                .write(products.resolve("public"), pages));
  }

  /**
   * Writes the restricted products: boards with true numbers, and the data-quality workbooks.
   *
   * @param said what boards sent in words
   * @param undisclosed the table of figures before disclosure control
   * @param products the folder of {@link #write}, which also holds {@code restricted/findings.csv},
   *     {@code row-balance.csv} and {@code reconciliation.csv}
   */
  public static void writeRestricted(
      Catalogue catalogue, Release release, BoardWords said, Path undisclosed, Path products) {
    onAShelfOfItsOwn(
        products, pages -> writeRestricted(catalogue, release, said, undisclosed, products, pages));
  }

  /**
   * Writes all products, public and restricted. A unit of pages that the shelf has is taken from
   * there; all that can be made are made and stay on the shelf, whatever fails.
   *
   * @param undisclosed the table of figures before disclosure control
   * @param products the folder of {@link #writeRestricted}
   * @param shelf one that belongs to these very inputs
   */
  public static void writeAll(
      Catalogue catalogue,
      Release release,
      LocalWords said,
      Path undisclosed,
      Path products,
      Shelf shelf) {
    Products pages = new Products(shelf, products);
    new PublicPages(release.open(catalogue), said).write(products.resolve("public"), pages);
    writeRestricted(catalogue, release, said.board(), undisclosed, products, pages);
    pages.throwFailures();
  }

  private static void writeRestricted(
      Catalogue catalogue,
      Release release,
      BoardWords said,
      Path undisclosed,
      Path products,
      Products pages) {
    RestrictedPages restricted = new RestrictedPages(release.restricted(catalogue));
    restricted.writeBoards(undisclosed, products.resolve("public/comparators.csv"), said, pages);
    restricted.writeQuality(products.resolve("restricted"), pages);
  }

  /** Makes pages that nobody resumes. */
  private static void onAShelfOfItsOwn(Path products, Consumer<Products> maker) {
    Products pages = new Products(new Shelf(products.resolve(".pages")), products);
    try {
      maker.accept(pages);
    } finally {
      pages.clear();
    }
    pages.throwFailures();
  }

  /**
   * How one figure was made, as text for a terminal.
   *
   * @param width of a line in characters
   */
  public static String explanation(
      Catalogue catalogue, Release release, Explained told, int width) {
    return TerminalPage.of(new ExplanationPage(release.open(catalogue), told).page(), width);
  }

  /** The dictionary of every measure, as Markdown. */
  public static String dictionary(Catalogue catalogue) {
    return MarkdownPage.of(DictionaryPage.of(catalogue));
  }

  /**
   * Writes the workbook that owners fill in before a release.
   *
   * @param said what boards have sent, what owners filled in before among it
   * @param products the folder of {@link #write}
   */
  public static void writeExceptions(
      Catalogue catalogue, Release release, BoardWords said, Path products, Path file) {
    new RestrictedPages(release.restricted(catalogue))
        .writeExceptions(said, products.resolve("public"), file);
  }

  /**
   * What owners filled in.
   *
   * <p><b>Errors:</b> {@link IllegalArgumentException} for a workbook that cannot be taken as it
   * is, naming the row and how to mend it.
   */
  public static List<Remark> filledExceptions(Catalogue catalogue, Release release, Path file) {
    return new RestrictedPages(release.restricted(catalogue)).filledExceptions(file);
  }

  /** Writes the data-quality workbooks alone, which need no figure. */
  public static void writeQuality(Catalogue catalogue, Release release, Path products) {
    onAShelfOfItsOwn(
        products,
        pages ->
            new RestrictedPages(release.restricted(catalogue))
                .writeQuality(products.resolve("restricted"), pages));
  }
}
