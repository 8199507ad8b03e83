package org.sendmetrics.schemas;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * One object of a declaration file, read key by key; names file and key in every refusal.
 *
 * <p>Call {@link #end()} when all is read: a key that nobody asked for is refused.
 */
final class Declaration {
  private final String file;
  private final String path;
  private final JsonNode node;
  private final Set<String> asked = new HashSet<>();

  Declaration(String file, String path, JsonNode node) {
    this.file = file;
    this.path = path;
    this.node = node;
    if (!node.isObject()) {
      throw refuse("", "must be an object with keys");
    }
  }

  SchemaException refuse(String key, String problem) {
    return new SchemaException(file, key.isEmpty() ? path : at(key), problem);
  }

  boolean has(String key) {
    asked.add(key);
    return node.hasNonNull(key);
  }

  String text(String key) {
    return optionalText(key).orElseThrow(() -> refuse(key, "is missing"));
  }

  Optional<String> optionalText(String key) {
    asked.add(key);
    JsonNode value = node.get(key);
    if (value == null || value.isNull() || value.asText().isBlank()) {
      return Optional.empty();
    }
    if (!value.isValueNode()) {
      throw refuse(key, "must be text");
    }
    return Optional.of(value.asText().strip());
  }

  int integer(String key) {
    return optionalLong(key).map(Math::toIntExact).orElseThrow(() -> refuse(key, "is missing"));
  }

  Optional<Long> optionalLong(String key) {
    asked.add(key);
    JsonNode value = node.get(key);
    if (value == null || value.isNull()) {
      return Optional.empty();
    }
    if (!value.isIntegralNumber()) {
      throw refuse(key, "must be a whole number");
    }
    return Optional.of(value.asLong());
  }

  boolean flag(String key, boolean otherwise) {
    asked.add(key);
    return node.hasNonNull(key) ? node.get(key).asBoolean() : otherwise;
  }

  <E extends Enum<E>> E constant(String key, Class<E> type) {
    return toConstant(key, text(key), type);
  }

  <E extends Enum<E>> E toConstant(String key, String word, Class<E> type) {
    String name = word.toUpperCase(Locale.ROOT).replace('-', '_').replace(' ', '_');
    for (E constant : type.getEnumConstants()) {
      if (constant.name().equals(name)) {
        return constant;
      }
    }
    throw refuse(
        key, "'" + word + "' is not known; use one of " + List.of(type.getEnumConstants()));
  }

  List<String> texts(String key) {
    List<String> texts = new ArrayList<>();
    nodes(key).forEach(n -> texts.add(n.asText()));
    return texts;
  }

  /** The list under a key; empty when there is none. */
  List<JsonNode> nodes(String key) {
    asked.add(key);
    List<JsonNode> nodes = new ArrayList<>();
    JsonNode value = node.get(key);
    if (value != null && !value.isNull()) {
      if (!value.isArray()) {
        throw refuse(key, "must be a list");
      }
      value.forEach(nodes::add);
    }
    return nodes;
  }

  List<Declaration> children(String key) {
    List<Declaration> children = new ArrayList<>();
    for (JsonNode child : nodes(key)) {
      children.add(new Declaration(file, at(key) + "[" + children.size() + "]", child));
    }
    return children;
  }

  Declaration child(String key) {
    asked.add(key);
    if (!node.hasNonNull(key)) {
      throw refuse(key, "is missing");
    }
    return new Declaration(file, at(key), node.get(key));
  }

  /** The keys of an object whose keys are names. */
  List<String> names() {
    List<String> names = new ArrayList<>();
    node.fieldNames().forEachRemaining(names::add);
    return names;
  }

  JsonNode raw(String key) {
    asked.add(key);
    return node.path(key);
  }

  /** Reads the whole object with {@code reader} and refuses what it left unread. */
  <T> T read(Function<Declaration, T> reader) {
    T value = reader.apply(this);
    end();
    return value;
  }

  void end() {
    for (String name : names()) {
      if (!asked.contains(name)) {
        throw refuse(name, "is not a key known here");
      }
    }
  }

  private String at(String key) {
    return path.isEmpty() ? key : path + "." + key;
  }
}
