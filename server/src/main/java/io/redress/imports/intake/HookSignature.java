package io.redress.imports.intake;

import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The signature of a delivery: the HMAC-SHA256 of its bytes in Base64, as Shopify sends it in
 * {@code X-Shopify-Hmac-Sha256} (<a
 * href="https://shopify.dev/docs/apps/build/webhooks/subscribe/https">webhooks by HTTPS</a>) and
 * WooCommerce in {@code X-WC-Webhook-Signature} (<a
 * href="https://developer.woocommerce.com/docs/best-practices/urls-and-routing/webhooks/">webhooks</a>).
 */
public final class HookSignature {
  private static final String ALGORITHM = "HmacSHA256";

  private HookSignature() {}

  /** Whether one of the secrets made the signature; takes the same time for every wrong one. */
  public static boolean isGood(byte[] body, String signature, List<String> secrets) {
    var sent = signature.strip().getBytes(StandardCharsets.UTF_8);
    var isGood = false;
    for (var secret : secrets) {
      isGood |= MessageDigest.isEqual(of(body, secret).getBytes(StandardCharsets.UTF_8), sent);
    }
    return isGood;
  }

  /** The signature that a secret makes of a body. */
  public static String of(byte[] body, String secret) {
    try {
      var mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM));
      return Base64.getEncoder().encodeToString(mac.doFinal(body));
    } catch (NoSuchAlgorithmException | InvalidKeyException e) {
      throw new IllegalStateException(e);
    }
  }
}
