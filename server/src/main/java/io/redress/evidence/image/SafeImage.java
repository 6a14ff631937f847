package io.redress.evidence.image;

import io.redress.evidence.domain.ImageHeader;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A picture that was written anew: its bytes hold pixels and nothing else. */
public final class SafeImage {
  private final ImageHeader.Kind kind;
  private final int width;
  private final int height;
  private final byte[] bytes;

  SafeImage(ImageHeader.Kind kind, int width, int height, byte[] bytes) {
    this.kind = kind;
    this.width = width;
    this.height = height;
    this.bytes = bytes.clone();
  }

  public String mediaType() {
    return kind.mediaType();
  }

  public int width() {
    return width;
  }

  public int height() {
    return height;
  }

  public byte[] bytes() {
    return bytes.clone();
  }

  /** SHA-256 of the bytes, in hexadecimal digits. */
  public String sha256() {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
