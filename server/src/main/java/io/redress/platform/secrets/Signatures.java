package io.redress.platform.secrets;

import io.redress.platform.database.Secrets;
import io.redress.platform.settings.Settings;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Signs what leaves the database as proof (Ed25519, RFC 8032, 2017) with a key of the secrets file,
 * and checks signatures by anybody's public key.
 */
@Component
public final class Signatures {
  private static final String ALGORITHM = "Ed25519";
  private static final String PAIR = "anchor.key";
  private static final int ID_DIGITS = 16;

  private final String privateKey;
  private final String publicKey;

  Signatures(Settings settings) {
    var pair = new Secrets(settings.storage().data()).of(PAIR, Signatures::newPair).split(":", 2);
    this.privateKey = pair[0];
    this.publicKey = pair[1];
  }

  /** The public key: X.509 in Base64. */
  public String publicKey() {
    return publicKey;
  }

  /** The name of a public key: the first digits of its SHA-256. */
  public static String idOf(String publicKey) {
    try {
      var digest = MessageDigest.getInstance("SHA-256").digest(decoded(publicKey));
      return HexFormat.of().formatHex(digest).substring(0, ID_DIGITS);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /** Signs a text. */
  public String sign(String text) {
    try {
      var key =
          KeyFactory.getInstance(ALGORITHM)
              .generatePrivate(new PKCS8EncodedKeySpec(decoded(privateKey)));
      var signature = Signature.getInstance(ALGORITHM);
      signature.initSign(key);
      signature.update(text.getBytes(StandardCharsets.UTF_8));
      return Base64.getEncoder().encodeToString(signature.sign());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("The key anchor.key of secrets.properties is damaged.", e);
    }
  }

  /** Whether a text was signed by the owner of this public key; no key signs nothing. */
  public static boolean isGood(String text, String signature, Optional<String> publicKey) {
    try {
      if (publicKey.isEmpty()) {
        return false;
      }
      var key =
          KeyFactory.getInstance(ALGORITHM)
              .generatePublic(new X509EncodedKeySpec(decoded(publicKey.get())));
      var check = Signature.getInstance(ALGORITHM);
      check.initVerify(key);
      check.update(text.getBytes(StandardCharsets.UTF_8));
      return check.verify(decoded(signature));
    } catch (GeneralSecurityException | IllegalArgumentException damaged) {
      return false;
    }
  }

  private static String newPair() {
    try {
      var pair = KeyPairGenerator.getInstance(ALGORITHM).generateKeyPair();
      var encoder = Base64.getEncoder();
      return encoder.encodeToString(pair.getPrivate().getEncoded())
          + ":"
          + encoder.encodeToString(pair.getPublic().getEncoded());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has " + ALGORITHM, e);
    }
  }

  private static byte[] decoded(String text) {
    return Base64.getDecoder().decode(text);
  }
}
