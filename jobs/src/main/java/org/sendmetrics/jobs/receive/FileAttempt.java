package org.sendmetrics.jobs.receive;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.sendmetrics.jobs.check.Finding;
import org.sendmetrics.jobs.check.Finding.Severity;
import org.sendmetrics.schemas.Catalogue;

/**
 * One reading of one file, from its first row to its last or to where it is refused.
 *
 * <p><b>Errors:</b> {@link EncodingInDoubt} from every method where the source throws it; then
 * nothing of the attempt counts.
 */
final class FileAttempt {
  private final InboxFile file;
  private final Landing landing;
  private final FindingLog log;
  private final List<Finding> findings = new ArrayList<>();
  private final TreeMap<String, Long> kept = new TreeMap<>();
  private final TreeSet<String> columns = new TreeSet<>();
  private RowSource source;
  private RowReceiver receiver;
  private String authority = "";
  private long keptOfAuthority;
  private long rowsIn;
  private long setAside;
  private boolean refused;

  /**
   * @param csv opens the file, where it is CSV
   */
  FileAttempt(InboxFile file, Function<InboxFile, RowSource> csv, Landing landing, byte[] key) {
    this.file = file;
    this.landing = landing;
    LandedTable table = landing.table();
    log = new FindingLog(file.name());
    try {
      source = RowSource.of(file, table.schema(), csv);
      Header header = Header.of(table.schema(), source.header(), file.mapping());
      columns.addAll(header.columns(table.schema()));
      refused = HeaderFindings.log(table.schema(), header, source.headerLine(), log);
      HeaderFindings.logMapped(file, source, log);
      receiver = new RowReceiver(Catalogue.shipped(), table, header, log, new Pseudonyms(key));
    } catch (UnreadableFile e) {
      refuse(e);
    }
  }

  /** Receives the next row; false when there is none. */
  boolean takeRow() {
    try {
      RowSource.RawRow raw = source == null ? null : source.next();
      if (raw == null) {
        return false;
      }
      rowsIn++;
      Optional<Object[]> landed = refused ? Optional.empty() : receiver.receive(raw);
      if (landed.isPresent()) {
        count(receiver.authority());
        landing.addRow(file.id(), raw.line(), landed.get());
      } else {
        setAside++;
      }
      return true;
    } catch (UnreadableFile e) {
      refuse(e);
      return false;
    } finally {
      log.drainTo(findings);
    }
  }

  /** Rows of one authority mostly stand together. */
  private void count(String of) {
    if (!of.equals(authority)) {
      countUp();
      authority = of;
    }
    keptOfAuthority++;
  }

  private void countUp() {
    if (keptOfAuthority > 0) {
      kept.merge(authority, keptOfAuthority, Long::sum);
    }
    keptOfAuthority = 0;
  }

  private void refuse(UnreadableFile e) {
    refused = true;
    log.add(e.rule(), Severity.REJECT_FILE, 0, "", e.getMessage(), e.remedy());
  }

  /** Tells what was found, and how many rows there were. */
  void end() {
    countUp();
    if (rowsIn == 0 && !refused) {
      log.add(
          "no-rows",
          Severity.WARN,
          0,
          "",
          "the file has a header and no rows",
          "nothing to do if there was nothing to report; else export it again");
    }
    if (source != null) {
      source.tell(log);
    }
    log.drainTo(findings);
    findings.addAll(log.summary());
    close();
    Tally tally = new Tally(file.id(), rowsIn, setAside, kept, columns, refused);
    if (refused) {
      landing.drop();
    }
    landing.end();
    landing.tell(refused ? tally.asRefused() : tally, findings);
  }

  void close() {
    try {
      if (source != null) {
        source.close();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
