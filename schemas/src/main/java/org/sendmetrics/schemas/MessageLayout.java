package org.sendmetrics.schemas;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How an extract lies in an XML message: its items by their path below the root, and what they
 * mean.
 *
 * @param root the root element's name
 * @param wrappers elements that hold others and add no step to a path, by their own path
 * @param items path of each item that fills a column; where several fill one, the first that has a
 *     value
 * @param otherItems paths of the items that fill no column
 * @param modules the tables in which the same return may come instead
 */
public record MessageLayout(
    String root,
    Set<String> wrappers,
    Map<String, String> items,
    Set<String> otherItems,
    List<MessageModule> modules) {

  static MessageLayout read(Declaration d, List<Field> fields) {
    Map<String, String> items = new LinkedHashMap<>();
    Declaration declared = d.child("items");
    for (String path : declared.names()) {
      String column = declared.text(path);
      if (fields.stream().noneMatch(f -> f.name().equals(column))) {
        throw declared.refuse(path, "'" + column + "' is not one of the columns");
      }
      items.put(path, column);
    }
    List<MessageModule> modules = new ArrayList<>();
    d.children("modules").forEach(m -> modules.add(m.read(MessageModule::read)));
    return new MessageLayout(
        d.text("root"),
        new LinkedHashSet<>(d.texts("wrappers")),
        items,
        new LinkedHashSet<>(d.texts("otherItems")),
        List.copyOf(modules));
  }

  public boolean isItem(String path) {
    return items.containsKey(path) || otherItems.contains(path);
  }
}
