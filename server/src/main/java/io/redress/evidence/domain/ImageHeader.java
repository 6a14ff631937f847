package io.redress.evidence.domain;

import java.util.Optional;

/**
 * What the first bytes of a picture say, read without decoding it.
 *
 * @param width in pixels as stored, at least 1
 * @param height in pixels as stored, at least 1
 * @param heldBytes memory that a decoder needs beside the pixels it gives back, by its own way of
 *     working: coefficients of all scans, a whole strip, all macro blocks
 */
public record ImageHeader(
    Kind kind, long width, long height, Orientation orientation, long heldBytes) {

  /** The kinds of pictures that a copy is made of. */
  public enum Kind {
    JPEG("image/jpeg"),
    PNG("image/png"),
    GIF("image/gif"),
    WEBP("image/webp"),
    TIFF("image/tiff");

    private final String mediaType;

    Kind(String mediaType) {
      this.mediaType = mediaType;
    }

    public String mediaType() {
      return mediaType;
    }
  }

  /** The header of a picture; empty for anything else and for one without a size. */
  public static Optional<ImageHeader> of(Octets file) {
    return JpegHeader.of(file)
        .or(() -> PngHeader.of(file))
        .or(() -> GifHeader.of(file))
        .or(() -> WebpHeader.of(file))
        .or(() -> TiffHeader.of(file))
        .filter(header -> header.width() > 0 && header.height() > 0);
  }

  /** How many pixels there are; more than a long holds count as the most it holds. */
  public long pixels() {
    return product(width, height);
  }

  static long product(long one, long other) {
    return other > 0 && one > Long.MAX_VALUE / other ? Long.MAX_VALUE : one * other;
  }
}
