package org.sendmetrics.jobs.audit.read;

import java.io.IOException;
import java.io.InputStream;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.sendmetrics.jobs.audit.read.Sight.Trait;
import org.sendmetrics.jobs.audit.read.Sight.Trait.Kind;

/**
 * What every package has besides its pages: properties, links to elsewhere, and parts that hold
 * more than readers see. A part that nobody here can read is said to be unreadable.
 */
final class PackageParts {
  private static final Pattern COMMENT = Pattern.compile("(?i).*(comment|persons).*");
  private static final Pattern PIVOT = Pattern.compile("(?i).*pivot.*");
  private static final Pattern OUTSIDE =
      Pattern.compile("(?i).*(externalLink|connections|queryTable|model/).*");
  private static final Pattern EMBEDDED = Pattern.compile("(?i).*(embeddings|activeX|oleObject).*");

  private final Package parts;
  private final Spot file;
  private final Consumer<Sight> eye;

  PackageParts(Package parts, Spot file, Consumer<Sight> eye) {
    this.parts = parts;
    this.file = file;
    this.eye = eye;
  }

  /** Looks at a part that is no page of its own. */
  void other(String part) throws IOException, XMLStreamException {
    if (part.startsWith("docProps/")) {
      properties(part);
    } else if (part.endsWith(".rels")) {
      links(part);
    } else if (PIVOT.matcher(part).matches()) {
      trait(part, Kind.PIVOT_CACHE);
    } else if (OUTSIDE.matcher(part).matches()) {
      trait(part, Kind.EXTERNAL_LINK);
    } else if (EMBEDDED.matcher(part).matches()) {
      trait(part, Kind.EMBEDDED_FILE);
    } else if (COMMENT.matcher(part).matches()) {
      trait(part, Kind.COMMENT);
    } else if (!part.equals("[Content_Types].xml")) {
      trait(part, Kind.UNREADABLE);
    }
  }

  private void trait(String part, Kind kind) {
    eye.accept(new Trait(file.at(part), kind, ""));
  }

  private void properties(String part) throws IOException, XMLStreamException {
    try (InputStream in = parts.open(part)) {
      XMLStreamReader xml = Xml.open(in);
      String name = "";
      while (xml.hasNext()) {
        int event = xml.next();
        if (event == XMLStreamConstants.START_ELEMENT) {
          String given = Xml.attribute(xml, "name");
          name = given.isEmpty() ? xml.getLocalName() : given;
        } else if (event == XMLStreamConstants.CHARACTERS && !xml.isWhiteSpace()) {
          String property = part.endsWith("custom.xml") ? "custom " + name : name;
          eye.accept(new Trait(file.at(part), Kind.PROPERTY, property + "=" + xml.getText()));
        }
      }
    }
  }

  private void links(String part) throws IOException, XMLStreamException {
    try (InputStream in = parts.open(part)) {
      XMLStreamReader xml = Xml.open(in);
      while (xml.hasNext()) {
        if (xml.next() == XMLStreamConstants.START_ELEMENT
            && Xml.attribute(xml, "TargetMode").equals("External")) {
          trait(part, Kind.EXTERNAL_LINK);
        }
      }
    }
  }
}
