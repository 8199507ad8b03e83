package org.sendmetrics.jobs.receive;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.sendmetrics.jobs.check.Finding.Severity;
import org.sendmetrics.schemas.Field;
import org.sendmetrics.schemas.MessageLayout;
import org.sendmetrics.schemas.MessageModule;
import org.sendmetrics.schemas.TableSchema;

/**
 * The header of one module's table: which module it is, and where its items and ids stand.
 *
 * @param places by place of a cell, the path of the item that it holds
 * @param idAt where the row's own id stands; -1 without one
 * @param parentModule the module whose id the rows give; empty when they hang on nothing
 * @param unknown headers that are no item of the return, as far as they may be shown
 */
record ModuleHeader(
    MessageModule module,
    Map<Integer, String> places,
    Set<String> columns,
    int idAt,
    String parentModule,
    int parentAt,
    List<String> unknown) {

  /** Path of the item that names the authority; a table may give it in every row. */
  static final String AUTHORITY = "Header/Source/LEA";

  private static final String REQUESTS = "requests";

  /** Says which headers were passed over. */
  void tell(FindingLog log) {
    for (String name : unknown) {
      log.add(
          "column-not-known",
          Severity.WARN,
          1,
          name,
          "the column is no part of the " + module.name() + " module and was ignored",
          "nothing to do, or correct the header if an item of the return was meant");
    }
  }

  /** The modules of a return, by which a table is recognised. */
  static final class Modules {
    private final MessageLayout layout;
    private final TableSchema schema;
    private final Map<String, Map<String, String>> pathOfName = new LinkedHashMap<>();
    private final Set<String> bookkeeping = new HashSet<>();

    Modules(TableSchema schema) {
      this.schema = schema;
      layout = schema.message().orElseThrow();
      for (MessageModule module : layout.modules()) {
        Map<String, String> names = new HashMap<>();
        layout.items().keySet().forEach(path -> learn(module, path, names));
        layout.otherItems().forEach(path -> learn(module, path, names));
        pathOfName.put(module.name(), names);
        bookkeeping.addAll(module.ids());
      }
    }

    private void learn(MessageModule module, String path, Map<String, String> names) {
      int end = path.lastIndexOf('/');
      boolean own = path.substring(0, end).equals(module.group());
      boolean headers = module.group().equals("Header") && path.startsWith("Header/");
      if (!own && !headers && !path.equals(AUTHORITY)) {
        return;
      }
      names.putIfAbsent(ModuleTable.folded(path.substring(end + 1)), path);
      String column = layout.items().get(path);
      schema.fields().stream()
          .filter(f -> f.name().equals(column))
          .forEach(f -> names(f).forEach(n -> names.putIfAbsent(n, path)));
    }

    private static List<String> names(Field field) {
      List<String> names = new ArrayList<>();
      names.add(ModuleTable.folded(field.name()));
      field.aliases().forEach(a -> names.add(ModuleTable.folded(a)));
      return names;
    }

    /** The module with most of its items and ids among the headers. */
    ModuleHeader recognise(List<String> header) {
      List<String> names = header.stream().map(ModuleTable::folded).toList();
      MessageModule best = null;
      int most = 0;
      for (MessageModule module : layout.modules()) {
        Map<String, String> items = pathOfName.get(module.name());
        long own =
            names.stream()
                .filter(n -> items.containsKey(n) && !items.get(n).equals(AUTHORITY))
                .count();
        int score = (int) own * 2 + (at(module, names) >= 0 ? 1 : 0) + hanging(module, names);
        if ((own > 0 || module.group().equals("Header")) && score > most) {
          best = module;
          most = score;
        }
      }
      if (best == null) {
        throw new UnreadableFile(
            "module-not-recognised",
            "the columns are those of no module of the SEN2 return",
            "give the items of one module as columns, with the ids that link it");
      }
      return of(best, header, names);
    }

    private int hanging(MessageModule module, List<String> names) {
      return module.parents().stream().anyMatch(p -> at(module(p), names) >= 0) ? 1 : 0;
    }

    private MessageModule module(String name) {
      return layout.modules().stream().filter(m -> m.name().equals(name)).findFirst().orElseThrow();
    }

    private static int at(MessageModule module, List<String> names) {
      return module.ids().stream().map(names::indexOf).filter(i -> i >= 0).findFirst().orElse(-1);
    }

    private ModuleHeader of(MessageModule module, List<String> header, List<String> names) {
      Map<Integer, String> places = new HashMap<>();
      Set<String> columns = new TreeSet<>();
      List<String> unknown = new ArrayList<>();
      for (int i = 0; i < names.size(); i++) {
        String path = path(module, names.get(i));
        if (path != null) {
          places.put(i, path);
          String column = layout.items().get(path);
          if (column != null) {
            columns.add(column);
          }
        } else if (!isBookkeeping(names.get(i))) {
          unknown.add(Header.showable(header.get(i), i));
        }
      }
      String parent =
          module.parents().stream().filter(p -> at(module(p), names) >= 0).findFirst().orElse("");
      int parentAt = parent.isEmpty() ? -1 : at(module(parent), names);
      if (parent.isEmpty() && !module.parents().isEmpty() && !module.name().equals(REQUESTS)) {
        throw new UnreadableFile(
            "module-without-link",
            "the " + module.name() + " module gives no id of the rows that it hangs on",
            "add the column " + module(module.parents().get(0)).ids().get(0));
      }
      return new ModuleHeader(
          module, places, columns, at(module, names), parent, parentAt, unknown);
    }

    /** A table of requests may carry what stands above and below them, a row for each. */
    private String path(MessageModule module, String name) {
      String path = pathOfName.get(module.name()).get(name);
      if (path == null && module.name().equals(REQUESTS)) {
        return pathOfName.values().stream()
            .map(names -> names.get(name))
            .filter(p -> p != null && layout.items().containsKey(p))
            .findFirst()
            .orElse(null);
      }
      return path;
    }

    /** Ids of rows, of files and of the sending system say nothing of a case. */
    private boolean isBookkeeping(String name) {
      return bookkeeping.contains(name)
          || name.equals("nativeid")
          || name.equals("sourceid")
          || name.endsWith("orderseqcolumn");
    }
  }
}
