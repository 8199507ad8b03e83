package org.sendmetrics.jobs.receive;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.sendmetrics.jobs.check.Finding;
import org.sendmetrics.jobs.check.Finding.Severity;
import org.sendmetrics.schemas.Catalogue;

/**
 * Reads one file inside a Spark task.
 *
 * <p>Shape out: {@code f_kind} ({@code row}, {@code finding} or {@code tally}), the five texts of a
 * finding, then the landed columns. A row of one kind leaves the others' columns empty. A file
 * gives one tally, last.
 */
final class FileReceiver implements FlatMapFunction<InboxFile, Row> {
  private static final long serialVersionUID = 1L;

  static final String KIND = "f_kind";
  static final String ROW = "row";
  static final String FINDING = "finding";
  static final String TALLY = "tally";
  static final List<String> FINDING_COLUMNS =
      List.of("f_rule", "f_severity", "f_column", "f_message", "f_remedy");

  private final byte[] key;

  FileReceiver(byte[] key) {
    this.key = key.clone();
  }

  static StructType type(LandedTable table) {
    List<StructField> columns = new ArrayList<>();
    columns.add(DataTypes.createStructField(KIND, DataTypes.StringType, false));
    FINDING_COLUMNS.forEach(
        c -> columns.add(DataTypes.createStructField(c, DataTypes.StringType, true)));
    columns.addAll(table.columns());
    return DataTypes.createStructType(columns);
  }

  @Override
  public Iterator<Row> call(InboxFile file) {
    return new Reading(file, key);
  }

  private static final class Reading implements Iterator<Row> {
    private final InboxFile file;
    private final LandedTable table;
    private final FindingLog log;
    private final Deque<Row> ready = new ArrayDeque<>();
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
      log = new FindingLog(file.name());
      try {
        source = RowSource.of(file, table.schema());
        Header header = Header.of(table.schema(), source.header());
        columns.addAll(header.columns(table.schema()));
        refused = HeaderFindings.log(table.schema(), header, source.headerLine(), log);
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
      return ready.remove();
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
          emit(ROW, raw.line(), null, landed.get());
        } else {
          setAside++;
        }
      } catch (UnreadableFile e) {
        refuse(e);
        end();
      }
      log.take().forEach(this::emit);
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
      log.take().forEach(this::emit);
      log.summary().forEach(this::emit);
      Tally tally = new Tally(file.id(), rowsIn, setAside, kept, columns, refused);
      emitTally(refused ? tally.asRefused() : tally);
      try {
        if (source != null) {
          source.close();
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    private void emit(Finding f) {
      List<Object> texts =
          List.of(f.rule(), f.severity().name(), f.column(), f.message(), f.remedy());
      emit(FINDING, f.line(), texts, null);
    }

    private void emitTally(Tally tally) {
      try {
        String json = new ObjectMapper().writeValueAsString(tally);
        List<Object> texts = new ArrayList<>(Collections.nCopies(FINDING_COLUMNS.size(), null));
        texts.set(FINDING_COLUMNS.indexOf("f_message"), json);
        emit(TALLY, 0, texts, null);
      } catch (JsonProcessingException e) {
        throw new IllegalStateException(e);
      }
    }

    private void emit(String kind, long line, List<Object> texts, List<Object> landed) {
      int landedSize = table.columns().size() - 2;
      List<Object> cells = new ArrayList<>(FINDING_COLUMNS.size() + landedSize + 3);
      cells.add(kind);
      cells.addAll(texts == null ? Collections.nCopies(FINDING_COLUMNS.size(), null) : texts);
      cells.add(file.id());
      cells.add(line);
      cells.addAll(landed == null ? Collections.nCopies(landedSize, null) : landed);
      ready.add(RowFactory.create(cells.toArray()));
    }
  }
}
