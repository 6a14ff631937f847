package io.redress.evidence.domain;

import java.util.Optional;

/**
 * What the first bytes of a picture say, read without decoding it.
 *
 * @param width in pixels as stored, at least 1
 * @param height in pixels as stored, at least 1
 */
public record ImageHeader(Kind kind, long width, long height, Orientation orientation) {
  /** The kinds of pictures that are taken. */
  public enum Kind {
    JPEG("image/jpeg"),
    PNG("image/png");

    private final String mediaType;

    Kind(String mediaType) {
      this.mediaType = mediaType;
    }

    public String mediaType() {
      return mediaType;
    }
  }

  /** The header of a JPEG or PNG; empty for anything else and for one without a size. */
  public static Optional<ImageHeader> of(byte[] bytes) {
    var file = new Octets(bytes);
    return JpegHeader.of(file)
        .or(() -> PngHeader.of(file))
        .filter(header -> header.width() > 0 && header.height() > 0);
  }

  /** How many pixels there are; more than a long holds count as the most it holds. */
  public long pixels() {
    return width > Long.MAX_VALUE / height ? Long.MAX_VALUE : width * height;
  }
}
