package org.sendmetrics.jobs.receive;

import java.io.Serializable;
import java.util.SortedMap;
import java.util.SortedSet;

/**
 * What became of one file's rows: rows in = kept + set aside.
 *
 * @param keptByAuthority rows kept, by 3-digit code
 * @param columns the schema's columns that the file has
 * @param refused whether the file was refused whole; then no row of it is kept
 */
public record Tally(
    int fileId,
    long rowsIn,
    long rowsSetAside,
    SortedMap<String, Long> keptByAuthority,
    SortedSet<String> columns,
    boolean refused)
    implements Serializable {

  public long rowsKept() {
    return keptByAuthority.values().stream().mapToLong(Long::longValue).sum();
  }

  /** The same file refused whole after all. */
  Tally asRefused() {
    return new Tally(fileId, rowsIn, rowsIn, new java.util.TreeMap<>(), columns, true);
  }

  /** The same file with some kept rows of an authority set aside after all. */
  Tally settingAside(SortedMap<String, Long> byAuthority) {
    var kept = new java.util.TreeMap<>(keptByAuthority);
    byAuthority.forEach(
        (la, rows) -> kept.computeIfPresent(la, (k, n) -> n.equals(rows) ? null : n - rows));
    long more = byAuthority.values().stream().mapToLong(Long::longValue).sum();
    return new Tally(fileId, rowsIn, rowsSetAside + more, kept, columns, refused);
  }
}
