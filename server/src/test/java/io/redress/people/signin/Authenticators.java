package io.redress.people.signin;

import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.util.HexFormat;

/** An authenticator app as tests hold it in hand. */
public final class Authenticators {
  private static final String BASE_32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

  private Authenticators() {}

  /** The code that the app shows at this moment. */
  public static String code(String seed, Instant now) {
    return OneTimeCodes.code(bytes(seed), now.getEpochSecond() / 30);
  }

  /** The seed that an app shows, in hexadecimal form. */
  public static String hex(String seed) {
    return HexFormat.of().formatHex(bytes(seed));
  }

  private static byte[] bytes(String seed) {
    var bytes = new ByteArrayOutputStream();
    var buffer = 0;
    var bits = 0;
    for (var at = 0; at < seed.length(); at++) {
      buffer = (buffer << 5) | BASE_32.indexOf(seed.charAt(at));
      bits += 5;
      if (bits >= 8) {
        bits -= 8;
        bytes.write((buffer >> bits) & 0xFF);
      }
    }
    return bytes.toByteArray();
  }
}
