package io.redress.evidence.domain;

import java.nio.ByteOrder;
import java.util.Optional;

/** Reads the chunks of a PNG that stand before its pixels (W3C PNG, third edition, 2025). */
final class PngHeader {
  private static final String SIGNATURE = "\u0089PNG\r\n\u001A\n";
  private static final int LENGTH_AND_NAME_BYTES = 8;
  private static final int CHECKSUM_BYTES = 4;
  private static final int WIDTH = 16;
  private static final int HEIGHT = 20;
  private static final int MOST_CHUNKS = 2_000;

  private PngHeader() {}

  static Optional<ImageHeader> of(Octets file) {
    if (!file.says(0, SIGNATURE) || !file.says(SIGNATURE.length() + Integer.BYTES, "IHDR")) {
      return Optional.empty();
    }
    return Optional.of(
        new ImageHeader(
            ImageHeader.Kind.PNG,
            file.fourAt(WIDTH, ByteOrder.BIG_ENDIAN),
            file.fourAt(HEIGHT, ByteOrder.BIG_ENDIAN),
            orientation(file),
            0));
  }

  private static Orientation orientation(Octets file) {
    var at = (long) SIGNATURE.length();
    for (var chunk = 0; chunk < MOST_CHUNKS; chunk++) {
      var length = file.fourAt(at, ByteOrder.BIG_ENDIAN);
      if (length < 0 || file.says(at + Integer.BYTES, "IDAT")) {
        return Orientation.UPRIGHT;
      }
      if (file.says(at + Integer.BYTES, "eXIf")) {
        return ExifOrientation.at(file, at + LENGTH_AND_NAME_BYTES);
      }
      at += LENGTH_AND_NAME_BYTES + length + CHECKSUM_BYTES;
    }
    return Orientation.UPRIGHT;
  }
}
