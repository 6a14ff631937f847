package io.redress.goods.carriers;

import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The signature of an event in {@code X-Hmac-Signature} (<a
 * href="https://docs.easypost.com/guides/webhooks-guide">webhooks</a>, read 2026-11): HMAC-SHA256
 * over the bytes as they came. It has no time, so that an event that is sent again is known by its
 * name alone.
 */
final class EasyPostSignature {
  private static final String ALGORITHM = "HmacSHA256";
  private static final String PREFIX = "hmac-sha256-hex=";

  private EasyPostSignature() {}

  /** Whether the secret signed the body; takes the same time for every wrong signature. */
  static boolean isGood(byte[] body, String header, String secret) {
    return MessageDigest.isEqual(
        of(body, secret).getBytes(StandardCharsets.UTF_8),
        header.strip().getBytes(StandardCharsets.UTF_8));
  }

  /** What stands in the header. */
  static String of(byte[] body, String secret) {
    try {
      var mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM));
      return PREFIX + HexFormat.of().formatHex(mac.doFinal(body));
    } catch (NoSuchAlgorithmException | InvalidKeyException e) {
      throw new IllegalStateException(e);
    }
  }
}
