package org.sendmetrics.jobs.receive;

import java.io.Serializable;
import java.util.Iterator;
import java.util.function.Function;
import scala.Tuple2;

/**
 * Receives one file, some rows at a time. A CSV file is taken for plain UTF-8 and, where that is in
 * doubt, received once more in its encoding.
 */
final class FileReading implements Iterator<Tuple2<Integer, Serializable>> {
  private static final int ROWS_AT_ONCE = 1 << 10;

  private final InboxFile file;
  private final Landing landing;
  private final byte[] key;
  private Function<InboxFile, RowSource> csv = CsvSource::asPlainText;
  private FileAttempt attempt;
  private boolean ended;

  FileReading(InboxFile file, Landing landing, byte[] key) {
    this.file = file;
    this.landing = landing;
    this.key = key;
  }

  @Override
  public boolean hasNext() {
    while (landing.isEmpty() && !ended) {
      try {
        advance();
      } catch (EncodingInDoubt e) {
        beginAgain();
      }
    }
    return !landing.isEmpty();
  }

  @Override
  public Tuple2<Integer, Serializable> next() {
    hasNext();
    return landing.take();
  }

  private void advance() {
    if (attempt == null) {
      attempt = new FileAttempt(file, csv, landing, key);
    }
    for (int i = 0; i < ROWS_AT_ONCE && !ended; i++) {
      ended = !attempt.takeRow();
    }
    if (ended) {
      attempt.end();
    }
  }

  private void beginAgain() {
    if (attempt != null) {
      attempt.close();
    }
    attempt = null;
    landing.drop();
    csv = CsvSource::inItsEncoding;
  }
}
