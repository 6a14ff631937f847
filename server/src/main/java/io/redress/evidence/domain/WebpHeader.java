package io.redress.evidence.domain;

import java.nio.ByteOrder;
import java.util.Optional;

/**
 * Reads the chunks of a WebP (RFC 9649, 2024). The canvas and the frame each say a size; the
 * largest of what is said counts, since a decoder may believe either.
 */
final class WebpHeader {
  private static final int FIRST_CHUNK = 12;
  private static final int CHUNK_HEAD = 8;
  private static final int MOST_CHUNKS = 200;
  private static final int FOURTEEN_BITS = 0x3FFF;

  /** What the decoder keeps of each pixel: macro blocks of a lossy frame, colours of another. */
  private static final long HELD_BYTES_OF_A_PIXEL = 6;

  private WebpHeader() {}

  static Optional<ImageHeader> of(Octets file) {
    if (!file.says(0, "RIFF") || !file.says(8, "WEBP")) {
      return Optional.empty();
    }
    var width = 0L;
    var height = 0L;
    var orientation = Orientation.UPRIGHT;
    var at = (long) FIRST_CHUNK;
    for (var chunk = 0; chunk < MOST_CHUNKS && file.at(at + CHUNK_HEAD) >= 0; chunk++) {
      var body = at + CHUNK_HEAD;
      width = Math.max(width, width(file, at, body));
      height = Math.max(height, height(file, at, body));
      if (file.says(at, "EXIF")) {
        orientation = ExifOrientation.at(file, file.says(body, "Exif\0\0") ? body + 6 : body);
      }
      var length = file.fourAt(at + Integer.BYTES, ByteOrder.LITTLE_ENDIAN);
      at = body + length + (length & 1);
    }
    var held = ImageHeader.product(ImageHeader.product(width, height), HELD_BYTES_OF_A_PIXEL);
    return Optional.of(new ImageHeader(ImageHeader.Kind.WEBP, width, height, orientation, held));
  }

  private static long width(Octets file, long at, long body) {
    if (file.says(at, "VP8X")) {
      return 1 + file.threeAt(body + 4, ByteOrder.LITTLE_ENDIAN);
    }
    if (file.says(at, "VP8L")) {
      return 1 + (file.fourAt(body + 1, ByteOrder.LITTLE_ENDIAN) & FOURTEEN_BITS);
    }
    if (file.says(at, "VP8 ")) {
      return file.twoAt(body + 6, ByteOrder.LITTLE_ENDIAN) & FOURTEEN_BITS;
    }
    return file.says(at, "ANMF") ? 1 + file.threeAt(body + 6, ByteOrder.LITTLE_ENDIAN) : 0;
  }

  private static long height(Octets file, long at, long body) {
    if (file.says(at, "VP8X")) {
      return 1 + file.threeAt(body + 7, ByteOrder.LITTLE_ENDIAN);
    }
    if (file.says(at, "VP8L")) {
      return 1 + (file.fourAt(body + 1, ByteOrder.LITTLE_ENDIAN) >> 14 & FOURTEEN_BITS);
    }
    if (file.says(at, "VP8 ")) {
      return file.twoAt(body + 8, ByteOrder.LITTLE_ENDIAN) & FOURTEEN_BITS;
    }
    return file.says(at, "ANMF") ? 1 + file.threeAt(body + 9, ByteOrder.LITTLE_ENDIAN) : 0;
  }
}
