package org.sendmetrics.jobs.receive;

import java.io.BufferedInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * One file of an inbox, or one member of a zip in it.
 *
 * @param id its place in path order, from 0: the order in which repeated keys are settled
 * @param name its path in the inbox with forward slashes; a zip member is {@code x.zip/y.csv}
 * @param path where the file, or the zip that holds it, lies
 * @param member the zip entry's name, or empty
 * @param extract the extract it was recognised as
 * @param sha256 of the bytes as they lie in the inbox, unpacked from a zip but not from gzip
 * @param mapping by a supplier's header, folded, the column that a {@code mapping.json} says it is
 */
public record InboxFile(
    int id,
    String name,
    String path,
    String member,
    String extract,
    String sha256,
    Map<String, String> mapping)
    implements Serializable {

  /** A file to which no mapping applies. */
  public InboxFile(int id, String name, String path, String member, String extract, String sha256) {
    this(id, name, path, member, extract, sha256, Map.of());
  }

  /** The bytes of the table itself, unpacked. */
  public InputStream open() throws IOException {
    InputStream bytes = new BufferedInputStream(raw(Path.of(path), member), 1 << 16);
    if (!name.endsWith(".gz")) {
      return bytes;
    }
    try {
      return new Unpacked(new Gunzipped(bytes), Files.size(Path.of(path)));
    } catch (IOException e) {
      bytes.close();
      throw e;
    }
  }

  /** Bytes of the file as it lies in the inbox; of a zip's member, those of the zip. */
  long size() {
    try {
      return Files.size(Path.of(path));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The name's last part: what makes a later file a resubmission of an earlier one. */
  public String baseName() {
    return name.substring(name.lastIndexOf('/') + 1);
  }

  /** Whether it is an Excel workbook. */
  public boolean isSpreadsheet() {
    return name.endsWith(".xlsx");
  }

  InboxFile withId(int newId) {
    return new InboxFile(newId, name, path, member, extract, sha256, mapping);
  }

  static InputStream raw(Path path, String member) throws IOException {
    if (member.isEmpty()) {
      return Files.newInputStream(path);
    }
    ZipFile zip = new ZipFile(path.toFile());
    ZipEntry entry = zip.getEntry(member);
    if (entry == null) {
      zip.close();
      throw new FileNotFoundException("the zip no longer holds the member");
    }
    return ZipMembers.checked(zip, entry);
  }
}
