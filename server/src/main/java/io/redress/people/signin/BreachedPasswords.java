package io.redress.people.signin;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Locale;
import org.springframework.stereotype.Component;

/**
 * Passwords that have been found out elsewhere and are tried first (OWASP ASVS 5.0.0, 6.2.4 and
 * 6.2.12); where the list comes from stands beside it.
 */
@Component
final class BreachedPasswords {
  private static final String LIST = "/passwords/breached.sha256";
  private static final int BYTES = 6;

  private final long[] known;

  BreachedPasswords() {
    try (var list = BreachedPasswords.class.getResourceAsStream(LIST)) {
      if (list == null) {
        throw new IllegalStateException(LIST + " is missing");
      }
      known = read(list.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whether everybody tries this one; capital letters make no difference. */
  boolean contains(String password) {
    var text = password.toLowerCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8);
    return Arrays.binarySearch(known, number(sha256(text), 0)) >= 0;
  }

  private static long[] read(byte[] bytes) {
    var numbers = new long[bytes.length / BYTES];
    for (var i = 0; i < numbers.length; i++) {
      numbers[i] = number(bytes, i * BYTES);
    }
    return numbers;
  }

  private static long number(byte[] bytes, int at) {
    return ByteBuffer.allocate(Long.BYTES)
        .putShort((short) 0)
        .put(bytes, at, BYTES)
        .flip()
        .getLong();
  }

  private static byte[] sha256(byte[] text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
