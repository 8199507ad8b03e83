package org.sendmetrics.jobs.campaign;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * Changes sound files at random: in their bytes, with pieces that readers stumble over, or, in
 * archives, in what is packed. The same seed makes the same files.
 */
final class Mutator {
  private static final int LONGEST_NAME = 15_000;
  private static final int MOST_CHANGES = 4;

  /** Pieces that mean something to one reader or another. */
  private static final List<String> PIECES =
      List.of(
          "\"",
          "\"\"",
          ",",
          ";",
          "\n",
          "\r",
          "\t",
          "\0",
          "\uFEFF",
          "\uFFFE",
          "\uD83D\uDE00",
          "<",
          ">",
          "&",
          "&a;",
          "&#0;",
          "&#x110000;",
          "]]>",
          "<![CDATA[",
          "<!--",
          "-->",
          "<?x?>",
          "<!DOCTYPE a [<!ENTITY a SYSTEM 'file:///dev/null'>]>",
          "</Persons>",
          "<Requests>",
          "<Persons>",
          "</Message>",
          " r=\"XFE1\"",
          " t=\"s\"",
          " t=\"d\"",
          " s=\"99999\"",
          "<v>1E400</v>",
          "<v>-1</v>",
          "<c r=\"A1\">",
          "<f>1/0</f>",
          "99999999999999999999",
          "-1",
          "1E+05",
          "NaN",
          "0000-00-00",
          "2025-02-29",
          "29/02/2025",
          "{",
          "}",
          "[",
          "]",
          ":",
          "null",
          "true",
          "../",
          "..\\",
          "=1+1",
          "%s",
          "\u0130",
          "\u202E");

  private final Random random;
  private final List<byte[]> others;

  Mutator(long seed, Iterable<byte[]> others) {
    random = new Random(seed);
    this.others = new ArrayList<>();
    others.forEach(this.others::add);
  }

  /** A changed copy of a file. */
  byte[] changed(String name, byte[] sound) {
    boolean packed = random.nextInt(4) > 0;
    if (packed && name.endsWith(".gz")) {
      return gzip(sound);
    }
    if (packed && (name.endsWith(".zip") || name.endsWith(".xlsx"))) {
      return zip(sound);
    }
    return changed(sound);
  }

  private byte[] gzip(byte[] sound) {
    try (GZIPInputStream bytes = new GZIPInputStream(new ByteArrayInputStream(sound))) {
      return Bytes.gzipped(changed(bytes.readAllBytes()));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The archive with one member changed, left out, or put under another name. */
  private byte[] zip(byte[] sound) {
    Map<String, byte[]> members = new LinkedHashMap<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(sound))) {
      for (ZipEntry e = zip.getNextEntry(); e != null; e = zip.getNextEntry()) {
        members.put(e.getName(), zip.readAllBytes());
      }
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    String name = List.copyOf(members.keySet()).get(random.nextInt(members.size()));
    byte[] member = members.remove(name);
    switch (random.nextInt(10)) {
      case 0 -> members.put(".", new byte[0]);
      case 1 -> members.put(shortened(new String(changed(Bytes.utf8(name)))), member);
      default -> members.put(name, changed(member));
    }
    return Bytes.zipped(members);
  }

  /** A zip has no room for longer names. */
  private static String shortened(String name) {
    return name.substring(0, Math.min(name.length(), LONGEST_NAME));
  }

  private byte[] changed(byte[] sound) {
    byte[] bytes = sound.clone();
    for (int i = random.nextInt(MOST_CHANGES); i >= 0; i--) {
      bytes = once(bytes);
    }
    return bytes;
  }

  private byte[] once(byte[] bytes) {
    int from = random.nextInt(bytes.length + 1);
    int to = Math.min(bytes.length, from + length());
    return switch (random.nextInt(9)) {
      case 0 -> flipped(bytes, from);
      case 1 -> Bytes.joined(part(bytes, 0, from), part(bytes, to, bytes.length));
      case 2 -> part(bytes, 0, from);
      case 3 -> inserted(bytes, from, part(bytes, from, to));
      case 4 -> inserted(bytes, from, noise());
      case 5 -> inserted(bytes, from, fromAnother());
      case 6 -> repeated(bytes, from, to);
      default -> inserted(bytes, from, piece());
    };
  }

  private int length() {
    return 1 + random.nextInt(random.nextBoolean() ? 8 : 400);
  }

  private byte[] piece() {
    return Bytes.utf8(PIECES.get(random.nextInt(PIECES.size())));
  }

  private byte[] noise() {
    byte[] noise = new byte[length()];
    random.nextBytes(noise);
    return noise;
  }

  private byte[] fromAnother() {
    byte[] other = others.get(random.nextInt(others.size()));
    int from = random.nextInt(other.length);
    return part(other, from, Math.min(other.length, from + length()));
  }

  private byte[] repeated(byte[] bytes, int from, int to) {
    byte[] part = part(bytes, from, to);
    byte[] many = new byte[part.length * (1 + random.nextInt(200))];
    for (int i = 0; i < many.length; i++) {
      many[i] = part[i % part.length];
    }
    return inserted(bytes, from, many);
  }

  private byte[] flipped(byte[] bytes, int at) {
    byte[] flipped = bytes.clone();
    if (at < flipped.length) {
      flipped[at] ^= (byte) (1 << random.nextInt(8));
    }
    return flipped;
  }

  private static byte[] inserted(byte[] bytes, int at, byte[] more) {
    return Bytes.joined(part(bytes, 0, at), more, part(bytes, at, bytes.length));
  }

  private static byte[] part(byte[] bytes, int from, int to) {
    return Arrays.copyOfRange(bytes, from, to);
  }
}
