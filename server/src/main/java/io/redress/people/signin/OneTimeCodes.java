package io.redress.people.signin;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.OptionalLong;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * One-time codes of an authenticator (RFC 6238, 2011, over RFC 4226, 2005): six digits, SHA-1, a
 * new one each half minute.
 *
 * <p>The step before and after are taken too, for clocks that differ a little; no step counts
 * twice.
 */
final class OneTimeCodes {
  static final int SEED_BYTES = 20;

  private static final Duration STEP = Duration.ofSeconds(30);
  private static final int DIGITS = 6;
  private static final int MODULUS = 1_000_000;
  private static final int TOLERANCE = 1;
  private static final String BASE_32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
  private static final int BASE_BITS = 5;

  private OneTimeCodes() {}

  /** The step whose code this is, if it comes after the last one that was used. */
  static OptionalLong step(byte[] seed, String code, Instant now, long lastStep) {
    var current = now.getEpochSecond() / STEP.toSeconds();
    for (var step = current - TOLERANCE; step <= current + TOLERANCE; step++) {
      if (step > lastStep && code(seed, step).equals(code)) {
        return OptionalLong.of(step);
      }
    }
    return OptionalLong.empty();
  }

  static String code(byte[] seed, long step) {
    try {
      var mac = Mac.getInstance("HmacSHA1");
      mac.init(new SecretKeySpec(seed, "HmacSHA1"));
      var hash = mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
      var offset = hash[hash.length - 1] & 0xF;
      var number = ByteBuffer.wrap(hash, offset, Integer.BYTES).getInt() & Integer.MAX_VALUE;
      return String.format(Locale.ROOT, "%0" + DIGITS + "d", number % MODULUS);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The seed as people type it into an authenticator (RFC 4648, 2006, section 6). */
  static String base32(byte[] seed) {
    var text = new StringBuilder();
    var buffer = 0;
    var bits = 0;
    for (var each : seed) {
      buffer = (buffer << Byte.SIZE) | (each & 0xFF);
      bits += Byte.SIZE;
      while (bits >= BASE_BITS) {
        bits -= BASE_BITS;
        text.append(BASE_32.charAt((buffer >> bits) & 0x1F));
      }
    }
    return text.toString();
  }
}
