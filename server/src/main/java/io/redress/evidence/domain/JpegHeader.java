package io.redress.evidence.domain;

import java.nio.ByteOrder;
import java.util.Optional;

/** Reads the segments of a JPEG up to its frame header (ITU-T T.81, 1992, annex B). */
final class JpegHeader {
  private static final int MARKER = 0xFF;
  private static final int APP1 = 0xE1;
  private static final int START_OF_SCAN = 0xDA;
  private static final int FIRST_FRAME = 0xC0;
  private static final int LAST_FRAME = 0xCF;
  private static final String EXIF = "Exif\0\0";

  /** Offsets count from the marker: two bytes of marker, two of length, then the content. */
  private static final int CONTENT = 4;

  private static final int HEIGHT = 5;
  private static final int WIDTH = 7;
  private static final int COMPONENTS = 9;
  private static final int COMPONENT_BYTES = 3;
  private static final int MOST_SEGMENTS = 2_000;
  private static final int BYTES_OF_A_COEFFICIENT = 2;

  /** C2, C6, CA, CE: frames whose pixels come in several scans. */
  private static final int PROGRESSIVE_BITS = 0x03;

  private static final int PROGRESSIVE = 0x02;

  private JpegHeader() {}

  static Optional<ImageHeader> of(Octets file) {
    if (!file.says(0, "\u00FF\u00D8\u00FF")) {
      return Optional.empty();
    }
    var orientation = Orientation.UPRIGHT;
    var at = 2L;
    for (var segment = 0; segment < MOST_SEGMENTS; segment++) {
      at = nextMarker(file, at);
      var marker = file.at(at + 1);
      if (marker < 0 || marker == START_OF_SCAN) {
        return Optional.empty();
      }
      if (isFrame(marker)) {
        return Optional.of(frame(file, at, orientation));
      }
      if (marker == APP1 && file.says(at + CONTENT, EXIF)) {
        orientation = ExifOrientation.at(file, at + CONTENT + EXIF.length());
      }
      at += 2 + Math.max(0, file.twoAt(at + 2, ByteOrder.BIG_ENDIAN));
    }
    return Optional.empty();
  }

  /** Where the next marker begins; fill bytes and stray bytes before it are passed over. */
  private static long nextMarker(Octets file, long from) {
    var at = from;
    while (at < file.length() && !(file.at(at) == MARKER && file.at(at + 1) != MARKER)) {
      at++;
    }
    return at;
  }

  private static ImageHeader frame(Octets file, long at, Orientation orientation) {
    var height = file.twoAt(at + HEIGHT, ByteOrder.BIG_ENDIAN);
    var width = file.twoAt(at + WIDTH, ByteOrder.BIG_ENDIAN);
    // a decoder holds the coefficients of all components until the last scan is in
    var isProgressive = (file.at(at + 1) & PROGRESSIVE_BITS) == PROGRESSIVE;
    var held = isProgressive ? (long) (coefficients(file, at) * width * height) : 0;
    return new ImageHeader(ImageHeader.Kind.JPEG, width, height, orientation, held);
  }

  /** Bytes of coefficients for each pixel; colours are often kept at a half of the size. */
  private static double coefficients(Octets file, long at) {
    var samples = 0;
    var widest = 1;
    var highest = 1;
    for (var i = 0; i < file.at(at + COMPONENTS); i++) {
      var sampling = Math.max(0, file.at(at + COMPONENTS + 2 + (long) i * COMPONENT_BYTES));
      var across = sampling >> 4;
      var down = sampling & 0xF;
      samples += across * down;
      widest = Math.max(widest, across);
      highest = Math.max(highest, down);
    }
    return (double) BYTES_OF_A_COEFFICIENT * samples / (widest * highest);
  }

  /** C0 to CF are frames, but for C4 (Huffman), C8 (reserved) and CC (arithmetic conditioning). */
  private static boolean isFrame(int marker) {
    return marker >= FIRST_FRAME
        && marker <= LAST_FRAME
        && marker != 0xC4
        && marker != 0xC8
        && marker != 0xCC;
  }
}
