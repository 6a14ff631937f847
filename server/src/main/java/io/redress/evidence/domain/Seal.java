package io.redress.evidence.domain;

import io.redress.shared.EvidenceId;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * What the chain of a case keeps of a file: SHA-256 (FIPS 180-4) over a salt of its own, the id and
 * the digest of the sealed bytes. Without the salt it tells nothing, not even whether two cases
 * hold the same file.
 */
@SuppressWarnings("ArrayRecordComponent") // they go in and out as copies
public record Seal(byte[] salt, byte[] digest) {
  public Seal {
    salt = salt.clone();
    digest = digest.clone();
  }

  /** Seals a file of which the bytes have this digest, in hexadecimal digits. */
  public static Seal of(byte[] salt, EvidenceId id, String sha256) {
    try {
      var sha = MessageDigest.getInstance("SHA-256");
      sha.update(salt);
      sha.update(id.toString().getBytes(StandardCharsets.US_ASCII));
      return new Seal(salt, sha.digest(sha256.getBytes(StandardCharsets.US_ASCII)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  @Override
  public byte[] salt() {
    return salt.clone();
  }

  @Override
  public byte[] digest() {
    return digest.clone();
  }
}
