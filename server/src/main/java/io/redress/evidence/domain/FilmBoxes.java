package io.redress.evidence.domain;

import java.nio.ByteOrder;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * Walks the boxes of a file of the ISO base media format (ISO/IEC 14496-12), such as MP4, MOV and
 * HEIC: they must follow each other to the very end, so that nothing else hides behind them.
 */
public final class FilmBoxes {
  private static final int HEAD = 8;
  private static final int LONG_HEAD = 16;
  private static final int MOST_BOXES = 10_000;

  private FilmBoxes() {}

  /** The names of the boxes of the file, in no order; empty when they do not fill it exactly. */
  public static Optional<Set<String>> of(Octets file) {
    var names = new HashSet<String>();
    var at = 0L;
    for (var box = 0; box < MOST_BOXES && at < file.length(); box++) {
      var name = name(file, at + Integer.BYTES);
      var length = length(file, at);
      if (name.isEmpty() || length < HEAD || at + length > file.length()) {
        return Optional.empty();
      }
      names.add(name.get());
      at += length;
    }
    return at == file.length() ? Optional.of(names) : Optional.empty();
  }

  private static long length(Octets file, long at) {
    var length = file.fourAt(at, ByteOrder.BIG_ENDIAN);
    if (length == 0) {
      return file.length() - at;
    }
    if (length != 1) {
      return length;
    }
    var high = file.fourAt(at + HEAD, ByteOrder.BIG_ENDIAN);
    var low = file.fourAt(at + HEAD + Integer.BYTES, ByteOrder.BIG_ENDIAN);
    return high == 0 && low >= LONG_HEAD ? low : -1;
  }

  private static Optional<String> name(Octets file, long at) {
    var name = new StringBuilder();
    for (var i = 0; i < Integer.BYTES; i++) {
      var letter = file.at(at + i);
      if (letter < ' ' || letter > '~') {
        return Optional.empty();
      }
      name.append((char) letter);
    }
    return Optional.of(name.toString());
  }
}
