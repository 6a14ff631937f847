package io.redress.evidence.domain;

import java.nio.ByteOrder;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Reads the first directory of a TIFF (TIFF 6.0, 1992, section 2). */
final class TiffHeader {
  private static final int WIDTH = 256;
  private static final int HEIGHT = 257;
  private static final int ORIENTATION = 274;
  private static final int SAMPLES = 277;
  private static final int ROWS_PER_STRIP = 278;
  private static final int TILE_WIDTH = 322;
  private static final int TILE_HEIGHT = 323;

  private static final int ENTRY_BYTES = 12;
  private static final int MOST_ENTRIES = 500;
  private static final int SHORT = 3;
  private static final int LONG = 4;

  /** A sample is at most a float or an int. */
  private static final long BYTES_OF_A_SAMPLE = 4;

  private TiffHeader() {}

  static Optional<ImageHeader> of(Octets file) {
    if (file.says(0, "II*\0")) {
      return in(file, ByteOrder.LITTLE_ENDIAN);
    }
    return file.says(0, "MM\0*") ? in(file, ByteOrder.BIG_ENDIAN) : Optional.empty();
  }

  private static Optional<ImageHeader> in(Octets file, ByteOrder order) {
    var tags = tags(file, order);
    var width = tags.getOrDefault(WIDTH, 0L);
    var height = tags.getOrDefault(HEIGHT, 0L);
    var held =
        ImageHeader.product(
            ImageHeader.product(
                tags.getOrDefault(TILE_WIDTH, width),
                tags.getOrDefault(
                    TILE_HEIGHT, Math.min(height, tags.getOrDefault(ROWS_PER_STRIP, height)))),
            tags.getOrDefault(SAMPLES, 1L) * BYTES_OF_A_SAMPLE);
    var orientation = Orientation.ofNumber(tags.getOrDefault(ORIENTATION, 1L).intValue());
    return Optional.of(new ImageHeader(ImageHeader.Kind.TIFF, width, height, orientation, held));
  }

  /** The first value of each number that stands in the directory itself. */
  private static Map<Integer, Long> tags(Octets file, ByteOrder order) {
    var tags = new HashMap<Integer, Long>();
    var directory = file.fourAt(Integer.BYTES, order);
    var entries = Math.min(file.twoAt(directory, order), MOST_ENTRIES);
    for (var i = 0; i < entries; i++) {
      var entry = directory + Short.BYTES + (long) i * ENTRY_BYTES;
      var type = file.twoAt(entry + 2, order);
      if (type == SHORT) {
        tags.put(file.twoAt(entry, order), (long) file.twoAt(entry + 8, order));
      } else if (type == LONG) {
        tags.put(file.twoAt(entry, order), file.fourAt(entry + 8, order));
      }
    }
    return tags;
  }
}
