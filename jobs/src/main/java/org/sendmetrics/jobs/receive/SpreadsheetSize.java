package org.sendmetrics.jobs.receive;

import java.io.IOException;
import java.io.InputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * How much a workbook unpacks to, looked at before it is read: an archive made to burst is refused.
 */
final class SpreadsheetSize {
  private static final long MEBIBYTE = 1 << 20;

  /** Below this, unpacked, nothing is made of how well it was packed. */
  private static final long HARMLESS = 64 * MEBIBYTE;

  /** Most that is unpacked of one byte: sheets of numbers come to 30. */
  private static final long MOST_PER_BYTE = 200;

  /** Most that a workbook unpacks to: a full sheet of a million rows comes to about 2 GiB. */
  private static final long MOST = 8 * 1024 * MEBIBYTE;

  /** Most that the texts of a workbook unpack to, which are held in memory. */
  private static final long MOST_OF_TEXTS = 256 * MEBIBYTE;

  private static final int MOST_PARTS = 10_000;
  private static final String TEXTS = "sharedStrings.xml";

  private SpreadsheetSize() {}

  /**
   * Throws {@link UnreadableFile} when the workbook would unpack to too much, or has cells where
   * none can be.
   */
  static void requireBearable(InputStream packed, long packedSize) throws IOException {
    byte[] block = new byte[1 << 16];
    long total = 0;
    int parts = 0;
    try (ZipInputStream zip = new ZipInputStream(packed)) {
      for (ZipEntry part = zip.getNextEntry(); part != null; part = zip.getNextEntry()) {
        long size = 0;
        parts++;
        if (parts > MOST_PARTS) {
          throw tooLarge();
        }
        WorkbookPart watched = new WorkbookPart();
        for (int read = zip.read(block); read >= 0; read = zip.read(block)) {
          boolean wide = size == 0 && read > 1 && isWide(block[0] & 0xFF, block[1] & 0xFF);
          size += read;
          watched.take(block, read);
          if (wide || watched.hostile()) {
            throw SpreadsheetReader.notAWorkbook();
          }
          total += read;
          boolean bursts = total > HARMLESS && total / MOST_PER_BYTE > packedSize;
          boolean tooManyTexts = size > MOST_OF_TEXTS && part.getName().endsWith(TEXTS);
          if (bursts || tooManyTexts || total > MOST) {
            throw tooLarge();
          }
        }
      }
    }
    if (parts == 0) {
      throw SpreadsheetReader.notAWorkbook();
    }
  }

  /** Whether a part begins as XML in UTF-16 does, in which references could not be watched. */
  private static boolean isWide(int first, int second) {
    return first + second == 0xFE + 0xFF || (first == 0) != (second == 0) && first + second == '<';
  }

  private static UnreadableFile tooLarge() {
    return new UnreadableFile(
        "workbook-too-large",
        "the workbook unpacks to far more than a table of an extract needs",
        "send the table as CSV, or in several workbooks");
  }
}
