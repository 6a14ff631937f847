package io.redress.evidence.image;

/** A picture that was written anew: its bytes hold pixels and nothing else. */
public final class SafeImage {
  private final String mediaType;
  private final int width;
  private final int height;
  private final byte[] bytes;

  SafeImage(String mediaType, int width, int height, byte[] bytes) {
    this.mediaType = mediaType;
    this.width = width;
    this.height = height;
    this.bytes = bytes.clone();
  }

  public String mediaType() {
    return mediaType;
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
}
