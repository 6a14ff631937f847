package io.redress.conversation.domain;

import io.redress.conversation.Message;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;

/**
 * The digest of a message: SHA-256 (FIPS 180-4) over a salt of its own and the parts of the
 * message, each led by its length, so that no two messages share an input.
 *
 * <p>Without the salt the digest of even a short message cannot be guessed at.
 */
public final class SaltedDigest {
  private final byte[] salt;
  private final byte[] digest;

  private SaltedDigest(byte[] salt, byte[] digest) {
    this.salt = salt.clone();
    this.digest = digest.clone();
  }

  /** Takes the digest of a message under this salt. */
  public static SaltedDigest of(Message message, byte[] salt) {
    var sha = sha256();
    sha.update(salt);
    parts(message).forEach(part -> update(sha, part));
    return new SaltedDigest(salt, sha.digest());
  }

  /** A digest that was taken earlier. */
  public static SaltedDigest kept(byte[] salt, byte[] digest) {
    return new SaltedDigest(salt, digest);
  }

  /** Whether this is the digest of that message. */
  public boolean isOf(Message message) {
    return MessageDigest.isEqual(digest, of(message, salt).digest);
  }

  public byte[] salt() {
    return salt.clone();
  }

  public byte[] digest() {
    return digest.clone();
  }

  private static List<String> parts(Message message) {
    return List.of(
        message.id().toString(),
        message.caseId().toString(),
        message.thread().name(),
        message.authorKind().name(),
        message.authorName(),
        message.channel().name(),
        message.language(),
        message.body(),
        message.writtenAt().toString());
  }

  private static void update(MessageDigest sha, String part) {
    var bytes = part.getBytes(StandardCharsets.UTF_8);
    sha.update(ByteBuffer.allocate(Integer.BYTES).putInt(0, bytes.length));
    sha.update(bytes);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
