package org.sendmetrics.schemas;

import java.util.List;

/**
 * One table of a return that comes as tables of its modules instead of as a message.
 *
 * @param name the module's name, in words
 * @param group path of the message's group whose items are the table's columns
 * @param ids headers, folded to lower-case letters and digits, under which a row's own id stands
 * @param parents names of the modules one of whose ids each row must give, the nearest first
 */
public record MessageModule(String name, String group, List<String> ids, List<String> parents) {

  static MessageModule read(Declaration d) {
    return new MessageModule(d.text("name"), d.text("group"), d.texts("ids"), d.texts("parents"));
  }
}
