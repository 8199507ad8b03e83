package org.sendmetrics.jobs.audit.read;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** A workbook or document as the zip that it is: parts by name, and who refers to whom. */
final class Package implements AutoCloseable {
  private final ZipFile zip;

  Package(Path file) throws IOException {
    zip = new ZipFile(file.toFile());
  }

  List<String> parts() {
    return zip.stream().filter(e -> !e.isDirectory()).map(ZipEntry::getName).sorted().toList();
  }

  boolean has(String part) {
    return zip.getEntry(part) != null;
  }

  InputStream open(String part) throws IOException {
    ZipEntry entry = zip.getEntry(part);
    if (entry == null) {
      throw new IOException("no part " + part);
    }
    return new BufferedInputStream(zip.getInputStream(entry), 1 << 16);
  }

  /** What a part refers to. */
  record Reference(String target, boolean isOutside) {}

  /** The references of a part by id; targets inside the package are named in full. */
  Map<String, Reference> references(String part) throws IOException, XMLStreamException {
    int slash = part.lastIndexOf('/');
    String folder = slash < 0 ? "" : part.substring(0, slash + 1);
    String list = folder + "_rels/" + part.substring(slash + 1) + ".rels";
    Map<String, Reference> found = new TreeMap<>();
    if (!has(list)) {
      return found;
    }
    try (InputStream in = open(list)) {
      XMLStreamReader xml = Xml.open(in);
      while (xml.hasNext()) {
        if (xml.next() == XMLStreamConstants.START_ELEMENT
            && xml.getLocalName().equals("Relationship")) {
          boolean isOutside = Xml.attribute(xml, "TargetMode").equals("External");
          String target = Xml.attribute(xml, "Target");
          found.put(
              Xml.attribute(xml, "Id"),
              new Reference(isOutside ? target : inside(folder, target), isOutside));
        }
      }
    }
    return found;
  }

  private static String inside(String folder, String target) {
    String path = target.startsWith("/") ? target : "/" + folder + target;
    return Path.of(path).normalize().toString().replace('\\', '/').substring(1);
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }
}
