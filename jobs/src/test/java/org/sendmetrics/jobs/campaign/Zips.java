package org.sendmetrics.jobs.campaign;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Archives of one member that no ordinary program writes. */
final class Zips {
  private Zips() {}

  /** An archive of one member that unpacks to a block so many times. */
  static byte[] deflated(String member, byte[] block, int times) {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(packed)) {
      zip.putNextEntry(new ZipEntry(member));
      for (int i = 0; i < times; i++) {
        zip.write(block);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return packed.toByteArray();
  }

  /** An archive of one member that is not packed. */
  static byte[] stored(String member, byte[] bytes) {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    CRC32 sum = new CRC32();
    sum.update(bytes);
    ZipEntry entry = new ZipEntry(member);
    entry.setMethod(ZipEntry.STORED);
    entry.setSize(bytes.length);
    entry.setCrc(sum.getValue());
    try (var zip = new ZipOutputStream(packed)) {
      zip.putNextEntry(entry);
      zip.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return packed.toByteArray();
  }

  /** Sets in every header of an archive the flag that says its member is encrypted. */
  static byte[] locked(byte[] zip) {
    return withShort(zip, 6, 8, 1);
  }

  /** Says in every header of an archive that its member is packed in another way. */
  static byte[] withWay(byte[] zip, int way) {
    return withShort(zip, 8, 10, way);
  }

  /** Writes a number into the local and the central header of an archive of one member. */
  private static byte[] withShort(byte[] zip, int inLocal, int inCentral, int value) {
    ByteBuffer bytes = ByteBuffer.wrap(zip.clone()).order(ByteOrder.LITTLE_ENDIAN);
    for (int at = 0; at < zip.length - 4; at++) {
      int mark = bytes.getInt(at);
      if (mark == 0x04034b50) {
        bytes.putShort(at + inLocal, (short) value);
      } else if (mark == 0x02014b50) {
        bytes.putShort(at + inCentral, (short) value);
      }
    }
    return bytes.array();
  }
}
