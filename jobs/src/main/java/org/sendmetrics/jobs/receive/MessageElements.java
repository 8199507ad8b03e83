package org.sendmetrics.jobs.receive;

import java.util.HashSet;
import java.util.Set;
import org.sendmetrics.schemas.MessageLayout;

/**
 * The elements that a message's layout knows.
 *
 * @param groups paths of the elements that hold others
 * @param names what an element anywhere in the layout is called
 */
record MessageElements(Set<String> groups, Set<String> names) {

  static MessageElements of(MessageLayout layout) {
    MessageElements elements = new MessageElements(new HashSet<>(), new HashSet<>());
    layout.items().keySet().forEach(elements::add);
    layout.otherItems().forEach(elements::add);
    layout.wrappers().forEach(w -> elements.names.add(last(w)));
    elements.names.add(layout.root());
    return elements;
  }

  private void add(String item) {
    names.add(last(item));
    for (int end = item.lastIndexOf('/'); end > 0; end = item.lastIndexOf('/', end - 1)) {
      groups.add(item.substring(0, end));
      names.add(last(item.substring(0, end)));
    }
  }

  private static String last(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }
}
