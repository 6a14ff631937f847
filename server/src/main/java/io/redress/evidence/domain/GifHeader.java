package io.redress.evidence.domain;

import java.nio.ByteOrder;
import java.util.Optional;

/** Reads the logical screen of a GIF (GIF89a, 1990, section 18). */
final class GifHeader {
  private static final int WIDTH = 6;
  private static final int HEIGHT = 8;

  private GifHeader() {}

  static Optional<ImageHeader> of(Octets file) {
    if (!file.says(0, "GIF87a") && !file.says(0, "GIF89a")) {
      return Optional.empty();
    }
    return Optional.of(
        new ImageHeader(
            ImageHeader.Kind.GIF,
            file.twoAt(WIDTH, ByteOrder.LITTLE_ENDIAN),
            file.twoAt(HEIGHT, ByteOrder.LITTLE_ENDIAN),
            Orientation.UPRIGHT,
            0));
  }
}
