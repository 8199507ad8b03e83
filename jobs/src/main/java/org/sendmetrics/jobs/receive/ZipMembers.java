package org.sendmetrics.jobs.receive;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * What a zip of extracts holds. Nothing of it is ever written to disk.
 *
 * <p><b>Errors:</b> {@link UnreadableFile} for a zip that cannot be opened or be meant.
 */
final class ZipMembers {
  /** Most members: every extract of every authority, each by school, is not near it. */
  private static final int MOST = 10_000;

  private ZipMembers() {}

  /** The names of the files in a zip, in order. */
  static List<String> of(Path path) throws IOException {
    List<String> members;
    try (ZipFile zip = new ZipFile(path.toFile())) {
      members = zip.stream().filter(e -> !e.isDirectory()).map(ZipEntry::getName).sorted().toList();
    } catch (ZipException | EOFException e) {
      throw unreadable(
          "the zip is damaged, cut short or locked by a password", "pack it again and resubmit");
    }
    if (members.isEmpty()) {
      throw unreadable("the zip is empty", "put the extracts into it");
    }
    if (members.size() > MOST) {
      throw unreadable(
          "the zip has more than " + MOST + " members", "send the extracts in several zips");
    }
    if (members.stream().distinct().count() < members.size()) {
      throw unreadable("the zip has two members of one path", "pack it again and resubmit");
    }
    if (members.stream().anyMatch(ZipMembers::leadsOut)) {
      throw unreadable(
          "a member's path leads out of the zip", "pack it again with names of files alone");
    }
    return members;
  }

  private static boolean leadsOut(String member) {
    String path = member.replace('\\', '/');
    return path.startsWith("/")
        || path.matches("(?s)[A-Za-z]:.*")
        || List.of(path.split("/")).contains("..");
  }

  /** The bytes of a member, whose checksum must be that which the zip gives. */
  static InputStream checked(ZipFile zip, ZipEntry entry) throws IOException {
    InputStream bytes = new Unpacked(zip.getInputStream(entry), entry.getCompressedSize());
    return new CheckedInputStream(bytes, new CRC32()) {
      @Override
      public int read(byte[] block, int from, int length) throws IOException {
        int some = super.read(block, from, length);
        if (some < 0) {
          requireChecksum();
        }
        return some;
      }

      @Override
      public int read() throws IOException {
        int one = super.read();
        if (one < 0) {
          requireChecksum();
        }
        return one;
      }

      private void requireChecksum() throws ZipException {
        if (entry.getCrc() >= 0 && getChecksum().getValue() != entry.getCrc()) {
          throw new ZipException("the member's checksum is another than the zip says");
        }
      }

      @Override
      public void close() throws IOException {
        super.close();
        zip.close();
      }
    };
  }

  private static UnreadableFile unreadable(String message, String remedy) {
    return new UnreadableFile("unreadable-file", message, remedy);
  }
}
