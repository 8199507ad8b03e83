package org.sendmetrics.jobs.receive;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.Row;
import org.sendmetrics.jobs.check.Finding.Severity;
import org.sendmetrics.schemas.Catalogue;

/**
 * Reads one file, or the tables of one SEN2 return, inside a Spark task.
 *
 * <p>Shape out: {@link ScanRows}. A file gives one tally, last.
 */
final class FileReceiver implements FlatMapFunction<List<InboxFile>, Row> {
  private static final long serialVersionUID = 1L;

  private final byte[] key;

  FileReceiver(byte[] key) {
    this.key = key.clone();
  }

  @Override
  public Iterator<Row> call(List<InboxFile> together) {
    return ModuleTable.isModule(together.get(0))
        ? new Sen2ModulesReading(together, key)
        : new Reading(together.get(0), key);
  }

  private static final class Reading implements Iterator<Row> {
    private final InboxFile file;
    private final LandedTable table;
    private final FindingLog log;
    private final ScanRows ready;
    private final TreeMap<String, Long> kept = new TreeMap<>();
    private final TreeSet<String> columns = new TreeSet<>();
    private RowSource source;
    private RowReceiver receiver;
    private long rowsIn;
    private long setAside;
    private boolean refused;
    private boolean ended;

    Reading(InboxFile file, byte[] key) {
      this.file = file;
      Catalogue catalogue = Catalogue.shipped();
      table = new LandedTable(catalogue.extracts().get(file.extract()));
      ready = new ScanRows(table);
      log = new FindingLog(file.name());
      try {
        source = RowSource.of(file, table.schema());
        Header header = Header.of(table.schema(), source.header(), file.mapping());
        columns.addAll(header.columns(table.schema()));
        refused = HeaderFindings.log(table.schema(), header, source.headerLine(), log);
        HeaderFindings.logMapped(file, source, log);
        receiver = new RowReceiver(catalogue, table, header, log, new Pseudonyms(key));
      } catch (UnreadableFile e) {
        refuse(e);
      }
    }

    @Override
    public boolean hasNext() {
      while (ready.isEmpty() && !ended) {
        advance();
      }
      return !ready.isEmpty();
    }

    @Override
    public Row next() {
      hasNext();
      return ready.take();
    }

    private void advance() {
      try {
        RowSource.RawRow raw = source == null ? null : source.next();
        if (raw == null) {
          end();
          return;
        }
        rowsIn++;
        Optional<List<Object>> landed = refused ? Optional.empty() : receiver.receive(raw);
        if (landed.isPresent()) {
          kept.merge(receiver.authority(), 1L, Long::sum);
          ready.addRow(file.id(), raw.line(), landed.get());
        } else {
          setAside++;
        }
      } catch (UnreadableFile e) {
        refuse(e);
        end();
      }
      log.take().forEach(f -> ready.addFinding(file.id(), f));
    }

    private void refuse(UnreadableFile e) {
      refused = true;
      log.add(e.rule(), Severity.REJECT_FILE, 0, "", e.getMessage(), e.remedy());
    }

    private void end() {
      ended = true;
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
      log.take().forEach(f -> ready.addFinding(file.id(), f));
      log.summary().forEach(f -> ready.addFinding(file.id(), f));
      Tally tally = new Tally(file.id(), rowsIn, setAside, kept, columns, refused);
      ready.addTally(refused ? tally.asRefused() : tally);
      try {
        if (source != null) {
          source.close();
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
