package io.redress.evidence.domain;

import java.nio.ByteOrder;

/** Finds the orientation in EXIF data, which is a small TIFF file (TIFF 6.0, 1992, section 2). */
final class ExifOrientation {
  private static final int TAG = 0x0112;
  private static final int ENTRY_BYTES = 12;
  private static final int VALUE_OFFSET = 8;
  private static final int MOST_ENTRIES = 500;

  private ExifOrientation() {}

  /** The orientation that the TIFF header at this place leads to; upright when there is none. */
  static Orientation at(Octets file, long tiff) {
    if (file.says(tiff, "II*\0")) {
      return inFirstDirectory(file, tiff, ByteOrder.LITTLE_ENDIAN);
    }
    if (file.says(tiff, "MM\0*")) {
      return inFirstDirectory(file, tiff, ByteOrder.BIG_ENDIAN);
    }
    return Orientation.UPRIGHT;
  }

  private static Orientation inFirstDirectory(Octets file, long tiff, ByteOrder order) {
    var directory = tiff + file.fourAt(tiff + Integer.BYTES, order);
    var entries = Math.min(file.twoAt(directory, order), MOST_ENTRIES);
    for (var i = 0; i < entries; i++) {
      var entry = directory + Short.BYTES + (long) i * ENTRY_BYTES;
      if (file.twoAt(entry, order) == TAG) {
        return Orientation.ofNumber(file.twoAt(entry + VALUE_OFFSET, order));
      }
    }
    return Orientation.UPRIGHT;
  }
}
