package org.sendmetrics.schemas;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The prose of the pages: whole sentences by key, with named slots such as <code>{area}</code>.
 *
 * <p><b>Errors:</b> {@link SchemaException} for a file, a key or a slot that is missing, and for a
 * key that two files hold: a page never prints a gap.
 */
public final class Messages {
  private static final Pattern SLOT = Pattern.compile("\\{([a-z_]+)}");
  private static final String FOLDER = "/sendmetrics-schemas/messages/";

  private final Map<String, String> texts = new HashMap<>();

  private Messages() {}

  /** The files of {@code schemas/messages} with these names, read as one. */
  public static Messages load(String... names) {
    Messages messages = new Messages();
    for (String name : names) {
      messages.add(name + ".properties");
    }
    return messages;
  }

  private void add(String file) {
    Properties read = new Properties();
    try (InputStream in = Messages.class.getResourceAsStream(FOLDER + file)) {
      if (in == null) {
        throw new SchemaException("messages/" + file, "(whole file)", "is missing");
      }
      read.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    for (String key : read.stringPropertyNames()) {
      if (texts.put(key, read.getProperty(key).trim()) != null) {
        throw new SchemaException("messages/" + file, key, "stands in two files");
      }
    }
  }

  public boolean has(String key) {
    return texts.containsKey(key);
  }

  /**
   * The text of a key with its slots filled.
   *
   * @param slots name, value, name, value; a slot that the text does not use is passed over
   */
  public String text(String key, Object... slots) {
    String text = texts.get(key);
    if (text == null) {
      throw new SchemaException("messages", key, "is missing");
    }
    Map<String, String> values = new HashMap<>();
    for (int i = 0; i < slots.length; i += 2) {
      values.put((String) slots[i], String.valueOf(slots[i + 1]));
    }
    Matcher m = SLOT.matcher(text);
    return m.replaceAll(
        found -> {
          String value = values.get(found.group(1));
          if (value == null) {
            throw new SchemaException("messages", key, "nothing fills {" + found.group(1) + "}");
          }
          return Matcher.quoteReplacement(value);
        });
  }

  /**
   * The text that goes with a number of things: that of {@code key.zero} for none where there is
   * one, {@code key.one} for one, else {@code key.other}.
   */
  public String plural(String key, long count, Object... slots) {
    String form = count == 1 ? ".one" : count == 0 && has(key + ".zero") ? ".zero" : ".other";
    return text(key + form, slots);
  }

  /** The same texts in other words; slots are kept, and what stands between them is translated. */
  public Messages translated(UnaryOperator<String> translator) {
    Messages other = new Messages();
    texts.forEach(
        (key, text) -> {
          StringBuilder translated = new StringBuilder();
          Matcher slot = SLOT.matcher(text);
          int from = 0;
          while (slot.find()) {
            translated.append(part(text.substring(from, slot.start()), translator));
            translated.append(slot.group());
            from = slot.end();
          }
          other.texts.put(key, translated + part(text.substring(from), translator));
        });
    return other;
  }

  private static String part(String text, UnaryOperator<String> translator) {
    return text.isEmpty() ? text : translator.apply(text);
  }

  /** What stands between the slots of every text, without order. */
  public List<String> fixedParts() {
    return texts.values().stream().flatMap(t -> Arrays.stream(SLOT.split(t))).toList();
  }

  /** The texts of {@code key.1}, {@code key.2} and so on, as far as they go. */
  public List<String> lines(String key, Object... slots) {
    List<String> lines = new ArrayList<>();
    for (int i = 1; has(key + "." + i); i++) {
      lines.add(text(key + "." + i, slots));
    }
    return lines;
  }
}
