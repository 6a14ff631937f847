package io.redress.cases.brands.packages;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;

/**
 * Copies a JPEG without what devices and programs write beside the picture (ITU-T T.81, 1992, annex
 * B): where and with what it was taken, who owns the device, comments, and whatever follows its
 * end. What colours need stays.
 */
final class CleanJpeg {
  private static final int MARKER = 0xFF;
  private static final int STUFFING = 0x00;
  private static final int FIRST_RESTART = 0xD0;
  private static final int LAST_RESTART = 0xD7;
  private static final int START = 0xD8;
  private static final int END = 0xD9;
  private static final int START_OF_SCAN = 0xDA;
  private static final int FIRST_FRAME = 0xC0;
  private static final int FIRST_OF_PROGRAMS = 0xE0;
  private static final int LAST_OF_PROGRAMS = 0xEF;
  private static final int COMMENT = 0xFE;

  /** A marker is two bytes; the length behind it counts its own two. */
  private static final int MARKER_BYTES = 2;

  private static final int SHORTEST_LENGTH = 2;

  /** Segments of programs that stay: density, profile of colours, way of colours. */
  private static final Map<Integer, String> STAYING =
      Map.of(0xE0, "JFIF\0", 0xE2, "ICC_PROFILE\0", 0xEE, "Adobe");

  private final byte[] jpeg;

  private CleanJpeg(byte[] jpeg) {
    this.jpeg = jpeg;
  }

  /** The picture alone; nothing when its segments do not lead from its start to its end. */
  static Optional<byte[]> of(byte[] jpeg) {
    return new CleanJpeg(jpeg).copy();
  }

  private Optional<byte[]> copy() {
    if (octet(0) != MARKER || octet(1) != START) {
      return Optional.empty();
    }
    var out = new ByteArrayOutputStream(jpeg.length);
    out.write(jpeg, 0, MARKER_BYTES);
    var at = MARKER_BYTES;
    while (octet(at) == MARKER && octet(at + 1) != END) {
      var next = octet(at + 1) == MARKER ? at + 1 : end(at);
      if (next > jpeg.length) {
        return Optional.empty();
      }
      if (stays(at)) {
        out.write(jpeg, at, next - at);
      }
      at = next;
    }
    if (octet(at) != MARKER) {
      return Optional.empty();
    }
    out.write(jpeg, at, MARKER_BYTES);
    return Optional.of(out.toByteArray());
  }

  /** Where the segment here ends, with the scan that follows it; beyond all if never. */
  private int end(int at) {
    var lengthAt = at + MARKER_BYTES;
    var length = (octet(lengthAt) << Byte.SIZE) | octet(lengthAt + 1);
    if (octet(at + 1) < FIRST_FRAME || isAlone(octet(at + 1)) || length < SHORTEST_LENGTH) {
      return Integer.MAX_VALUE;
    }
    var end = lengthAt + length;
    return octet(at + 1) == START_OF_SCAN ? endOfScan(end) : end;
  }

  /** Where the next marker stands that is no part of a scan. */
  private int endOfScan(int from) {
    var at = from;
    while (at < jpeg.length && !(octet(at) == MARKER && isOutside(octet(at + 1)))) {
      at++;
    }
    return at;
  }

  private static boolean isOutside(int following) {
    return following != STUFFING
        && following != MARKER
        && (following < FIRST_RESTART || following > LAST_RESTART);
  }

  /** Markers without a length: restarts and starts, which have no place between segments. */
  private static boolean isAlone(int marker) {
    return marker >= FIRST_RESTART && marker <= START;
  }

  private boolean stays(int at) {
    var marker = octet(at + 1);
    if (marker < FIRST_OF_PROGRAMS || marker > LAST_OF_PROGRAMS) {
      return marker != COMMENT && marker != MARKER;
    }
    var name = STAYING.getOrDefault(marker, "").getBytes(StandardCharsets.US_ASCII);
    var from = at + MARKER_BYTES + SHORTEST_LENGTH;
    return name.length > 0
        && from + name.length <= jpeg.length
        && Arrays.equals(jpeg, from, from + name.length, name, 0, name.length);
  }

  /** The byte at a place, as a number from 0 to 255; -1 beyond the end. */
  private int octet(int at) {
    return at < jpeg.length ? Byte.toUnsignedInt(jpeg[at]) : -1;
  }
}
