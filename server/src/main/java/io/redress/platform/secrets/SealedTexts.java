package io.redress.platform.secrets;

import io.redress.platform.database.Secrets;
import io.redress.platform.settings.Settings;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Seals secrets that must be read again, so that the database alone does not give them away:
 * AES-256-GCM (NIST SP 800-38D, 2007) under a key of the secrets file.
 *
 * <p>A sealed text names its key. To change the key, delete the line {@code seal.current} of {@code
 * secrets.properties} and start again: a new key seals from then on, and the old one stays to open
 * what it sealed. Nodes on one database need the same lines {@code seal.*}.
 */
@Component
public final class SealedTexts {
  private static final String MARK = "sealed:";
  private static final String CURRENT = "seal.current";
  private static final String KEY = "seal.";
  private static final String CIPHER = "AES/GCM/NoPadding";
  private static final int KEY_BYTES = 32;
  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;
  private static final int ID_DIGITS = 8;
  private static final int PARTS = 3;

  private final Secrets secrets;
  private final SecureRandom random = new SecureRandom();
  private final String currentId;

  @Autowired
  SealedTexts(Settings settings) {
    this(new Secrets(settings.storage().data()));
  }

  private SealedTexts(Secrets secrets) {
    this.secrets = secrets;
    this.currentId = secrets.find(CURRENT).orElseGet(this::newKey);
  }

  /** One that keeps its keys with these secrets. */
  public static SealedTexts of(Secrets secrets) {
    return new SealedTexts(secrets);
  }

  /**
   * Seals a text.
   *
   * @param context what the text is for and whose; opened under another it is as good as changed
   */
  public String seal(String text, String context) {
    var nonce = new byte[NONCE_BYTES];
    random.nextBytes(nonce);
    try {
      var cipher = cipher(Cipher.ENCRYPT_MODE, currentId, nonce, context);
      var sealed = cipher.doFinal(text.getBytes(StandardCharsets.UTF_8));
      var both = ByteBuffer.allocate(nonce.length + sealed.length).put(nonce).put(sealed).array();
      return MARK + currentId + ":" + Base64.getUrlEncoder().withoutPadding().encodeToString(both);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has " + CIPHER, e);
    }
  }

  /** Opens a sealed text; what was kept in clear before sealing was there is given as it is. */
  public String open(String sealed, String context) {
    if (!sealed.startsWith(MARK)) {
      return sealed;
    }
    var parts = sealed.split(":", PARTS);
    try {
      var both = Base64.getUrlDecoder().decode(parts[2]);
      var nonce = ByteBuffer.wrap(both).slice(0, NONCE_BYTES);
      var bytes = new byte[NONCE_BYTES];
      nonce.get(bytes);
      var cipher = cipher(Cipher.DECRYPT_MODE, parts[1], bytes, context);
      var text = cipher.doFinal(both, NONCE_BYTES, both.length - NONCE_BYTES);
      return new String(text, StandardCharsets.UTF_8);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("A sealed text was changed or belongs elsewhere.", e);
    }
  }

  /** Whether a text is sealed under the key in use; if not, seal it again. */
  public boolean isCurrent(String sealed) {
    return sealed.startsWith(MARK + currentId + ":");
  }

  private Cipher cipher(int mode, String keyId, byte[] nonce, String context)
      throws GeneralSecurityException {
    var cipher = Cipher.getInstance(CIPHER);
    cipher.init(mode, key(keyId), new GCMParameterSpec(TAG_BITS, nonce));
    cipher.updateAAD(context.getBytes(StandardCharsets.UTF_8));
    return cipher;
  }

  private SecretKeySpec key(String id) {
    var kept =
        secrets
            .find(KEY + id)
            .orElseThrow(
                () ->
                    new IllegalStateException(
                        "The key seal.%s is not in secrets.properties: copy it from the node that has it."
                            .formatted(id)));
    return new SecretKeySpec(HexFormat.of().parseHex(kept), "AES");
  }

  private String newKey() {
    var bytes = new byte[KEY_BYTES];
    random.nextBytes(bytes);
    var key = HexFormat.of().formatHex(bytes);
    var id = idOf(bytes);
    // The key first: whoever finds its name finds it too.
    var _ = secrets.of(KEY + id, () -> key);
    return secrets.of(CURRENT, () -> id);
  }

  private static String idOf(byte[] key) {
    try {
      var digest = MessageDigest.getInstance("SHA-256").digest(key);
      return HexFormat.of().formatHex(digest).substring(0, ID_DIGITS);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
