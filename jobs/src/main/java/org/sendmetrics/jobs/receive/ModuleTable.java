package org.sendmetrics.jobs.receive;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.sendmetrics.jobs.check.Finding.Severity;
import org.sendmetrics.schemas.Catalogue;
import org.sendmetrics.schemas.MessageModule;

/**
 * One table of a SEN2 return that comes as tables of its modules, read whole: a return of one
 * authority is some ten thousand rows.
 *
 * <p><b>Errors:</b> {@link UnreadableFile} for a table that is no module or lacks its link.
 */
final class ModuleTable {

  /** One row; {@code parent} is the id it gives of a row of {@link #parentModule}. */
  static final class Row {
    final ModuleTable table;
    final long line;
    final String id;
    final String parent;
    final Map<String, String> items;
    String authority;
    boolean setAside;

    private Row(ModuleTable table, long line, String id, String parent, Map<String, String> items) {
      this.table = table;
      this.line = line;
      this.id = id;
      this.parent = parent;
      this.items = items;
      authority = items.getOrDefault(ModuleHeader.AUTHORITY, "");
    }
  }

  private final InboxFile file;
  private final FindingLog log;
  private final ModuleHeader header;
  private final List<Row> rows = new ArrayList<>();
  private final TreeSet<String> columns = new TreeSet<>();
  private long unreadable;

  ModuleTable(InboxFile file, ModuleHeader.Modules modules, FindingLog log) {
    this.file = file;
    this.log = log;
    try (CsvSource source = CsvSource.inItsEncoding(file)) {
      header = modules.recognise(source.header());
      header.tell(log);
      columns.addAll(header.columns());
      for (RowSource.RawRow raw = source.next(); raw != null; raw = source.next()) {
        read(raw, source.header().size());
      }
      source.tell(log);
    } catch (java.io.IOException e) {
      throw CsvSource.broken(e);
    }
  }

  /** Whether a file is a table of a return, not a message. */
  static boolean isModule(InboxFile file) {
    boolean message = file.name().endsWith(".xml") || file.name().endsWith(".xml.gz");
    return !message && Catalogue.shipped().extracts().get(file.extract()).message().isPresent();
  }

  /** The files that must be read together: the tables of a return, each other file by itself. */
  static List<List<InboxFile>> together(List<InboxFile> files) {
    Map<String, List<InboxFile>> together = new LinkedHashMap<>();
    for (InboxFile file : files) {
      String name = isModule(file) ? "return of " + authorityInName(file) : "file " + file.id();
      together.computeIfAbsent(name, n -> new ArrayList<>()).add(file);
    }
    return new ArrayList<>(together.values());
  }

  /** The first part of a file's name that is an authority's 3-digit code; empty without one. */
  static String authorityInName(InboxFile file) {
    Set<String> codes = Catalogue.shipped().authorities().codes();
    for (String part : file.baseName().split("[^0-9A-Za-z]+")) {
      if (codes.contains(part)) {
        return part;
      }
    }
    return "";
  }

  private void read(RowSource.RawRow raw, int width) {
    if (raw.cells().size() != width) {
      unreadable++;
      log.add(
          "wrong-number-of-fields",
          Severity.REJECT_ROW,
          raw.line(),
          "",
          "the row has " + raw.cells().size() + " cells and the header " + width,
          "put cells that hold a comma into quotes, or add the missing cells");
      return;
    }
    Map<String, String> items = new HashMap<>();
    header.places().forEach((at, path) -> put(items, path, raw.cells().get(at)));
    String id = header.idAt() < 0 ? "" : raw.cells().get(header.idAt()).strip();
    String parent = header.parentAt() < 0 ? "" : raw.cells().get(header.parentAt()).strip();
    rows.add(new Row(this, raw.line(), id, parent, items));
  }

  private static void put(Map<String, String> items, String path, String cell) {
    String text = ExportedValue.asInMessage(cell.strip());
    if (!text.isEmpty()) {
      items.putIfAbsent(path, text);
    }
  }

  MessageModule module() {
    return header.module();
  }

  /** The module whose id each row gives; empty when the rows hang on nothing. */
  String parentModule() {
    return header.parentModule();
  }

  boolean hasIds() {
    return header.idAt() >= 0;
  }

  InboxFile file() {
    return file;
  }

  FindingLog log() {
    return log;
  }

  List<Row> rows() {
    return rows;
  }

  /** The extract's columns that the table fills. */
  TreeSet<String> columns() {
    return columns;
  }

  /** What became of the rows, once every row has been judged. */
  Tally tally() {
    TreeMap<String, Long> kept = new TreeMap<>();
    rows.stream().filter(r -> !r.setAside).forEach(r -> kept.merge(r.authority, 1L, Long::sum));
    long setAside = unreadable + rows.stream().filter(r -> r.setAside).count();
    return new Tally(file.id(), rows.size() + unreadable, setAside, kept, columns, false);
  }

  static String folded(String header) {
    return header.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
  }
}
