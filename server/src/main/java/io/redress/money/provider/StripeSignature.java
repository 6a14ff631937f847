package io.redress.money.provider;

import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The signature of an event (<a href="https://docs.stripe.com/webhooks/signature">webhook
 * signatures</a>, read 2026-11): HMAC-SHA256 over time, dot and the bytes as they came. Stripe's
 * own check takes times that are yet to come, and writes the time in the digits of the machine's
 * language.
 */
final class StripeSignature {
  static final Duration TOLERANCE = Duration.ofMinutes(5);

  private static final String ALGORITHM = "HmacSHA256";
  private static final Pattern SECONDS = Pattern.compile("[0-9]{1,12}");
  private static final int MOST_PARTS = 10;

  private StripeSignature() {}

  /** Whether the secret signed the body not long ago; takes the same time for every wrong one. */
  static boolean isGood(byte[] body, String header, String secret, Instant now) {
    var time = "";
    var signatures = new ArrayList<String>();
    for (var part : header.split(",", MOST_PARTS)) {
      var pair = part.strip().split("=", 2);
      if (pair.length == 2 && pair[0].equals("t")) {
        time = pair[1];
      }
      if (pair.length == 2 && pair[0].equals("v1")) {
        signatures.add(pair[1]);
      }
    }
    return isNear(time, now) && isAnyOf(signatures, of(body, time, secret));
  }

  private static boolean isNear(String time, Instant now) {
    return SECONDS.matcher(time).matches()
        && Duration.between(Instant.ofEpochSecond(Long.parseLong(time)), now)
                .abs()
                .compareTo(TOLERANCE)
            <= 0;
  }

  private static boolean isAnyOf(Iterable<String> sent, String expected) {
    var wanted = expected.getBytes(StandardCharsets.UTF_8);
    var isGood = false;
    for (var each : sent) {
      isGood |= MessageDigest.isEqual(wanted, each.getBytes(StandardCharsets.UTF_8));
    }
    return isGood;
  }

  private static String of(byte[] body, String time, String secret) {
    try {
      var mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM));
      mac.update((time + ".").getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(mac.doFinal(body));
    } catch (NoSuchAlgorithmException | InvalidKeyException e) {
      throw new IllegalStateException(e);
    }
  }
}
