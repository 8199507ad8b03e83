package org.sendmetrics.jobs.receive;

import java.io.CharConversionException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.TreeSet;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.sendmetrics.schemas.MessageLayout;

/**
 * Walks through an XML message as its layout is declared: groups that begin and end, and items with
 * their text. Document types are refused, so that no entity is ever looked up or expanded.
 *
 * <p><b>Errors:</b> {@link UnreadableFile}, in words that hold no text of the message.
 */
final class MessageReader implements AutoCloseable {
  /** Longest item that is read, in characters: no item of a return is near it. */
  private static final int LONGEST_ITEM = 1 << 16;

  /** How many names of elements that are not known are noted. */
  private static final int NOTED = 100;

  private static final String WELL_FORMED = "export the message again and resubmit it";

  /** What the reader has come to. */
  enum Event {
    START,
    ITEM,
    END
  }

  /** An open group; a wrapper has its parent's path for those of its children. */
  private record Group(String path, String childPath, boolean wrapper) {}

  private final InputStream bytes;
  private final XMLStreamReader xml;
  private final MessageLayout layout;
  private final MessageElements elements;
  private final Set<String> notKnown = new TreeSet<>();
  private final Deque<Group> open = new ArrayDeque<>();
  private boolean inNamespace;
  private Event event;
  private String path;
  private String text;

  MessageReader(InputStream bytes, MessageLayout layout) {
    this.bytes = bytes;
    this.layout = layout;
    elements = MessageElements.of(layout);
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setXMLResolver(
        (publicId, systemId, base, namespace) -> {
          throw withDocumentType();
        });
    try {
      xml = factory.createXMLStreamReader(Utf8Message.of(bytes));
    } catch (IOException e) {
      throw unreadable(new XMLStreamException(e));
    } catch (XMLStreamException e) {
      throw unreadable(e);
    }
  }

  Event event() {
    return event;
  }

  /** The path of the group or item, below the root. */
  String path() {
    return path;
  }

  /** The item's text. */
  String text() {
    return text;
  }

  /** Names of elements that are no part of the layout and were passed over with what they hold. */
  Set<String> notKnown() {
    return notKnown;
  }

  /** Whether an element has a namespace, which the return knows none of. */
  boolean inNamespace() {
    return inNamespace;
  }

  /** Goes on to the next event; false at the end of the message. */
  boolean advance() {
    try {
      while (xml.hasNext()) {
        switch (xml.next()) {
          case XMLStreamConstants.START_ELEMENT -> {
            inNamespace |= xml.getNamespaceURI() != null && !xml.getNamespaceURI().isEmpty();
            if (start(xml.getLocalName())) {
              return true;
            }
          }
          case XMLStreamConstants.END_ELEMENT -> {
            Group ended = open.pop();
            if (!ended.path().isEmpty()) {
              return came(Event.END, ended.path());
            }
          }
          case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
            if (!xml.isWhiteSpace()) {
              throw misplaced();
            }
          }
          case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
              throw withDocumentType();
          default -> {
            // comments, processing instructions and the end of the document say nothing
          }
        }
      }
      return false;
    } catch (XMLStreamException e) {
      throw unreadable(e);
    } catch (NoSuchElementException e) {
      throw cutShort();
    }
  }

  /** Whether the element is something to tell of. */
  private boolean start(String name) throws XMLStreamException {
    if (open.isEmpty()) {
      if (!name.equals(layout.root())) {
        throw misplaced();
      }
      open.push(new Group("", "", false));
      return false;
    }
    Group parent = open.peek();
    String at = parent.childPath().isEmpty() ? name : parent.childPath() + "/" + name;
    if (layout.isItem(at)) {
      text = itemText();
      return came(Event.ITEM, at);
    }
    if (elements.groups().contains(at)) {
      open.push(new Group(at, at, false));
      return came(Event.START, at);
    }
    if (layout.wrappers().contains(at) && !parent.wrapper()) {
      open.push(new Group(at, parent.childPath(), true));
      return came(Event.START, at);
    }
    if (elements.names().contains(name)) {
      throw misplaced();
    }
    if (notKnown.size() < NOTED) {
      notKnown.add(name);
    }
    passOver();
    return false;
  }

  private boolean came(Event to, String at) {
    event = to;
    path = at;
    return true;
  }

  private String itemText() throws XMLStreamException {
    StringBuilder read = new StringBuilder();
    while (true) {
      switch (xml.next()) {
        case XMLStreamConstants.END_ELEMENT -> {
          return read.toString().strip();
        }
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> read.append(xml.getText());
        case XMLStreamConstants.START_ELEMENT -> throw misplaced();
        case XMLStreamConstants.ENTITY_REFERENCE -> throw withDocumentType();
        case XMLStreamConstants.END_DOCUMENT -> throw cutShort();
        default -> {
          // comments and processing instructions are no part of the text
        }
      }
      if (read.length() > LONGEST_ITEM) {
        throw new UnreadableFile(
            "not-well-formed-xml", "an item of the message never ends", WELL_FORMED);
      }
    }
  }

  private void passOver() throws XMLStreamException {
    int depth = 1;
    while (depth > 0) {
      switch (xml.next()) {
        case XMLStreamConstants.START_ELEMENT -> depth++;
        case XMLStreamConstants.END_ELEMENT -> depth--;
        case XMLStreamConstants.ENTITY_REFERENCE -> throw withDocumentType();
        default -> {
          // what an element that is not known holds is passed over with it
        }
      }
    }
  }

  @Override
  public void close() throws IOException {
    bytes.close();
  }

  /** A known element in a place where the layout has none. */
  static UnreadableFile misplaced() {
    return new UnreadableFile(
        "message-not-nested-as-declared",
        "an element or text stands where the return has no place for it",
        "nest the message as the SEN2 technical specification does and resubmit it");
  }

  private static UnreadableFile withDocumentType() {
    return new UnreadableFile(
        "document-type-in-message",
        "the message has a document type or an entity, which are not read",
        "export the message without DOCTYPE and resubmit it");
  }

  private static UnreadableFile cutShort() {
    return new UnreadableFile("not-well-formed-xml", "the message is cut short", WELL_FORMED);
  }

  /** Bad bytes or markup are faults in the data; any other failure to read is the machine's. */
  private static RuntimeException unreadable(XMLStreamException e) {
    if (e.getNestedException() instanceof IOException io
        && !(io instanceof CharConversionException)) {
      return CsvSource.broken(io);
    }
    return new UnreadableFile(
        "not-well-formed-xml",
        "the message is not well-formed XML, or it is cut short",
        WELL_FORMED);
  }
}
