package org.sendmetrics.jobs.receive;

import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Replaces identifiers by keyed pseudonyms: the first 16 bytes of HMAC-SHA-256, in hexadecimal.
 *
 * <p>The same identifier of the same column gives the same pseudonym under one key, whatever its
 * letter case. Not for use by two threads at once.
 */
final class Pseudonyms {
  private static final int BYTES = 16;

  /** The rows of one person mostly stand near each other. */
  private static final int RECENT = 1 << 15;

  private final Mac mac;

  Pseudonyms(byte[] key) {
    try {
      mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key, "HmacSHA256"));
    } catch (NoSuchAlgorithmException | InvalidKeyException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The pseudonyms of one column's identifiers. */
  Recent<String> ofColumn(String column) {
    return new Recent<>(RECENT, identifier -> make(column, identifier));
  }

  private String make(String column, String identifier) {
    mac.update(column.getBytes(StandardCharsets.UTF_8));
    mac.update((byte) 0);
    byte[] whole =
        mac.doFinal(identifier.toUpperCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8));
    return HexFormat.of().formatHex(whole, 0, BYTES);
  }
}
